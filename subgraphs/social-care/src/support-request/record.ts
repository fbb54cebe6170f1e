import {
  activeClosing,
  areaKind,
  dateKind,
  defineRecord,
  editedRules,
  enumKind,
  type Fault,
  topicKind,
} from '@koinipoli/kit';
import { athensDay } from '@koinipoli/schema';
import { supportRequests } from './table.js';
import { AgeBand, HouseholdKind, RequestChannel, RequestOutcome, RequestUrgency } from './type.js';

/** A request for support, without a word that could say whose. */
export const supportRequestRecord = defineRecord({
  kind: 'SupportRequest',
  name: 'support-requests',
  table: supportRequests,
  prefix: 'support-request',
  fields: {
    receivedOn: {
      kind: dateKind,
      heading: { el: 'Ημερομηνία', en: 'Received on' },
      description: 'The day on which it came.',
      required: true,
    },
    topic: {
      kind: topicKind,
      heading: { el: 'Ανάγκη', en: 'Need' },
      description: 'What was needed (`need:…`).',
      required: true,
    },
    area: {
      kind: areaKind,
      heading: { el: 'Περιοχή', en: 'Area' },
      description: 'Where: a municipality or a part of it.',
      required: true,
    },
    targetGroup: {
      kind: topicKind,
      heading: { el: 'Ομάδα στόχου', en: 'Target group' },
      description: 'Of which group of people (`group:…`); null: of none, or not asked.',
    },
    ageBand: {
      kind: enumKind(AgeBand),
      heading: { el: 'Ηλικία', en: 'Age' },
      description: 'Age; null: not asked.',
    },
    household: {
      kind: enumKind(HouseholdKind),
      heading: { el: 'Νοικοκυριό', en: 'Household' },
      description: 'Household; null: not asked.',
    },
    channel: {
      kind: enumKind(RequestChannel),
      heading: { el: 'Τρόπος', en: 'Channel' },
      description: 'How it came.',
      required: true,
    },
    urgency: {
      kind: enumKind(RequestUrgency),
      heading: { el: 'Επείγον', en: 'Urgency' },
      description: 'How soon help was needed.',
      required: true,
    },
    outcome: {
      kind: enumKind(RequestOutcome),
      heading: { el: 'Έκβαση', en: 'Outcome' },
      description: 'What came of it; null: nothing yet.',
    },
  },
  closing: activeClosing,
  may: editedRules,
  rules: checkRequest,
});

/** Needs are no groups, a region says too little of where, and nobody came tomorrow. */
function checkRequest({
  receivedOn,
  topic,
  targetGroup,
}: Readonly<Record<string, unknown>>): readonly Fault[] {
  const fault = (field: string, message: string): Fault => ({ code: 'INVALID', message, path: [field] });
  return [
    ...(String(receivedOn) > athensDay(new Date())
      ? [fault('receivedOn', 'is a day that has not come')]
      : []),
    ...(String(receivedOn) < '2000' ? [fault('receivedOn', 'is before 2000')] : []),
    ...(String(topic).startsWith('need:')
      ? []
      : [fault('topic', 'is no need; ids of needs begin with need:')]),
    ...(targetGroup == null || String(targetGroup).startsWith('group:')
      ? []
      : [fault('targetGroup', 'is no group of people; their ids begin with group:')]),
  ];
}
