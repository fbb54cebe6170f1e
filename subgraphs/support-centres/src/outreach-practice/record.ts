import {
  defineRecord,
  enumsKind,
  jsonKind,
  type Named,
  nameKind,
  ownedRules,
  recordsKind,
  textKind,
} from '@koinipoli/kit';
import { z } from 'zod';
import { supportCentreRecord } from '../support-centre/record.js';
import { OutreachPartnerInput } from './input.js';
import { outreachPractices, type PartnerRow } from './table.js';
import { OutreachEventType, OutreachPartnerKind } from './type.js';

const id = z.string().min(1).max(200).nullish();

/** A structure is named by ids of several kinds of thing. */
const partnersKind = jsonKind<PartnerRow[]>({
  input: () => [OutreachPartnerInput],
  shape: z
    .array(
      z.strictObject({
        kind: z.enum(OutreachPartnerKind),
        organisation: id,
        topic: id,
        municipality: id,
        centre: id,
      }),
    )
    .max(100),
  names: (partners) => partners.flatMap((partner, nr) => namesOf(partner, String(nr))),
});

const namesOf = ({ organisation, topic, municipality, centre }: PartnerRow, nr: string): Named[] =>
  [
    { reference: 'organisation' as const, id: organisation, path: [nr, 'organisation'] },
    { reference: 'topic' as const, id: topic, path: [nr, 'topic'] },
    { reference: 'municipality' as const, id: municipality, path: [nr, 'municipality'] },
    { reference: () => supportCentreRecord, id: centre, path: [nr, 'centre'] },
  ].flatMap(({ id: named, ...place }) => (named == null ? [] : [{ ...place, id: named }]));

export const outreachPracticeRecord = defineRecord({
  kind: 'OutreachPractice',
  name: 'outreach-practices',
  table: outreachPractices,
  prefix: 'outreach',
  owner: 'centres',
  may: ownedRules,
  fields: {
    name: {
      kind: nameKind,
      heading: { el: 'Όνομα', en: 'Name' },
      description: 'Its name.',
    },
    description: {
      kind: textKind(),
      heading: { el: 'Περιγραφή', en: 'Description' },
      description: 'What is done; null: not described.',
    },
    centres: {
      kind: recordsKind(() => supportCentreRecord),
      heading: { el: 'Κέντρα', en: 'Centres' },
      description: 'Ids of the centres that do it.',
      required: true,
    },
    eventTypes: {
      kind: enumsKind(OutreachEventType, {
        FESTIVAL: ['φεστιβάλ'],
        CONCERT: ['συναυλία'],
        CULTURAL_EVENT: ['πολιτιστική εκδήλωση'],
      }),
      heading: { el: 'Είδη εκδηλώσεων', en: 'Event types' },
      description: 'Kinds of event used; null: none.',
    },
    partners: {
      kind: partnersKind,
      heading: { el: 'Δομές διασύνδεσης', en: 'Partners' },
      description: 'Structures linked with; null: none. A correction replaces the whole list.',
    },
  },
});
