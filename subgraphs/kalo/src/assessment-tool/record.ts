import {
  booleanKind,
  defineRecord,
  editedRules,
  nameKind,
  numberKind,
  organisationKind,
  stringKind,
  textKind,
  topicsKind,
  urlKind,
} from '@koinipoli/kit';
import { questionsKind } from '../question/kind.js';
import { assessmentTools } from './table.js';

/** A tool for assessing social impact, as editors and files write it. */
export const assessmentToolRecord = defineRecord({
  kind: 'AssessmentTool',
  name: 'assessment-tools',
  table: assessmentTools,
  prefix: 'tool',
  may: editedRules,
  fields: {
    name: {
      kind: nameKind,
      heading: { el: 'Όνομα', en: 'Name' },
      description: 'Its name.',
      required: true,
    },
    description: {
      kind: textKind(),
      heading: { el: 'Περιγραφή', en: 'Description' },
      description: 'What it is for; null: not described.',
    },
    selfAssessment: {
      kind: booleanKind,
      heading: { el: 'Αυτοαξιολόγηση', en: 'Self-assessment' },
      description: 'Whether a body answers it about itself; null: it does not.',
    },
    method: {
      kind: stringKind(100),
      heading: { el: 'Μέθοδος', en: 'Method' },
      description: 'Method, `SROI`, `IRIS+`, `own` …; null: not said.',
    },
    questions: {
      kind: questionsKind,
      heading: { el: 'Ερωτήσεις', en: 'Questions' },
      description: 'Its questions, as JSON; null: not published.',
    },
    scoring: {
      kind: textKind(),
      heading: { el: 'Βαθμολόγηση', en: 'Scoring' },
      description: 'The rule that makes a score, in words; null: it gives none.',
    },
    maximumScore: {
      kind: numberKind({ least: 0 }),
      heading: { el: 'Μέγιστη βαθμολογία', en: 'Maximum score' },
      description: 'Greatest score; null: it gives none.',
    },
    topics: {
      kind: topicsKind,
      heading: { el: 'Θέματα', en: 'Topics' },
      description: 'Ids, or names, of topics; null: not said.',
    },
    publisher: {
      kind: organisationKind,
      heading: { el: 'Δημιουργός', en: 'Publisher' },
      description: 'Who made it; null: unknown.',
    },
    url: {
      kind: urlKind,
      heading: { el: 'Σελίδα', en: 'Web page' },
      description: 'Its page; null: none.',
    },
  },
});
