import { booleanKind, defineRecord, nameKind, partialDateKind, recordKind, textKind } from '@koinipoli/kit';
import { workPackageRecord } from '../work-package/record.js';
import { qualityChecks } from './table.js';

/** A check of the quality of a work package. */
export const qualityCheckRecord = defineRecord({
  kind: 'QualityCheck',
  name: 'quality-checks',
  table: qualityChecks,
  prefix: 'quality-check',
  fields: {
    workPackage: {
      kind: recordKind(() => workPackageRecord),
      heading: { el: 'Πακέτο εργασίας', en: 'Work package' },
      description: 'What is checked.',
      required: true,
    },
    name: {
      kind: nameKind,
      heading: { el: 'Έλεγχος', en: 'Check' },
      description: 'What was checked.',
      required: true,
    },
    checkedOn: {
      kind: partialDateKind,
      heading: { el: 'Ημερομηνία', en: 'Checked on' },
      description: 'When.',
      required: true,
    },
    passed: {
      kind: booleanKind,
      heading: { el: 'Επιτυχής', en: 'Passed' },
      description: 'Whether it passed; null: not decided.',
    },
    findings: {
      kind: textKind(),
      heading: { el: 'Ευρήματα', en: 'Findings' },
      description: 'What was found; null: nothing more.',
    },
  },
  may: {
    create: { least: 'editor' },
    correct: { least: 'editor' },
    verify: { least: 'editor' },
    close: { least: 'moderator' },
  },
});
