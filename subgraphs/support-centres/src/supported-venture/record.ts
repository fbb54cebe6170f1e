import {
  activeClosing,
  areaKind,
  booleanKind,
  defineRecord,
  enumKind,
  nameKind,
  organisationKind,
  ownedRules,
  periodKind,
  recordsKind,
  textKind,
  topicsKind,
} from '@koinipoli/kit';
import { centreServiceRecord, ventureStageWords } from '../centre-service/record.js';
import { VentureStage } from '../centre-service/type.js';
import { supportCentreRecord } from '../support-centre/record.js';
import { supportedVentures } from './table.js';

export const supportedVentureRecord = defineRecord({
  kind: 'SupportedVenture',
  name: 'supported-ventures',
  table: supportedVentures,
  prefix: 'venture',
  owner: 'centres',
  may: ownedRules,
  closing: activeClosing,
  fields: {
    active: {
      kind: booleanKind,
      heading: { el: 'Λειτουργεί', en: 'Active' },
      description: 'Whether it runs; null: it does.',
    },
    name: {
      kind: nameKind,
      heading: { el: 'Όνομα', en: 'Name' },
      description: 'Its name.',
    },
    description: {
      kind: textKind(),
      heading: { el: 'Περιγραφή', en: 'Description' },
      description: 'What it does or wants to do; null: not described.',
    },
    stage: {
      kind: enumKind(VentureStage, ventureStageWords),
      heading: { el: 'Στάδιο', en: 'Stage' },
      description: 'New or existing when the support began.',
    },
    organisation: {
      kind: organisationKind,
      heading: { el: 'Οργανισμός', en: 'Organisation' },
      description: 'Id of the body that it is or has become; null: none yet.',
    },
    centres: {
      kind: recordsKind(() => supportCentreRecord),
      heading: { el: 'Κέντρα', en: 'Centres' },
      description: 'Ids of the centres that support it.',
      required: true,
    },
    services: {
      kind: recordsKind(() => centreServiceRecord),
      heading: { el: 'Υπηρεσίες', en: 'Services' },
      description: 'Ids of the services that it has had; null: not said.',
    },
    topics: {
      kind: topicsKind,
      heading: { el: 'Θέματα', en: 'Topics' },
      description: 'Ids, or names, of the topics that it works on; null: not said.',
    },
    area: {
      kind: areaKind,
      heading: { el: 'Περιοχή', en: 'Area' },
      description: 'Id, or name, of the area where it works; null: not said.',
    },
    period: {
      kind: periodKind,
      heading: { el: 'Διάστημα στήριξης', en: 'Period of support' },
      description: 'From when until when it is supported; null: not said.',
    },
  },
});
