import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { athensOffset } from './athens.js';

/** A day as `YYYY-MM-DD`, in and out as a string. */
export const DateScalar = stringScalar({
  name: 'Date',
  description: 'A day, `2025-11-22` (ISO 8601).',
  accepts: isDay,
});

/** An instant: a JavaScript `Date` inside, RFC 3339 in UTC outside. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'An instant with its zone, `2025-11-22T18:00:00+02:00` (RFC 3339). A filter value without zone is read in Europe/Athens.',
  serialize: (value) => toInstant(value).toISOString(),
  parseValue: toInstant,
  parseLiteral: fromString(toInstant),
});

/** A date of reduced precision, kept as the string that the source gives. */
export const PartialDateScalar = stringScalar({
  name: 'PartialDate',
  description:
    'A date as exact as the source knows it: `2023`, `2023-01` or `2023-01-15` (ISO 8601 reduced precision).',
  accepts: (text) =>
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text) &&
    !(text.length === 10 && isRolledOver(text)),
});

/** An absolute web address, http or https alone: nothing that a page could run. */
export const UrlScalar = stringScalar({
  name: 'URL',
  description: 'An absolute web address.',
  accepts: (text) => URL.canParse(text) && /^https?:\/\/\S+$/i.test(text),
});

/** A BCP 47 language tag, kept as given. */
export const LanguageTagScalar = stringScalar({
  name: 'LanguageTag',
  description:
    'A language, BCP 47: `el`, `en`, `ar`. Texts are always there in Greek, the language of the sources; where a translation is missing the Greek text is given, and `provenance.languages` tells which there are.',
  accepts: isLanguageTag,
});

/** A GeoJSON geometry, passed through as it is; never taken as input. */
export const GeoJsonScalar = new GraphQLScalarType<never, object>({
  name: 'GeoJSON',
  description: 'A GeoJSON geometry (RFC 7946).',
  serialize: (value) => value as object,
  parseValue: () => {
    throw new TypeError('GeoJSON is not accepted as input.');
  },
});

/** Tells whether a text is a well-formed BCP 47 tag of at most 35 characters. */
export function isLanguageTag(text: string): boolean {
  if (text.length > 35) return false;
  if (commonTags.has(text)) return true;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** Every text of every row is asked about, and Intl answers slowly. */
const commonTags = new Set(['el', 'en']);

/**
 * Reads an RFC 3339 instant of the years 1 to 9999; without a zone the clock of Athens counts.
 * Throws a TypeError that shows the form.
 */
export function toInstant(value: unknown): Date {
  const instant = value instanceof Date ? value : typeof value === 'string' ? readInstant(value) : undefined;
  const year = instant?.getUTCFullYear() ?? 0;
  if (instant && year >= 1 && year <= 9999) return instant;
  throw notOf('DateTime', value, '2025-11-22T18:00:00+02:00');
}

function readInstant(text: string): Date | undefined {
  const match =
    /^(\d{4}-\d\d-\d\d)(?:[T ]((?!24)\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?))?\s?(Z|[+-]\d\d(?::?\d\d)?)?$/i.exec(
      text,
    );
  const day = match?.[1];
  if (!day || isRolledOver(day)) return undefined;
  const clock = match?.[2] ?? '00:00';
  const zone = match?.[3];
  const instant = new Date(`${day}T${clock}${zone ? fullZone(zone) : 'Z'}`);
  return zone ? instant : athensClock(instant);
}

/** Whether a day is none of its month: JavaScript takes 30 February for 1 or 2 March. */
function isRolledOver(day: string): boolean {
  const date = new Date(`${day}T00:00Z`);
  return Number.isNaN(date.valueOf()) || date.toISOString().slice(0, 10) !== day;
}

function fullZone(zone: string): string {
  if (/^z$/i.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/**
 * Takes an instant whose UTC clock shows the local time meant, gives the instant when Athens shows it: the first of two
 * when the clock goes back; when it goes forward and never shows it, what it would be by the hours before.
 */
function athensClock(local: Date): Date {
  if (Number.isNaN(local.valueOf())) return local;
  const near = [-1, 1].map((days) => athensOffset(new Date(local.valueOf() + days * 86_400_000)));
  const instants = near.map((offset) => new Date(local.valueOf() - offset));
  const shown = instants.find((instant) => athensOffset(instant) === local.valueOf() - instant.valueOf());
  return (shown ?? instants[0]) as Date;
}

interface StringScalar {
  name: string;
  description: string;
  accepts: (text: string) => boolean;
}

function stringScalar({ name, description, accepts }: StringScalar): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    throw notOf(name, value);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: parse,
    parseValue: parse,
    parseLiteral: fromString(parse),
  });
}

function fromString<T>(parse: (value: unknown) => T): (node: ValueNode) => T {
  return (node) => parse(node.kind === Kind.STRING ? node.value : undefined);
}

function isDay(text: string): boolean {
  try {
    return !text.startsWith('0000') && GraphQLLocalDate.parseValue(text) === text;
  } catch {
    return false;
  }
}

/** No GraphQLError: from any other, graphql-js makes a message that says which value of the document it was. */
function notOf(scalar: string, value: unknown, example?: string): TypeError {
  const shown = String(value).slice(0, 60);
  return new TypeError(
    `${scalar} cannot represent "${shown}"${example ? `; an example is "${example}"` : ''}.`,
  );
}
