import { defineRecord, type RecordDefinition } from '../record/definition.js';
import { identifiersKind } from '../record/kinds-contact.js';
import { areaKind, recordKind, topicsKind } from '../record/kinds-reference.js';
import { nameKind, textKind } from '../record/kinds-text.js';
import { periodKind } from '../record/kinds-time.js';
import { booleanKind, numberKind } from '../record/kinds-value.js';
import type { IndicatorTables } from './table.js';

/** What is measured, and its values, as people and files write them. */
export interface IndicatorRecords {
  indicatorRecord: RecordDefinition;
  observationRecord: RecordDefinition;
}

/** The records of the tables that {@link indicatorTables} makes. */
export function indicatorRecords({ indicators, observations }: IndicatorTables): IndicatorRecords {
  const indicatorRecord: RecordDefinition = defineRecord({
    kind: 'Indicator',
    name: 'indicators',
    table: indicators,
    prefix: 'indicator',
    fields: indicatorFields,
    may: {
      create: { least: 'editor' },
      correct: { least: 'editor' },
      verify: { least: 'editor' },
      close: { least: 'moderator' },
    },
  });
  const observationRecord = defineRecord({
    kind: 'Observation',
    name: 'observations',
    table: observations,
    prefix: 'observation',
    fields: observationFields(indicatorRecord),
    may: {
      create: { least: 'editor' },
      correct: { least: 'editor' },
      verify: { least: 'editor' },
      close: { least: 'moderator' },
    },
    rules: ({ suppressed, value }) =>
      suppressed === true && value != null
        ? [{ path: ['value'], code: 'INVALID', message: 'is withheld, and must not be here.' }]
        : [],
  });
  return { indicatorRecord, observationRecord };
}

const indicatorFields = {
  name: {
    kind: nameKind,
    heading: { el: 'Ονομασία', en: 'Name' },
    description: 'What is measured.',
    required: true,
  },
  description: {
    kind: textKind(),
    heading: { el: 'Περιγραφή', en: 'Description' },
    description: 'How it is measured; null: not described.',
  },
  unit: {
    kind: nameKind,
    heading: { el: 'Μονάδα', en: 'Unit' },
    description: 'The unit of its values.',
    required: true,
  },
  topics: {
    kind: topicsKind,
    heading: { el: 'Θέματα', en: 'Topics' },
    description: 'What it is about; null: not said.',
  },
  identifiers: {
    kind: identifiersKind,
    heading: { el: 'Κωδικοί', en: 'Identifiers' },
    description: 'Its codes in registers of indicators; null: none.',
  },
  target: {
    kind: numberKind(),
    heading: { el: 'Στόχος', en: 'Target' },
    description: 'The value aimed at; null: none set.',
  },
} as const;

const observationFields = (indicatorRecord: RecordDefinition) =>
  ({
    indicator: {
      kind: recordKind(() => indicatorRecord),
      heading: { el: 'Δείκτης', en: 'Indicator' },
      description: 'What is measured.',
      required: true,
    },
    area: {
      kind: areaKind,
      heading: { el: 'Περιοχή', en: 'Area' },
      description: 'Where.',
      required: true,
    },
    period: {
      kind: periodKind,
      heading: { el: 'Περίοδος', en: 'Period' },
      description: 'When; null: not said.',
    },
    value: {
      kind: numberKind(),
      heading: { el: 'Τιμή', en: 'Value' },
      description: 'The value; null: not known, or withheld.',
    },
    suppressed: {
      kind: booleanKind,
      heading: { el: 'Αποκρύπτεται', en: 'Withheld' },
      description: 'Whether the value is withheld because it counts few people; null: it is not.',
    },
  }) as const;
