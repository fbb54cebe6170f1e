import { badInput } from '../hub-error.js';

const longest = { text: 200, id: 200, list: 100 };

/**
 * Checks a filter before any of it reaches SQL, however deep: lengths, control characters, coordinates.
 * Empty fields are left out. Throws BAD_USER_INPUT that names the field, `filter.near.latitude`; without the `place`
 * where a field takes its conditions as arguments.
 */
export function checkFilter(filter: object, place = 'filter.'): Record<string, unknown> {
  const given = Object.entries(filter).filter(([name, value]) => value != null && !isBlank(name, value));
  for (const [name, value] of given) checkValue(`${place}${name}`, value);
  return Object.fromEntries(given);
}

/** A search box that has been cleared asks for nothing, and neither does a range without ends. */
const isBlank = (name: string, value: unknown): boolean =>
  typeof value === 'string' ? name === 'text' && value.trim() === '' : isEmptyRange(value);

const isEmptyRange = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !(value instanceof Date || Array.isArray(value)) &&
  Object.values(value).every((part) => part == null);

/** Checks an id from outside. Throws BAD_USER_INPUT where no id can look like that. */
export function checkId(field: string, id: string): string {
  checkText(field, id, longest.id);
  // A search may go over several lines, an id not.
  if (/\p{Cc}/u.test(id)) throw badInput(field, 'holds control characters.');
  if (id.trim() === '') throw badInput(field, 'is empty.');
  return id;
}

function checkValue(field: string, value: unknown): void {
  if (typeof value === 'string') checkText(field, value, longest.text);
  else if (typeof value === 'number') checkNumber(field, value);
  else if (Array.isArray(value)) checkList(field, value);
  else if (isCircle(value)) checkCircle(field, value);
  else if (isBox(value)) checkBox(field, value);
  else if (typeof value === 'object' && value !== null) checkParts(field, value);
}

/** A number that is no coordinate counts or measures something. */
function checkNumber(field: string, value: number): void {
  if (!(value >= 0)) throw badInput(field, `must be at least 0, not ${value}.`);
}

function checkParts(field: string, value: Range): void {
  for (const [name, part] of Object.entries(value)) checkValue(`${field}.${name}`, part);
  if (value.from && value.to && value.from > value.to) throw badInput(field, '`from` is later than `to`.');
}

function checkText(field: string, text: string, most: number): void {
  if (text.length > most) throw badInput(field, `at most ${most} characters, not ${text.length}.`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text))
    throw badInput(field, 'holds control characters.');
  if (/\p{Surrogate}/u.test(text)) throw badInput(field, 'is not well-formed Unicode.');
}

function checkList(field: string, list: unknown[]): void {
  if (list.length > longest.list)
    throw badInput(field, `at most ${longest.list} values, not ${list.length}.`);
  list.forEach((value, at) => {
    if (typeof value === 'string') checkId(`${field}[${at}]`, value);
    else checkValue(`${field}[${at}]`, value);
  });
}

interface Circle {
  latitude: number;
  longitude: number;
  radius?: number | null;
}

const isCircle = (value: unknown): value is Circle =>
  typeof value === 'object' && value !== null && 'latitude' in value;

function checkCircle(field: string, { latitude, longitude, radius }: Circle): void {
  checkWithin(`${field}.latitude`, latitude, 90);
  checkWithin(`${field}.longitude`, longitude, 180);
  if (radius != null && radius < 1)
    throw badInput(`${field}.radius`, `must be at least 1 metre, not ${radius}.`);
}

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

const isBox = (value: unknown): value is Box =>
  typeof value === 'object' && value !== null && 'west' in value;

function checkBox(field: string, { west, south, east, north }: Box): void {
  checkWithin(`${field}.west`, west, 180);
  checkWithin(`${field}.east`, east, 180);
  checkWithin(`${field}.south`, south, 90);
  checkWithin(`${field}.north`, north, 90);
  if (south > north) throw badInput(field, '`south` lies north of `north`.');
}

function checkWithin(field: string, value: number, most: number): void {
  if (!(Math.abs(value) <= most))
    throw badInput(field, `must be between -${most} and ${most}, not ${value}.`);
}

interface Range {
  from?: string | null;
  to?: string | null;
}
