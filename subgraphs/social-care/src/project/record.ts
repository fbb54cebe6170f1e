import {
  defineRecord,
  municipalityKind,
  nameKind,
  organisationKind,
  recordsKind,
  statementsKind,
  targetGroupsKind,
} from '@koinipoli/kit';
import { indicatorRecord } from '../indicator/record.js';
import { projects } from './table.js';

const said = (el: string, en: string, description: string) => ({
  kind: statementsKind,
  heading: { el, en },
  description: `${description}, with the sources; null: not said.`,
});

/** What the network says of a project, as files hold it. */
export const projectRecord = defineRecord({
  kind: 'CareProject',
  name: 'projects',
  table: projects,
  prefix: 'project',
  fields: {
    name: {
      kind: nameKind,
      heading: { el: 'Ονομασία', en: 'Name' },
      description: 'Its name in this network.',
      required: true,
    },
    implementer: {
      kind: organisationKind,
      heading: { el: 'Φορέας υλοποίησης', en: 'Implementer' },
      description: 'Who carries it out; null: not said.',
    },
    municipality: {
      kind: municipalityKind,
      heading: { el: 'Δήμος', en: 'Municipality' },
      description: 'Where; null: not said.',
    },
    objects: said('Αντικείμενα', 'Objects', 'What it is about'),
    goals: said('Στόχοι', 'Goals', 'What it aims at'),
    components: said('Συνιστώσες', 'Components', 'What it consists of'),
    members: said('Μέλη', 'Members', 'Who belongs to it'),
    implementation: said('Υλοποίηση', 'Implementation', 'How it is carried out'),
    audience: {
      kind: targetGroupsKind,
      heading: { el: 'Ομάδες στόχου', en: 'Target groups' },
      description: 'Whom it is for; null: not said.',
    },
    indicators: {
      kind: recordsKind(() => indicatorRecord),
      heading: { el: 'Δείκτες', en: 'Indicators' },
      description: 'What it is monitored by; null: nothing.',
    },
  },
  may: {
    create: { least: 'moderator' },
    correct: { least: 'moderator' },
    verify: { least: 'moderator' },
    close: { least: 'steward' },
  },
});
