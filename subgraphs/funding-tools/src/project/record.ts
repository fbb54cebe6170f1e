import {
  areaKind,
  defineRecord,
  identifiersKind,
  jsonKind,
  moneyKind,
  nameKind,
  organisationsKind,
  ownedRules,
  partialDateKind,
  textKind,
  textsKind,
  topicsKind,
} from '@koinipoli/kit';
import { z } from 'zod';
import { fundingProgrammeRecord } from '../funding-programme/record.js';
import { ProjectFundingInput } from './input.js';
import { checkPeriod } from './rules.js';
import { type FundingRow, projects } from './table.js';
import { FundingRole } from './type.js';

const id = z.string().min(1).max(200).nullish();

const fundingsKind = jsonKind<FundingRow[]>({
  input: () => [ProjectFundingInput],
  shape: z
    .array(
      z.strictObject({
        funder: id,
        programme: id,
        role: z.enum(FundingRole),
        amount: z
          .strictObject({ amount: z.number().min(0).max(1e13), currency: z.string().regex(/^[A-Z]{3}$/) })
          .nullish(),
      }),
    )
    .max(100),
  names: (fundings) =>
    fundings.flatMap(({ funder, programme }, nr) => [
      ...(funder == null
        ? []
        : [{ reference: 'organisation' as const, id: funder, path: [String(nr), 'funder'] }]),
      ...(programme == null
        ? []
        : [{ reference: () => fundingProgrammeRecord, id: programme, path: [String(nr), 'programme'] }]),
    ]),
});

export const projectRecord = defineRecord({
  kind: 'Project',
  name: 'projects',
  table: projects,
  prefix: 'project',
  owner: 'implementers',
  may: ownedRules,
  fields: {
    name: {
      kind: nameKind,
      heading: { el: 'Τίτλος', en: 'Title' },
      description: 'Its title (360Giving title).',
    },
    aliases: {
      kind: textsKind(300),
      heading: { el: 'Άλλα ονόματα', en: 'Other names' },
      description: 'Other names; null: none.',
    },
    tagline: {
      kind: textKind(300),
      heading: { el: 'Σύνθημα', en: 'Tagline' },
      description: 'Its motto; null: none.',
    },
    description: {
      kind: textKind(),
      heading: { el: 'Περιγραφή', en: 'Description' },
      description: 'What it is; null: not described.',
    },
    startDate: {
      kind: partialDateKind,
      heading: { el: 'Έναρξη', en: 'Start date' },
      description: 'When it begins; null: unknown.',
    },
    endDate: {
      kind: partialDateKind,
      heading: { el: 'Λήξη', en: 'End date' },
      description: 'When it ends; null: unknown.',
    },
    implementers: {
      kind: organisationsKind,
      heading: { el: 'Φορείς υλοποίησης', en: 'Implementers' },
      description: 'Ids of the organisations that carry it out, whose members may write it; null: not said.',
    },
    fundings: {
      kind: fundingsKind,
      heading: { el: 'Χρηματοδοτήσεις', en: 'Fundings' },
      description: 'Where its money comes from; null: not said. A correction replaces the whole list.',
    },
    area: {
      kind: areaKind,
      heading: { el: 'Περιοχή', en: 'Area' },
      description: 'Id, or name, of the area where it is carried out; null: not said.',
    },
    topics: {
      kind: topicsKind,
      heading: { el: 'Θέματα', en: 'Topics' },
      description: 'Ids, or names, of the topics that it is about; null: not said.',
    },
    budget: {
      kind: moneyKind,
      heading: { el: 'Προϋπολογισμός', en: 'Budget' },
      description: 'Budget in all; null: not published.',
    },
    identifiers: {
      kind: identifiersKind,
      heading: { el: 'Κωδικοί', en: 'Identifiers' },
      description: 'Codes in registers, OPS (MIS) first; null: none published.',
    },
  },
  rules: checkPeriod,
});
