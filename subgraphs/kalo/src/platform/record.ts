import {
  bridgeIdKind,
  bridgeIdsKind,
  defineRecord,
  editedRules,
  nameKind,
  statementsKind,
  stringsKind,
  topicsKind,
  urlKind,
} from '@koinipoli/kit';
import { platforms } from './table.js';

/** A platform that gives access to the network, as editors and files write it. */
export const platformRecord = defineRecord({
  kind: 'Platform',
  name: 'platforms',
  table: platforms,
  prefix: 'platform',
  otherPrefixes: ['system'],
  may: editedRules,
  fields: {
    name: {
      kind: nameKind,
      heading: { el: 'Όνομα', en: 'Name' },
      description: 'Its name.',
      required: true,
    },
    aliases: {
      kind: stringsKind(),
      heading: { el: 'Άλλα ονόματα', en: 'Other names' },
      description: 'Other names of it; null: none.',
    },
    url: {
      kind: urlKind,
      heading: { el: 'Σελίδα', en: 'Web page' },
      description: 'Its page; null: none.',
    },
    policies: {
      kind: statementsKind,
      heading: { el: 'Πολιτικές', en: 'Policies' },
      description: 'Its policies, as JSON; null: not said.',
    },
    features: {
      kind: statementsKind,
      heading: { el: 'Λειτουργίες', en: 'Features' },
      description: 'What one does with it, as JSON; null: not said.',
    },
    purposes: {
      kind: statementsKind,
      heading: { el: 'Σκοποί', en: 'Purposes' },
      description: 'What it is for, as JSON; null: not said.',
    },
    topics: {
      kind: topicsKind,
      heading: { el: 'Θέματα', en: 'Topics' },
      description: 'Ids, or names, of topics; null: not said.',
    },
    domains: {
      kind: bridgeIdsKind('td:'),
      heading: { el: 'Πεδία δράσης', en: 'Domains' },
      description: 'Ids of the domains that it gives access to; null: none.',
    },
    project: {
      kind: bridgeIdKind('project:'),
      heading: { el: 'Έργο', en: 'Project' },
      description: 'The project that made it.',
      required: true,
    },
  },
});
