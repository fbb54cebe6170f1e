import {
  areaKind,
  defineRecord,
  editedRules,
  enumKind,
  identifiersKind,
  nameKind,
  organisationKind,
  organisationsKind,
  periodKind,
  type RecordDefinition,
  recordKind,
  stringsKind,
} from '@koinipoli/kit';
import { fundingProgrammes } from './table.js';
import { FundingProgrammeKind } from './type.js';

export const fundingProgrammeRecord: RecordDefinition = defineRecord({
  kind: 'FundingProgramme',
  name: 'funding-programmes',
  table: fundingProgrammes,
  prefix: 'programme',
  otherPrefixes: ['axis', 'fund', 'instrument'],
  may: editedRules,
  fields: {
    kind: {
      kind: enumKind(FundingProgrammeKind, {
        OPERATIONAL_PROGRAMME: ['επιχειρησιακό πρόγραμμα'],
        TERRITORIAL_INVESTMENT: ['ΟΧΕ'],
        PRIORITY_AXIS: ['άξονας προτεραιότητας', 'άξονας'],
        FUND: ['ταμείο'],
        INSTRUMENT: ['μέσο'],
      }),
      heading: { el: 'Είδος', en: 'Kind' },
      description: 'What it is.',
    },
    name: {
      kind: nameKind,
      heading: { el: 'Όνομα', en: 'Name' },
      description: 'Its name.',
    },
    aliases: {
      kind: stringsKind(),
      heading: { el: 'Άλλα ονόματα', en: 'Other names' },
      description: 'Other names and spellings; null: none.',
    },
    period: {
      kind: periodKind,
      heading: { el: 'Περίοδος', en: 'Period' },
      description: 'Years that it covers; null: unknown.',
    },
    area: {
      kind: areaKind,
      heading: { el: 'Περιοχή', en: 'Area' },
      description: 'Id, or name, of the area where it applies; null: everywhere or unknown.',
    },
    partOf: {
      kind: recordKind(() => fundingProgrammeRecord),
      heading: { el: 'Μέρος του', en: 'Part of' },
      description: 'Id of the programme that it is part of; null: of none.',
    },
    manager: {
      kind: organisationKind,
      heading: { el: 'Διαχειριστής', en: 'Manager' },
      description: 'Id of the organisation that manages it; null: unknown.',
    },
    funders: {
      kind: organisationsKind,
      heading: { el: 'Χρηματοδότες', en: 'Funders' },
      description: 'Ids of the organisations that pay into it; null: not said.',
    },
    identifiers: {
      kind: identifiersKind,
      heading: { el: 'Κωδικοί', en: 'Identifiers' },
      description: 'Codes in registers; null: none published.',
    },
  },
});
