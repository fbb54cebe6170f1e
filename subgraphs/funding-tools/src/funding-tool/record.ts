import {
  activeClosing,
  areasKind,
  booleanKind,
  defineRecord,
  enumKind,
  enumsKind,
  moneyKind,
  nameKind,
  organisationKind,
  ownedRules,
  recordKind,
  textKind,
  topicsKind,
  urlKind,
} from '@koinipoli/kit';
import { LegalForm, legalFormWords } from '@koinipoli/schema';
import { fundingProgrammeRecord } from '../funding-programme/record.js';
import { checkAmounts } from './rules.js';
import { fundingTools } from './table.js';
import { FundingToolKind } from './type.js';

export const fundingToolRecord = defineRecord({
  kind: 'FundingTool',
  name: 'funding-tools',
  table: fundingTools,
  prefix: 'tool',
  owner: 'provider',
  may: ownedRules,
  closing: activeClosing,
  fields: {
    active: {
      kind: booleanKind,
      heading: { el: 'Λειτουργεί', en: 'Active' },
      description: 'Whether it runs; null: it does.',
    },
    kind: {
      kind: enumKind(FundingToolKind, {
        GRANT: ['επιχορήγηση'],
        LOAN: ['δάνειο'],
        GUARANTEE: ['εγγύηση'],
        MICROCREDIT: ['μικροπίστωση', 'μικροδάνειο'],
        IN_KIND: ['σε είδος'],
      }),
      heading: { el: 'Είδος', en: 'Kind' },
      description: 'What it is.',
    },
    name: {
      kind: nameKind,
      heading: { el: 'Όνομα', en: 'Name' },
      description: 'Its name.',
    },
    description: {
      kind: textKind(),
      heading: { el: 'Περιγραφή', en: 'Description' },
      description: 'What it gives; null: not described.',
    },
    provider: {
      kind: organisationKind,
      heading: { el: 'Πάροχος', en: 'Provider' },
      description: 'Id of the organisation that provides it, whose members may write it; null: unknown.',
    },
    programme: {
      kind: recordKind(() => fundingProgrammeRecord),
      heading: { el: 'Πρόγραμμα', en: 'Programme' },
      description: 'Id of the programme that pays for it; null: unknown.',
    },
    topics: {
      kind: topicsKind,
      heading: { el: 'Θέματα', en: 'Topics' },
      description: 'Ids, or names, of the topics that it is for; null: not said.',
    },
    legalForms: {
      kind: enumsKind(LegalForm, legalFormWords),
      heading: { el: 'Νομικές μορφές', en: 'Legal forms' },
      description: 'Legal forms that may apply; null: any.',
    },
    areas: {
      kind: areasKind,
      heading: { el: 'Περιοχές', en: 'Areas' },
      description: 'Ids, or names, of the areas where it applies; null: everywhere.',
    },
    minimumAmount: {
      kind: moneyKind,
      heading: { el: 'Ελάχιστο ποσό', en: 'Minimum amount' },
      description: 'Least amount that it gives; null: none, or not published.',
    },
    maximumAmount: {
      kind: moneyKind,
      heading: { el: 'Μέγιστο ποσό', en: 'Maximum amount' },
      description: 'Greatest amount that it gives; null: none, or not published.',
    },
    url: {
      kind: urlKind,
      heading: { el: 'Ιστοσελίδα', en: 'Web page' },
      description: 'Its page; null: none.',
    },
  },
  rules: checkAmounts,
});
