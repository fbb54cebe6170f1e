import { defineRecord, integerKind, nameKind, topicsKind } from '@koinipoli/kit';
import { interventionCategories } from './table.js';

/** A line of the catalogue of interventions. */
export const interventionCategoryRecord = defineRecord({
  kind: 'InterventionCategory',
  name: 'intervention-categories',
  table: interventionCategories,
  prefix: 'catalogue',
  fields: {
    ordinal: {
      kind: integerKind({ least: 1, most: 1000 }),
      heading: { el: 'Σειρά', en: 'Ordinal' },
      description: 'Its place in the catalogue, from 1.',
      required: true,
    },
    name: {
      kind: nameKind,
      heading: { el: 'Ονομασία', en: 'Name' },
      description: 'Its name.',
      required: true,
    },
    topics: {
      kind: topicsKind,
      heading: { el: 'Θέματα', en: 'Topics' },
      description: 'Needs that it answers; null: not said.',
    },
  },
  may: {
    create: { least: 'moderator' },
    correct: { least: 'moderator' },
    verify: { least: 'moderator' },
    close: { least: 'moderator' },
  },
});
