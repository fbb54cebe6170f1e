import {
  activeClosing,
  booleanKind,
  contactKind,
  defineRecord,
  enumKind,
  enumsKind,
  nameKind,
  ownedRules,
  recordsKind,
  targetGroupsKind,
  textKind,
  topicsKind,
} from '@koinipoli/kit';
import { supportCentreRecord } from '../support-centre/record.js';
import { centreServices } from './table.js';
import { CentreServiceKind, VentureStage } from './type.js';

/** Words of tables that mean a stage. */
export const ventureStageWords = { NEW: ['νέο', 'νέα'], EXISTING: ['υφιστάμενο', 'υφιστάμενα'] } as const;

export const centreServiceRecord = defineRecord({
  kind: 'CentreService',
  name: 'centre-services',
  table: centreServices,
  prefix: 'centre-service',
  owner: 'centres',
  may: ownedRules,
  closing: activeClosing,
  fields: {
    active: {
      kind: booleanKind,
      heading: { el: 'Λειτουργεί', en: 'Active' },
      description: 'Whether it runs; null: it does.',
    },
    kind: {
      kind: enumKind(CentreServiceKind, {
        COUNSELLING: ['συμβουλευτική'],
        TRAINING: ['εκπαίδευση', 'κατάρτιση'],
        OUTREACH: ['διάδοση', 'ενημέρωση'],
      }),
      heading: { el: 'Είδος', en: 'Kind' },
      description: 'Counselling, training or outreach.',
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
    centres: {
      kind: recordsKind(() => supportCentreRecord),
      heading: { el: 'Κέντρα', en: 'Centres' },
      description: 'Ids of the centres that offer it.',
      required: true,
    },
    topics: {
      kind: topicsKind,
      heading: { el: 'Θέματα', en: 'Topics' },
      description: 'Ids, or names, of the topics that it is about; null: not said.',
    },
    targetGroups: {
      kind: targetGroupsKind,
      heading: { el: 'Ομάδες-στόχοι', en: 'Target groups' },
      description: 'Ids, or names, of the groups of people that it is for; null: everyone.',
    },
    ventureStages: {
      kind: enumsKind(VentureStage, ventureStageWords),
      heading: { el: 'Στάδια εγχειρημάτων', en: 'Venture stages' },
      description: 'Stages of the ventures that it supports; null: not said.',
    },
    eligibility: {
      kind: textKind(2000),
      heading: { el: 'Δικαιούχοι', en: 'Eligibility' },
      description: 'Who may use it; null: not said.',
    },
    fees: {
      kind: textKind(1000),
      heading: { el: 'Κόστος', en: 'Fees' },
      description: 'What it costs, in words; null: not said.',
    },
    contact: {
      kind: contactKind,
      heading: { el: 'Επικοινωνία', en: 'Contact' },
      description: 'How to reach it, where that differs from its centre; null: as its centre.',
    },
  },
});
