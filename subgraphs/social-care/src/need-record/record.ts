import {
  areaKind,
  defineRecord,
  enumKind,
  municipalityKind,
  nameKind,
  partialDateKind,
  topicKind,
} from '@koinipoli/kit';
import { needRecords } from './table.js';
import { CoverageLevel } from './type.js';

/** A need recorded in a place for a group of people. */
export const needRecordRecord = defineRecord({
  kind: 'NeedRecord',
  name: 'need-records',
  table: needRecords,
  prefix: 'need-record',
  fields: {
    name: {
      kind: nameKind,
      heading: { el: 'Ονομασία', en: 'Name' },
      description: 'In words: need, group, place.',
      required: true,
    },
    topic: {
      kind: topicKind,
      heading: { el: 'Ανάγκη', en: 'Need' },
      description: 'The need.',
      required: true,
    },
    municipality: {
      kind: municipalityKind,
      heading: { el: 'Δήμος', en: 'Municipality' },
      description: 'Where.',
      required: true,
    },
    area: {
      kind: areaKind,
      heading: { el: 'Περιοχή', en: 'Area' },
      description: 'Which part of the municipality; null: the whole.',
    },
    targetGroup: {
      kind: topicKind,
      heading: { el: 'Ομάδα στόχου', en: 'Target group' },
      description: 'Whose; null: of all.',
    },
    coverage: {
      kind: enumKind(CoverageLevel, {
        NONE: ['καθόλου', 'not at all'],
        MINIMAL: ['ελάχιστα', 'minimally'],
        PARTIAL: ['μερικώς', 'partly'],
        FULL: ['πλήρως', 'fully'],
      }),
      heading: { el: 'Κάλυψη', en: 'Coverage' },
      description: 'How far it is covered.',
      required: true,
    },
    assessedOn: {
      kind: partialDateKind,
      heading: { el: 'Ημερομηνία', en: 'Assessed on' },
      description: 'When this was found; null: not said.',
    },
  },
  may: {
    create: { least: 'editor' },
    correct: { least: 'editor' },
    verify: { least: 'editor' },
    close: { least: 'moderator' },
  },
});
