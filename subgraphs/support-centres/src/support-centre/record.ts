import {
  activeClosing,
  areasKind,
  booleanKind,
  bridgeIdKind,
  contactKind,
  defineRecord,
  enumKind,
  enumsKind,
  hoursKind,
  languagesKind,
  locationFields,
  nameKind,
  organisationKind,
  ownedRules,
  stringsKind,
  textKind,
} from '@koinipoli/kit';
import { AccessibilityProfile, accessibilityWords } from '@koinipoli/schema';
import { supportCentres } from './table.js';
import { SupportCentreFormality } from './type.js';

export const supportCentreRecord = defineRecord({
  kind: 'SupportCentre',
  name: 'support-centres',
  table: supportCentres,
  prefix: 'centre',
  owner: 'operator',
  may: ownedRules,
  closing: activeClosing,
  fields: {
    active: {
      kind: booleanKind,
      heading: { el: 'Λειτουργεί', en: 'Active' },
      description: 'Whether it runs; null: it does.',
    },
    name: { kind: nameKind, heading: { el: 'Όνομα', en: 'Name' }, description: 'Its name.' },
    aliases: {
      kind: stringsKind(),
      heading: { el: 'Άλλα ονόματα', en: 'Other names' },
      description: 'Name as the source has it and other names; null: none.',
    },
    description: {
      kind: textKind(),
      heading: { el: 'Περιγραφή', en: 'Description' },
      description: 'What it is; null: not described.',
    },
    formality: {
      kind: enumKind(SupportCentreFormality, {
        FORMAL: ['τυπικό', 'επίσημο'],
        INFORMAL: ['άτυπο', 'ανεπίσημο'],
      }),
      heading: { el: 'Τυπικότητα', en: 'Formality' },
      description: 'Formal: funded by the Ministry of Labour; or informal.',
    },
    operator: {
      kind: organisationKind,
      heading: { el: 'Φορέας λειτουργίας', en: 'Operator' },
      description: 'Id of the organisation behind it, whose members may write it; null: unknown.',
    },
    funder: {
      kind: organisationKind,
      heading: { el: 'Χρηματοδότης', en: 'Funder' },
      description: 'Id of the organisation that pays for it; null: unknown.',
    },
    programme: {
      kind: bridgeIdKind(),
      heading: { el: 'Πρόγραμμα', en: 'Programme' },
      description: 'Id of the funding programme that pays for it; null: unknown.',
    },
    areas: {
      kind: areasKind,
      heading: { el: 'Περιοχές ευθύνης', en: 'Areas served' },
      description: 'Ids, or names, of the areas that it serves; null: not said.',
    },
    ...locationFields(),
    contact: {
      kind: contactKind,
      heading: { el: 'Επικοινωνία', en: 'Contact' },
      description: 'How to reach it; null: nothing published.',
    },
    schedules: {
      kind: hoursKind,
      heading: { el: 'Ωράριο', en: 'Opening hours' },
      description: 'When it is open; null: not published.',
    },
    accessibility: {
      kind: enumsKind(AccessibilityProfile, accessibilityWords),
      heading: { el: 'Προσβασιμότητα', en: 'Accessibility' },
      description: 'Whom the place suits; null: not said.',
    },
    accessibilityDetails: {
      kind: textKind(1000),
      heading: { el: 'Λεπτομέρειες προσβασιμότητας', en: 'Accessibility details' },
      description: 'More about access; null: nothing.',
    },
    languages: {
      kind: languagesKind,
      heading: { el: 'Γλώσσες', en: 'Languages' },
      description: 'Languages spoken, BCP 47; null: not said.',
      column: 'spokenLanguages',
    },
  },
});
