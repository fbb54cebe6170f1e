import {
  activeClosing,
  areasKind,
  booleanKind,
  bridgeIdKind,
  contactKind,
  defineRecord,
  editedRules,
  enumKind,
  nameKind,
  organisationsKind,
  targetGroupsKind,
  textKind,
  topicsKind,
} from '@koinipoli/kit';
import { supportServices } from './table.js';
import { SupportServiceKind } from './type.js';

/** A service of the platform, as editors and files write it. */
export const supportServiceRecord = defineRecord({
  kind: 'SupportService',
  name: 'support-services',
  table: supportServices,
  prefix: 'service',
  may: editedRules,
  closing: activeClosing,
  fields: {
    kind: {
      kind: enumKind(SupportServiceKind),
      heading: { el: 'Είδος', en: 'Kind' },
      description: 'What it is.',
      required: true,
    },
    name: {
      kind: nameKind,
      heading: { el: 'Όνομα', en: 'Name' },
      description: 'Its name.',
      required: true,
    },
    active: {
      kind: booleanKind,
      heading: { el: 'Λειτουργεί', en: 'Active' },
      description: 'Whether it is active; null: it is.',
    },
    description: {
      kind: textKind(),
      heading: { el: 'Περιγραφή', en: 'Description' },
      description: 'What it is; null: not described.',
    },
    domain: {
      kind: bridgeIdKind('td:'),
      heading: { el: 'Πεδίο δράσης', en: 'Domain' },
      description: 'Id of the domain of the project, `td:1` to `td:3`; null: none.',
    },
    organisations: {
      kind: organisationsKind,
      heading: { el: 'Φορείς', en: 'Organisations' },
      description: 'Who answers for it; null: not said.',
    },
    topics: {
      kind: topicsKind,
      heading: { el: 'Θέματα', en: 'Topics' },
      description: 'Ids, or names, of topics; null: not said.',
    },
    targetGroups: {
      kind: targetGroupsKind,
      heading: { el: 'Ομάδες στόχου', en: 'Target groups' },
      description: 'Whom it is for (`group:…`); null: not said.',
    },
    areas: {
      kind: areasKind,
      heading: { el: 'Περιοχές', en: 'Areas' },
      description: 'Ids, or names, of areas; null: not said.',
    },
    eligibility: {
      kind: textKind(),
      heading: { el: 'Προϋποθέσεις', en: 'Eligibility' },
      description: 'Who may use it; null: not said.',
    },
    fees: {
      kind: textKind(),
      heading: { el: 'Χρεώσεις', en: 'Fees' },
      description: 'What it costs in words; null: not said.',
    },
    contact: {
      kind: contactKind,
      heading: { el: 'Επικοινωνία', en: 'Contact' },
      description: 'How to reach it; null: nothing published.',
    },
  },
});
