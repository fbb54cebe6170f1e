import { booleanKind, defineRecord, enumsKind, locationFields, textKind } from '@koinipoli/kit';
import { AccessibilityProfile, type ProblemRow } from '@koinipoli/schema';
import { carePlaces } from './table.js';

/** What would tell where a secret place is. */
const TELLING = ['address', 'postalCode', 'area', 'latitude', 'longitude', 'accessibilityDetails'];

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

type Row = Readonly<Record<string, unknown>>;

/**
 * A secret place has nothing that tells where it is: not when it is made, not when it is corrected, and not in the change
 * that opens it, which may be a file that does not know of the secret. The database keeps the same by a trigger.
 */
function keepsSecret(record: Row, before: Row | null): ProblemRow[] {
  const isSecret = record['secret'] === true;
  if (!isSecret && before?.['secret'] !== true) return [];
  const message = isSecret
    ? 'would tell where a secret place is; only its municipality may be known.'
    : 'is of a place that is secret until this change; open the place in a change of its own first.';
  return TELLING.filter((field) => (record[field] ?? null) !== null).map((field) => ({
    path: [field],
    code: 'INVALID',
    message,
  }));
}
