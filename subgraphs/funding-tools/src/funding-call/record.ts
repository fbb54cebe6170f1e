import {
  areasKind,
  dateTimeKind,
  defineRecord,
  enumsKind,
  moneyKind,
  nameKind,
  numberKind,
  ownedRules,
  recordKind,
  textKind,
  topicsKind,
  urlKind,
} from '@koinipoli/kit';
import { LegalForm, legalFormWords } from '@koinipoli/schema';
import { fundingProgrammeRecord } from '../funding-programme/record.js';
import { fundingToolRecord } from '../funding-tool/record.js';
import { checkDates } from './rules.js';
import { fundingCalls } from './table.js';

export const fundingCallRecord = defineRecord({
  kind: 'FundingCall',
  name: 'funding-calls',
  table: fundingCalls,
  prefix: 'call',
  owner: 'tool',
  may: ownedRules,
  fields: {
    name: {
      kind: nameKind,
      heading: { el: 'Τίτλος', en: 'Title' },
      description: 'Its title.',
    },
    description: {
      kind: textKind(),
      heading: { el: 'Περιγραφή', en: 'Description' },
      description: 'What it funds; null: not described.',
    },
    eligibility: {
      kind: textKind(),
      heading: { el: 'Δικαιούχοι', en: 'Eligibility' },
      description: 'Whom it is for, in words; null: not said.',
    },
    tool: {
      kind: recordKind(() => fundingToolRecord),
      heading: { el: 'Εργαλείο', en: 'Tool' },
      description: "Id of the tool that it belongs to, whose provider's members may write it; null: of none.",
    },
    programme: {
      kind: recordKind(() => fundingProgrammeRecord),
      heading: { el: 'Πρόγραμμα', en: 'Programme' },
      description: 'Id of the programme that pays for it; null: unknown.',
    },
    opensAt: {
      kind: dateTimeKind,
      heading: { el: 'Έναρξη υποβολής', en: 'Opens' },
      description: 'When one can apply from; null: not announced.',
    },
    closesAt: {
      kind: dateTimeKind,
      heading: { el: 'Λήξη υποβολής', en: 'Closes' },
      description: 'When one can apply until; null: until the money is spent.',
    },
    budget: {
      kind: moneyKind,
      heading: { el: 'Προϋπολογισμός', en: 'Budget' },
      description: 'Money in all; null: not published.',
    },
    rate: {
      kind: numberKind({ least: 0, most: 100 }),
      heading: { el: 'Ποσοστό χρηματοδότησης', en: 'Rate' },
      description: 'Share of the costs that it pays, percent; null: not published.',
    },
    legalForms: {
      kind: enumsKind(LegalForm, legalFormWords),
      heading: { el: 'Νομικές μορφές', en: 'Legal forms' },
      description: 'Legal forms that may apply; null: any.',
    },
    areas: {
      kind: areasKind,
      heading: { el: 'Περιοχές', en: 'Areas' },
      description: 'Ids, or names, of the areas where applicants must be; null: anywhere.',
    },
    topics: {
      kind: topicsKind,
      heading: { el: 'Θέματα', en: 'Topics' },
      description: 'Ids, or names, of the topics that it is for; null: anything.',
    },
    url: {
      kind: urlKind,
      heading: { el: 'Ιστοσελίδα', en: 'Web page' },
      description: 'Its page; null: none.',
    },
  },
  rules: checkDates,
});
