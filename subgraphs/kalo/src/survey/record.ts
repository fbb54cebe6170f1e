import {
  areaKind,
  defineRecord,
  editedRules,
  enumKind,
  nameKind,
  periodKind,
  recordKind,
  recordsKind,
  targetGroupsKind,
  textKind,
  topicsKind,
} from '@koinipoli/kit';
import { participatoryActionRecord } from '../participatory-action/record.js';
import { ActionStatus } from '../participatory-action/type.js';
import { questionsKind } from '../question/kind.js';
import { resourceRecord } from '../resource/record.js';
import { surveys } from './table.js';

/** A survey with its questions, as editors and files write it; its results come from its answers alone. */
export const surveyRecord = defineRecord({
  kind: 'Survey',
  name: 'surveys',
  table: surveys,
  prefix: 'survey',
  may: editedRules,
  fields: {
    name: {
      kind: nameKind,
      heading: { el: 'Όνομα', en: 'Name' },
      description: 'Its name.',
      required: true,
    },
    description: {
      kind: textKind(),
      heading: { el: 'Περιγραφή', en: 'Description' },
      description: 'What it asks and how; null: not described.',
    },
    action: {
      kind: recordKind(() => participatoryActionRecord),
      heading: { el: 'Δράση', en: 'Action' },
      description: 'The action that it belongs to.',
      required: true,
    },
    status: {
      kind: enumKind(ActionStatus, {
        PLANNED: ['προγραμματισμένη'],
        RUNNING: ['σε εξέλιξη'],
        COMPLETED: ['ολοκληρωμένη'],
      }),
      heading: { el: 'Κατάσταση', en: 'Status' },
      description: 'How far it is; it takes answers while RUNNING.',
      required: true,
    },
    period: {
      kind: periodKind,
      heading: { el: 'Περίοδος', en: 'Period' },
      description: 'From when until when one can answer; null: not said.',
    },
    topics: {
      kind: topicsKind,
      heading: { el: 'Θέματα', en: 'Topics' },
      description: 'Ids, or names, of topics; null: not said.',
    },
    targetGroups: {
      kind: targetGroupsKind,
      heading: { el: 'Ομάδες στόχου', en: 'Target groups' },
      description: 'Whom it is for (`group:…`); null: not said.',
    },
    area: {
      kind: areaKind,
      heading: { el: 'Περιοχή', en: 'Area' },
      description: 'Where; null: not said.',
    },
    questions: {
      kind: questionsKind,
      heading: { el: 'Ερωτήσεις', en: 'Questions' },
      description: 'Its questions, as JSON; null: not published.',
    },
    resources: {
      kind: recordsKind(() => resourceRecord),
      heading: { el: 'Πηγές', en: 'Resources' },
      description: 'Ids of studies and data that came out; null: none.',
    },
  },
});
