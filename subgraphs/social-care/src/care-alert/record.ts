import {
  areasKind,
  dateTimeKind,
  defineRecord,
  nameKind,
  periodKind,
  recordsKind,
  targetGroupsKind,
  textKind,
  topicsKind,
} from '@koinipoli/kit';
import { interventionRecord } from '../intervention/record.js';
import { careAlerts } from './table.js';

/** An alert of an extraordinary situation. */
export const careAlertRecord = defineRecord({
  kind: 'CareAlert',
  name: 'care-alerts',
  table: careAlerts,
  prefix: 'alert',
  fields: {
    name: {
      kind: nameKind,
      heading: { el: 'Τίτλος', en: 'Title' },
      description: 'What has happened, in short.',
      required: true,
    },
    description: {
      kind: textKind(),
      heading: { el: 'Περιγραφή', en: 'Description' },
      description: 'What is needed; null: nothing more.',
    },
    topics: {
      kind: topicsKind,
      heading: { el: 'Ανάγκες', en: 'Needs' },
      description: 'Needs that it raises; null: not said.',
    },
    targetGroups: {
      kind: targetGroupsKind,
      heading: { el: 'Ομάδες στόχου', en: 'Target groups' },
      description: 'Whom it touches; null: everyone.',
    },
    areas: {
      kind: areasKind,
      heading: { el: 'Περιοχές', en: 'Areas' },
      description: 'Where; null: not said.',
    },
    period: {
      kind: periodKind,
      heading: { el: 'Περίοδος', en: 'Period' },
      description: 'From when until when it stands; null: until it is lifted.',
    },
    deadline: {
      kind: dateTimeKind,
      heading: { el: 'Προθεσμία', en: 'Deadline' },
      description: 'Until when an answer is needed; null: none set.',
    },
    interventions: {
      kind: recordsKind(() => interventionRecord),
      heading: { el: 'Παρεμβάσεις', en: 'Interventions' },
      description: 'What answers it; null: nothing.',
    },
  },
  may: {
    create: { least: 'editor' },
    correct: { least: 'editor' },
    verify: { least: 'editor' },
    close: { least: 'moderator' },
  },
});
