import { Float } from 'type-graphql';
import { cellKind, invalid, unreadable } from './cells.js';
import type { Fault, FieldKind, RecordDefinition, RecordField } from './definition.js';
import { areaKind, municipalityKind } from './kinds-reference.js';
import { textKind } from './kinds-text.js';

/** A Greek postal code, five digits, `121 31` understood. */
export const postalCodeKind: FieldKind<string> = cellKind({
  input: () => String,
  check: (code) =>
    /^[1-8]\d{4}$/.test(code) ? [] : [invalid('is no Greek postal code: five digits, the first 1 to 8')],
  read: (cell) => ({ value: cell.replace(/^(GR|ΤΚ|T\.?K\.?|Τ\.?Κ\.?)?[\s:-]*(\d{3})\s?(\d{2})$/i, '$2$3') }),
  write: (code) => code,
});

const degreesKind = (most: number): FieldKind<number> =>
  cellKind({
    input: () => Float,
    check: (degrees) =>
      Math.abs(degrees) <= most ? [] : [invalid(`is no such angle: -${most} to ${most} degrees`)],
    // A comma or dot always begins the fraction here.
    read: (cell) =>
      /^[+-]?\d{1,3}([.,]\d{1,20})?(e-\d{1,2})?\s*°?$/.test(cell)
        ? { value: Number(cell.replace(',', '.').replace(/\s*°$/, '')) }
        : unreadable('is no angle in degrees', '37,98381'),
    write: String,
  });

/** Degrees north. */
export const latitudeKind = degreesKind(90);

/** Degrees east. */
export const longitudeKind = degreesKind(180);

const isLatitudeOfGreece = (degrees: unknown) =>
  typeof degrees === 'number' && degrees >= 34 && degrees <= 42;
const isLongitudeOfGreece = (degrees: unknown) =>
  typeof degrees === 'number' && degrees >= 19 && degrees <= 30;

/** What is wrong with the point of a record: half of it, or latitude and longitude in each other's place. */
export function pointFaults(
  { fields }: RecordDefinition,
  record: Readonly<Record<string, unknown>>,
): Fault[] {
  const fieldOf = (kind: FieldKind<number>) =>
    Object.keys(fields).find((field) => fields[field]?.kind === kind);
  const north = fieldOf(latitudeKind);
  const east = fieldOf(longitudeKind);
  if (north === undefined || east === undefined) return [];
  const [latitude, longitude] = [record[north] ?? null, record[east] ?? null];
  if ((latitude === null) !== (longitude === null))
    return [
      {
        code: 'REQUIRED',
        message: 'is missing: a point needs both latitude and longitude',
        path: [latitude === null ? north : east],
      },
    ];
  if (!isLongitudeOfGreece(latitude) || !isLatitudeOfGreece(longitude)) return [];
  const swapped = (field: string, other: string, instead: unknown): Fault =>
    invalid(`is a ${other} of Greece: the two are in each other's place`, {
      path: [field],
      instead: String(instead),
    });
  return [swapped(north, 'longitude', longitude), swapped(east, 'latitude', latitude)];
}

/** The fields of the columns that `locationColumns()` makes. */
export const locationFields = (): Record<
  'address' | 'postalCode' | 'municipality' | 'area' | 'latitude' | 'longitude',
  RecordField
> => ({
  address: {
    kind: textKind(300),
    heading: { el: 'Διεύθυνση', en: 'Address' },
    description: 'Street and number; null: not published.',
  },
  postalCode: {
    kind: postalCodeKind,
    heading: { el: 'ΤΚ', en: 'Postal code' },
    description: 'Greek postal code; null: not published.',
  },
  municipality: {
    kind: municipalityKind,
    heading: { el: 'Δήμος', en: 'Municipality' },
    description: 'Code of the municipality that it lies in, or its name; null: unknown.',
  },
  area: {
    kind: areaKind,
    heading: { el: 'Περιοχή', en: 'Area' },
    description: 'The smallest area below the municipality that is known; null: unknown.',
  },
  latitude: {
    kind: latitudeKind,
    heading: { el: 'Γεωγραφικό πλάτος', en: 'Latitude' },
    description: 'Degrees north, WGS 84; null: unknown.',
  },
  longitude: {
    kind: longitudeKind,
    heading: { el: 'Γεωγραφικό μήκος', en: 'Longitude' },
    description: 'Degrees east, WGS 84; null: unknown.',
  },
});
