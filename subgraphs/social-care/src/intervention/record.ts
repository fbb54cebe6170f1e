import {
  defineRecord,
  enumKind,
  moneyKind,
  nameKind,
  recordKind,
  recordsKind,
  targetGroupsKind,
  textKind,
  topicsKind,
} from '@koinipoli/kit';
import { indicatorRecord } from '../indicator/record.js';
import { interventionCategoryRecord } from '../intervention-category/record.js';
import { projectRecord } from '../project/record.js';
import { interventions } from './table.js';
import { InterventionKind } from './type.js';

/** An action that answers needs which existing services do not serve. */
export const interventionRecord = defineRecord({
  kind: 'Intervention',
  name: 'interventions',
  table: interventions,
  prefix: 'intervention',
  fields: {
    kind: {
      kind: enumKind(InterventionKind, {
        PREVENTION: ['πρόληψη', 'prevention'],
        SUPPORT: ['υποστήριξη', 'support'],
        IMMEDIATE: ['άμεση παρέμβαση', 'immediate'],
      }),
      heading: { el: 'Είδος', en: 'Kind' },
      description: 'Its kind in the model of interventions; null: not said.',
    },
    name: {
      kind: nameKind,
      heading: { el: 'Ονομασία', en: 'Name' },
      description: 'Its name.',
      required: true,
    },
    description: {
      kind: textKind(),
      heading: { el: 'Περιγραφή', en: 'Description' },
      description: 'What it does; null: not described.',
    },
    category: {
      kind: recordKind(() => interventionCategoryRecord),
      heading: { el: 'Γραμμή καταλόγου', en: 'Catalogue line' },
      description: 'Its line in the catalogue; null: none.',
    },
    topics: {
      kind: topicsKind,
      heading: { el: 'Θέματα', en: 'Topics' },
      description: 'Needs that it answers; null: not said.',
    },
    targetGroups: {
      kind: targetGroupsKind,
      heading: { el: 'Ομάδες στόχου', en: 'Target groups' },
      description: 'Groups of people that it is for; null: anyone in need.',
    },
    project: {
      kind: recordKind(() => projectRecord),
      heading: { el: 'Έργο', en: 'Project' },
      description: 'The project that it belongs to; null: none.',
    },
    cost: {
      kind: moneyKind,
      heading: { el: 'Κόστος', en: 'Cost' },
      description: 'What it has cost so far; null: not published.',
    },
    indicators: {
      kind: recordsKind(() => indicatorRecord),
      heading: { el: 'Δείκτες', en: 'Indicators' },
      description: 'What it is monitored by; null: nothing.',
    },
  },
  may: {
    create: { least: 'editor' },
    correct: { least: 'editor' },
    verify: { least: 'editor' },
    close: { least: 'moderator' },
  },
});
