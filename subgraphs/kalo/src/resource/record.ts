import {
  areaKind,
  defineRecord,
  editedRules,
  enumKind,
  languagesKind,
  nameKind,
  organisationKind,
  partialDateKind,
  statementsKind,
  targetGroupsKind,
  textKind,
  topicsKind,
  urlKind,
} from '@koinipoli/kit';
import { resources } from './table.js';
import { DataOrigin, ResourceKind, ResourceScope } from './type.js';

/** A study, report, good practice, data set or guide, as editors and files write it. */
export const resourceRecord = defineRecord({
  kind: 'Resource',
  name: 'resources',
  table: resources,
  prefix: 'resource',
  otherPrefixes: ['guide'],
  may: editedRules,
  fields: {
    kind: {
      kind: enumKind(ResourceKind, {
        STUDY: ['μελέτη'],
        REPORT: ['έκθεση'],
        GOOD_PRACTICE: ['καλή πρακτική'],
        DATA_SET: ['σύνολο δεδομένων'],
        GUIDE: ['οδηγός'],
        GUIDANCE: ['καθοδήγηση'],
      }),
      heading: { el: 'Είδος', en: 'Kind' },
      description: 'What it is.',
      required: true,
    },
    name: {
      kind: nameKind,
      heading: { el: 'Τίτλος', en: 'Title' },
      description: 'Its title.',
      required: true,
    },
    description: {
      kind: textKind(),
      heading: { el: 'Περιγραφή', en: 'Description' },
      description: 'What is in it; null: not described.',
    },
    scope: {
      kind: enumKind(ResourceScope, {
        LOCAL: ['τοπική'],
        NATIONAL: ['εθνική'],
        EUROPEAN: ['ευρωπαϊκή'],
      }),
      heading: { el: 'Εμβέλεια', en: 'Scope' },
      description: 'How wide it looks; null: unknown.',
    },
    dataOrigin: {
      kind: enumKind(DataOrigin, {
        PRIMARY: ['πρωτογενή'],
        SECONDARY: ['δευτερογενή'],
      }),
      heading: { el: 'Προέλευση δεδομένων', en: 'Data origin' },
      description: 'Where its data was made; null: neither, or unknown.',
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
      column: 'audience',
    },
    purposes: {
      kind: statementsKind,
      heading: { el: 'Σκοποί', en: 'Purposes' },
      description: 'What it is meant to bring about, as JSON; null: not said.',
    },
    statements: {
      kind: statementsKind,
      heading: { el: 'Προτάσεις', en: 'Statements' },
      description: 'What it says, as JSON; null: not recorded.',
    },
    area: {
      kind: areaKind,
      heading: { el: 'Περιοχή', en: 'Area' },
      description: 'Territory that it covers; null: not bound to one.',
    },
    issued: {
      kind: partialDateKind,
      heading: { el: 'Δημοσίευση', en: 'Issued' },
      description: 'When it was published; null: unknown.',
    },
    publisher: {
      kind: organisationKind,
      heading: { el: 'Εκδότης', en: 'Publisher' },
      description: 'Who published it; null: unknown.',
    },
    languages: {
      kind: languagesKind,
      heading: { el: 'Γλώσσες', en: 'Languages' },
      description: 'Languages it is written in; null: unknown.',
      column: 'writtenIn',
    },
    url: {
      kind: urlKind,
      heading: { el: 'Σελίδα', en: 'Web page' },
      description: 'Its page; null: none.',
    },
  },
});
