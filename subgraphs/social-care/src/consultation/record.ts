import {
  areasKind,
  defineRecord,
  enumKind,
  integerKind,
  nameKind,
  organisationKind,
  periodKind,
  recordKind,
  statementsKind,
  targetGroupsKind,
  textKind,
  topicsKind,
  urlKind,
} from '@koinipoli/kit';
import { workPackageRecord } from '../work-package/record.js';
import { consultations } from './table.js';
import { ConsultationKind } from './type.js';

/** Whom and what it is about. */
const about = {
  topics: {
    kind: topicsKind,
    heading: { el: 'Θέματα', en: 'Topics' },
    description: 'What it is about; null: not said.',
  },
  targetGroups: {
    kind: targetGroupsKind,
    heading: { el: 'Ομάδες στόχου', en: 'Target groups' },
    description: 'Whom it addresses; null: everyone.',
  },
  areas: {
    kind: areasKind,
    heading: { el: 'Περιοχές', en: 'Areas' },
    description: 'Where; null: everywhere.',
  },
} as const;

/** A consultation with citizens or with bodies. */
export const consultationRecord = defineRecord({
  kind: 'Consultation',
  name: 'consultations',
  table: consultations,
  prefix: 'consultation',
  fields: {
    name: {
      kind: nameKind,
      heading: { el: 'Τίτλος', en: 'Title' },
      description: 'Its title.',
      required: true,
    },
    description: {
      kind: textKind(),
      heading: { el: 'Περιγραφή', en: 'Description' },
      description: 'What is asked; null: not described.',
    },
    kind: {
      kind: enumKind(ConsultationKind, {
        CITIZENS: ['πολίτες', 'citizens'],
        BODIES: ['φορείς', 'bodies'],
      }),
      heading: { el: 'Είδος', en: 'Kind' },
      description: 'With whom it is held.',
      required: true,
    },
    organisation: {
      kind: organisationKind,
      heading: { el: 'Φορέας', en: 'Organisation' },
      description: 'Who holds it.',
      required: true,
    },
    period: {
      kind: periodKind,
      heading: { el: 'Περίοδος', en: 'Period' },
      description: 'From when until when one can take part; null: not said.',
    },
    ...about,
    contributions: {
      kind: integerKind({ least: 0 }),
      heading: { el: 'Συμμετοχές', en: 'Contributions' },
      description: 'Contributions published; null: not counted.',
    },
    conclusions: {
      kind: statementsKind,
      heading: { el: 'Συμπεράσματα', en: 'Conclusions' },
      description: 'What came out, with the sources; null: nothing yet.',
      least: 'moderator',
    },
    workPackage: {
      kind: recordKind(() => workPackageRecord),
      heading: { el: 'Πακέτο εργασίας', en: 'Work package' },
      description: 'The work package that it belongs to; null: none.',
    },
    url: {
      kind: urlKind,
      heading: { el: 'Ιστοσελίδα', en: 'Web page' },
      description: 'Its page; null: none.',
    },
  },
  owner: 'organisation',
  may: {
    create: { least: 'editor', own: 'member' },
    correct: { least: 'editor', own: 'member' },
    verify: { least: 'editor', own: 'member' },
    close: { least: 'moderator' },
  },
});
