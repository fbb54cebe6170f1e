import { defineRecord, integerKind, moneyKind, nameKind, recordKind, statementsKind } from '@koinipoli/kit';
import { projectRecord } from '../project/record.js';
import { workPackages } from './table.js';

/** A work package of a project. */
export const workPackageRecord = defineRecord({
  kind: 'WorkPackage',
  name: 'work-packages',
  table: workPackages,
  prefix: 'wp',
  fields: {
    ordinal: {
      kind: integerKind({ least: 1, most: 1000 }),
      heading: { el: 'Αριθμός', en: 'Ordinal' },
      description: 'Its number in the project.',
      required: true,
    },
    name: {
      kind: nameKind,
      heading: { el: 'Ονομασία', en: 'Name' },
      description: 'Its name.',
      required: true,
    },
    content: {
      kind: statementsKind,
      heading: { el: 'Περιεχόμενο', en: 'Content' },
      description: 'What is done in it, with the sources; null: not said.',
    },
    purposes: {
      kind: statementsKind,
      heading: { el: 'Σκοποί', en: 'Purposes' },
      description: 'What it is for, with the sources; null: not said.',
    },
    project: {
      kind: recordKind(() => projectRecord),
      heading: { el: 'Έργο', en: 'Project' },
      description: 'The project.',
      required: true,
    },
    cost: {
      kind: moneyKind,
      heading: { el: 'Κόστος', en: 'Cost' },
      description: 'What it has cost so far; null: not published.',
    },
  },
  may: {
    create: { least: 'moderator' },
    correct: { least: 'editor' },
    verify: { least: 'editor' },
    close: { least: 'moderator' },
  },
});
