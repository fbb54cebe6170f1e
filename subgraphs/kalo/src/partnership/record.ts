import {
  defineRecord,
  enumKind,
  organisationKind,
  ownedRules,
  partialDateKind,
  recordKind,
  topicsKind,
} from '@koinipoli/kit';
import { kaloOrganisationRecord } from '../kalo-organisation/record.js';
import { partnerships } from './table.js';
import { PartnershipKind, TransactionRole } from './type.js';

/** A standing relation of a body, as its members and files write it. */
export const partnershipRecord = defineRecord({
  kind: 'Partnership',
  name: 'partnerships',
  table: partnerships,
  prefix: 'partnership',
  owner: 'body',
  may: ownedRules,
  fields: {
    body: {
      kind: recordKind(() => kaloOrganisationRecord),
      heading: { el: 'Φορέας ΚΑΛΟ', en: 'Body' },
      description: 'The body that states it; its members may write it.',
      required: true,
    },
    kind: {
      kind: enumKind(PartnershipKind, {
        COMMUNICATES: ['επικοινωνία'],
        COOPERATES: ['συνεργασία'],
        TRANSACTS: ['συναλλαγή'],
      }),
      heading: { el: 'Είδος', en: 'Kind' },
      description: 'What they do with each other.',
      required: true,
    },
    partner: {
      kind: organisationKind,
      heading: { el: 'Εταίρος', en: 'Partner' },
      description: 'The other organisation.',
      required: true,
    },
    partnerRole: {
      kind: enumKind(TransactionRole, {
        BUYER: ['αγοραστής'],
        SUPPLIER: ['προμηθευτής'],
      }),
      heading: { el: 'Ρόλος εταίρου', en: 'Partner role' },
      description: 'Side of the partner in a transaction; null: none, or not said.',
    },
    topics: {
      kind: topicsKind,
      heading: { el: 'Θέματα', en: 'Topics' },
      description: 'Ids, or names, of topics; null: not said.',
    },
    since: {
      kind: partialDateKind,
      heading: { el: 'Από', en: 'Since' },
      description: 'Since when; null: not said.',
    },
  },
});
