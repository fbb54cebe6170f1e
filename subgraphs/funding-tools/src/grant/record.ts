import {
  areasKind,
  defineRecord,
  moneyKind,
  nameKind,
  organisationKind,
  ownedRules,
  partialDateKind,
  periodKind,
  recordKind,
  textKind,
  topicsKind,
} from '@koinipoli/kit';
import { fundingCallRecord } from '../funding-call/record.js';
import { fundingProgrammeRecord } from '../funding-programme/record.js';
import { fundingToolRecord } from '../funding-tool/record.js';
import { projectRecord } from '../project/record.js';
import { grants } from './table.js';

export const grantRecord = defineRecord({
  kind: 'Grant',
  name: 'grants',
  table: grants,
  prefix: 'grant',
  owner: 'funder',
  may: ownedRules,
  fields: {
    name: {
      kind: nameKind,
      heading: { el: 'Τίτλος', en: 'Title' },
      description: 'Its title (360Giving title).',
    },
    description: {
      kind: textKind(),
      heading: { el: 'Περιγραφή', en: 'Description' },
      description: 'What for (360Giving description); null: not described.',
    },
    amountAwarded: {
      kind: moneyKind,
      heading: { el: 'Ποσό', en: 'Amount awarded' },
      description: 'How much (360Giving amountAwarded, currency).',
    },
    awardDate: {
      kind: partialDateKind,
      heading: { el: 'Ημερομηνία έγκρισης', en: 'Award date' },
      description: 'When awarded (360Giving awardDate).',
    },
    plannedDates: {
      kind: periodKind,
      heading: { el: 'Διάστημα υλοποίησης', en: 'Planned dates' },
      description: 'When it is to be spent (360Giving plannedDates); null: unknown.',
    },
    recipient: {
      kind: organisationKind,
      heading: { el: 'Δικαιούχος', en: 'Recipient' },
      description: 'Id of the organisation that gets it (360Giving recipientOrganization).',
    },
    funder: {
      kind: organisationKind,
      heading: { el: 'Χρηματοδότης', en: 'Funder' },
      description:
        'Id of the organisation that gives it (360Giving fundingOrganization), whose members may write it.',
    },
    programme: {
      kind: recordKind(() => fundingProgrammeRecord),
      heading: { el: 'Πρόγραμμα', en: 'Programme' },
      description: 'Id of the programme that pays for it; null: unknown.',
    },
    tool: {
      kind: recordKind(() => fundingToolRecord),
      heading: { el: 'Εργαλείο', en: 'Tool' },
      description: 'Id of the tool that it comes from; null: of none.',
    },
    call: {
      kind: recordKind(() => fundingCallRecord),
      heading: { el: 'Πρόσκληση', en: 'Call' },
      description: 'Id of the call that it comes from; null: of none.',
    },
    project: {
      kind: recordKind(() => projectRecord),
      heading: { el: 'Έργο', en: 'Project' },
      description: 'Id of the project that it pays; null: of none.',
    },
    areas: {
      kind: areasKind,
      heading: { el: 'Περιοχές', en: 'Areas' },
      description:
        'Ids, or names, of the areas where it is spent (360Giving beneficiaryLocation); null: not said.',
    },
    topics: {
      kind: topicsKind,
      heading: { el: 'Θέματα', en: 'Topics' },
      description: 'Ids, or names, of the topics that it is about; null: not said.',
    },
  },
});
