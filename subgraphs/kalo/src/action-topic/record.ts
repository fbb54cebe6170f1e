import {
  defineRecord,
  editedRules,
  enumKind,
  integerKind,
  nameKind,
  recordKind,
  textKind,
  topicsKind,
} from '@koinipoli/kit';
import { SessionStatus } from '../action-session/type.js';
import { participatoryActionRecord } from '../participatory-action/record.js';
import { actionTopics } from './table.js';

/** What an action discusses, in its own words, as editors and files write it. */
export const actionTopicRecord = defineRecord({
  kind: 'ActionTopic',
  name: 'action-topics',
  table: actionTopics,
  prefix: 'action-topic',
  may: editedRules,
  fields: {
    action: {
      kind: recordKind(() => participatoryActionRecord),
      heading: { el: 'Δράση', en: 'Action' },
      description: 'The action.',
      required: true,
    },
    ordinal: {
      kind: integerKind({ least: 1 }),
      heading: { el: 'Σειρά', en: 'Ordinal' },
      description: 'Its place in the list of the action; null: none.',
    },
    name: {
      kind: nameKind,
      heading: { el: 'Θέμα', en: 'Name' },
      description: 'The topic in the words of the action.',
      required: true,
    },
    note: {
      kind: textKind(),
      heading: { el: 'Σημείωση', en: 'Note' },
      description: 'A note on it; null: none.',
    },
    status: {
      kind: enumKind(SessionStatus, {
        EXPECTED: ['αναμένεται'],
        HELD: ['έγινε'],
        CANCELLED: ['ακυρώθηκε'],
      }),
      heading: { el: 'Κατάσταση', en: 'Status' },
      description: 'Whether it was discussed; null: not said.',
    },
    topics: {
      kind: topicsKind,
      heading: { el: 'Θέματα', en: 'Topics' },
      description: 'Ids, or names, of topics; null: not said.',
    },
    trainingNeeds: {
      kind: topicsKind,
      heading: { el: 'Ανάγκες κατάρτισης', en: 'Training needs' },
      description: 'Topics on which people asked for training; null: none.',
    },
  },
});
