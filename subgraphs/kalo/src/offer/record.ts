import {
  activeClosing,
  areasKind,
  booleanKind,
  defineRecord,
  enumKind,
  nameKind,
  organisationKind,
  ownedRules,
  periodKind,
  targetGroupsKind,
  textKind,
  topicsKind,
  urlKind,
} from '@koinipoli/kit';
import { offers } from './table.js';
import { OfferKind } from './type.js';

/** Something a body offers or looks for, as its members and files write it. */
export const offerRecord = defineRecord({
  kind: 'Offer',
  name: 'offers',
  table: offers,
  prefix: 'offer',
  owner: 'organisation',
  may: ownedRules,
  closing: activeClosing,
  fields: {
    kind: {
      kind: enumKind(OfferKind, {
        TRAINING: ['κατάρτιση'],
        COOPERATION: ['συνεργασία'],
      }),
      heading: { el: 'Είδος', en: 'Kind' },
      description: 'What it is about.',
      required: true,
    },
    wanted: {
      kind: booleanKind,
      heading: { el: 'Ζητείται', en: 'Wanted' },
      description: 'Whether it is looked for; null: it is offered.',
    },
    name: {
      kind: nameKind,
      heading: { el: 'Τίτλος', en: 'Title' },
      description: 'Its title.',
      required: true,
    },
    active: {
      kind: booleanKind,
      heading: { el: 'Λειτουργεί', en: 'Active' },
      description: 'Whether it is active; null: it is.',
    },
    description: {
      kind: textKind(),
      heading: { el: 'Περιγραφή', en: 'Description' },
      description: "In the body's words; null: nothing more.",
    },
    organisation: {
      kind: organisationKind,
      heading: { el: 'Φορέας', en: 'Organisation' },
      description: 'The body whose it is; its members may write it.',
      required: true,
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
      column: 'audience',
    },
    areas: {
      kind: areasKind,
      heading: { el: 'Περιοχές', en: 'Areas' },
      description: 'Ids, or names, of areas; null: not said.',
    },
    period: {
      kind: periodKind,
      heading: { el: 'Περίοδος', en: 'Period' },
      description: 'From when until when; null: open, or not said.',
    },
    url: {
      kind: urlKind,
      heading: { el: 'Σελίδα', en: 'Web page' },
      description: 'Its page; null: none.',
    },
  },
});
