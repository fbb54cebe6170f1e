import { booleanKind, defineRecord, enumsKind, locationFields, textKind } from '@koinipoli/kit';
import { AccessibilityProfile, type ProblemRow } from '@koinipoli/schema';
import { carePlaces } from './table.js';

/** What would tell where a secret place is. */
const TELLING = ['address', 'postalCode', 'area', 'latitude', 'longitude'];

/** Words of tables for whom a place suits. */
const suits = {
  WHEELCHAIR: ['αμαξίδιο', 'wheelchair'],
  REDUCED_MOBILITY: ['μειωμένη κινητικότητα', 'reduced mobility'],
  VISUALLY_IMPAIRED: ['προβλήματα όρασης', 'visually impaired'],
  HEARING_IMPAIRED: ['προβλήματα ακοής', 'hearing impaired'],
  STROLLER: ['καρότσι', 'pushchair'],
};

/** A place where structures are and services are given. */
export const carePlaceRecord = defineRecord({
  kind: 'CarePlace',
  name: 'care-places',
  table: carePlaces,
  prefix: 'care-place',
  fields: {
    secret: {
      kind: booleanKind,
      heading: { el: 'Απόρρητη', en: 'Secret' },
      description:
        'Whether its address is kept secret, as that of a shelter: then nothing but its municipality may be here; null: it is not.',
    },
    ...locationFields(),
    accessibility: {
      kind: enumsKind(AccessibilityProfile, suits),
      heading: { el: 'Προσβασιμότητα', en: 'Accessibility' },
      description: 'Whom the place suits; null: not said.',
    },
    accessibilityDetails: {
      kind: textKind(),
      heading: { el: 'Πρόσβαση αναλυτικά', en: 'Accessibility details' },
      description: 'More about access; null: nothing.',
    },
  },
  may: {
    create: { least: 'editor' },
    correct: { least: 'editor' },
    verify: { least: 'editor' },
    close: { least: 'moderator' },
  },
  rules: keepsSecret,
});

/** A secret place has nothing that tells where it is: not when it is made, and not when it is corrected. */
function keepsSecret(record: Readonly<Record<string, unknown>>): ProblemRow[] {
  if (record['secret'] !== true) return [];
  return TELLING.filter((field) => (record[field] ?? null) !== null).map((field) => ({
    path: [field],
    code: 'INVALID',
    message: 'would tell where a secret place is; only its municipality may be known.',
  }));
}
