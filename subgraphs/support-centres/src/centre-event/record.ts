import {
  defineRecord,
  editedRules,
  enumKind,
  integerKind,
  municipalityKind,
  nameKind,
  periodKind,
  type RecordDefinition,
  recordKind,
  statementsKind,
  textKind,
  topicsKind,
  urlKind,
} from '@koinipoli/kit';
import { centreEvents } from './table.js';
import { CentreEventKind } from './type.js';

export const centreEventRecord: RecordDefinition = defineRecord({
  kind: 'CentreEvent',
  name: 'centre-events',
  table: centreEvents,
  prefix: 'event',
  may: editedRules,
  fields: {
    kind: {
      kind: enumKind(CentreEventKind, {
        WORKSHOP: ['εργαστήριο'],
        FORUM: ['φόρουμ', 'συνέδριο'],
        JOINT_ACTION: ['κοινή δράση'],
      }),
      heading: { el: 'Είδος', en: 'Kind' },
      description: 'Workshop, forum or joint action.',
    },
    name: {
      kind: nameKind,
      heading: { el: 'Όνομα', en: 'Name' },
      description: 'Its name.',
    },
    format: {
      kind: textKind(300),
      heading: { el: 'Μορφή', en: 'Format' },
      description: 'Its form, «κλειστό εργαστήριο»; null: not said.',
    },
    edition: {
      kind: integerKind({ least: 1, most: 1000 }),
      heading: { el: 'Διοργάνωση', en: 'Edition' },
      description: 'Which one of a series, 6 for the 6th; null: not of a series.',
    },
    period: {
      kind: periodKind,
      heading: { el: 'Διάστημα', en: 'Period' },
      description: 'When; null: not said.',
    },
    partOf: {
      kind: recordKind(() => centreEventRecord),
      heading: { el: 'Μέρος του', en: 'Part of' },
      description: 'Id of the event that it is part of; null: of none.',
    },
    municipality: {
      kind: municipalityKind,
      heading: { el: 'Δήμος', en: 'Municipality' },
      description: 'Code, or name, of the municipality where it is; null: not said.',
    },
    topics: {
      kind: topicsKind,
      heading: { el: 'Θέματα', en: 'Topics' },
      description: 'Ids, or names, of the topics that it is about; null: not said.',
    },
    participantCategories: {
      kind: statementsKind,
      heading: { el: 'Κατηγορίες συμμετεχόντων', en: 'Participant categories' },
      description: 'Kinds of people invited or present; null: not said.',
    },
    discussion: {
      kind: statementsKind,
      heading: { el: 'Συζήτηση', en: 'Discussion' },
      description: 'What was discussed; null: not said.',
    },
    goals: {
      kind: statementsKind,
      heading: { el: 'Στόχοι', en: 'Goals' },
      description: 'What the centres aim at, as said there; null: not said.',
    },
    url: {
      kind: urlKind,
      heading: { el: 'Ιστοσελίδα', en: 'Web page' },
      description: 'Its page; null: none.',
    },
  },
});
