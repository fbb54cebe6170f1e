import { type Contact, ContactInput, type Identifier, IdentifierInput } from '@koinipoli/schema';
import {
  cellKind,
  checked,
  invalid,
  mergeKeys,
  type Parsed,
  readItems,
  unreadable,
  writeItems,
} from './cells.js';
import type { Cells, Fault, FieldKind } from './definition.js';
import { urlKind } from './kinds-text.js';

/** An e-mail address; the form of RFC 5321 without quoted names and addresses of machines. */
export const emailKind: FieldKind<string> = cellKind({
  input: () => String,
  check: (email) =>
    email.length <= 254 &&
    /^[^\s@<>()[\]\\,;:"]{1,64}@([a-z0-9\p{L}]([a-z0-9\p{L}-]{0,61}[a-z0-9\p{L}])?\.)+\p{L}{2,63}$/iu.test(
      email,
    )
      ? []
      : [invalid('is no e-mail address', { instead: 'name@example.gr' })],
  read: (cell) => ({ value: cell.replace(/^mailto:/i, '') }),
  write: (email) => email,
});

/** E.164 of a number as it is written in Greece: without a country it is a Greek one. */
function e164(cell: string): string {
  const digits = cell.replace(/^(τηλ|tel|phone|κιν)\.?:?/i, '').replace(/[\s().\-/]/g, '');
  if (/^[26]\d{9}$/.test(digits)) return `+30${digits}`;
  return digits.replace(/^00(?=[1-9])/, '+').replace(/^30(?=[26]\d{9}$)/, '+30');
}

function checkPhone(phone: string): Fault[] {
  if (/^\+30/.test(phone) && !/^\+30(2\d{9}|6[89]\d{8}|[58]\d{9}|1\d{2,4})$/.test(phone))
    return [invalid('is no Greek number: ten digits that begin with 2 or 69', { instead: '+302105246000' })];
  return /^\+[1-9]\d{4,14}$/.test(phone)
    ? []
    : [invalid('is no telephone number', { instead: '+302105246000 or 210 5246000' })];
}

/** A telephone number, E.164. */
export const phoneKind: FieldKind<string> = cellKind({
  input: () => String,
  check: (phone) => checkPhone(e164(phone)),
  read: (cell) => ({ value: e164(cell) }),
  write: (phone) => phone,
  merge: (_, phone) => e164(phone),
});

const readPhones = (cell: string): Parsed<string[]> => {
  const items = readItems(cell, /[;,\n]/);
  return 'faults' in items ? items : { value: items.value.map(e164) };
};

const each = (
  items: readonly string[],
  check: (item: string) => readonly Fault[],
  below: string[] = [],
): Fault[] =>
  items.flatMap((item, nr) => check(item).map((fault) => ({ ...fault, path: [...below, String(nr)] })));

/** Telephone numbers. */
export const phonesKind: FieldKind<string[]> = cellKind({
  input: () => [String],
  check: (phones) => each(phones, (phone) => checkPhone(e164(phone))),
  read: readPhones,
  write: (phones) => writeItems(phones, /[;,\n]/),
  merge: (_, phones) => phones.map(e164),
});

/** How to reach somebody: a column for each way. */
export const contactKind: FieldKind<ContactInput> = {
  input: () => ContactInput,
  endings: ['(email)', '(phones)', '(url)'],
  check: checkContact,
  parse: (cells) => checked(readContact(cells), checkContact),
  format: ({ email, phones, url }) => ({
    ...(email == null ? {} : { '(email)': email }),
    ...(phones?.length ? { '(phones)': writeItems(phones, /[;,\n]/) } : {}),
    ...(url == null ? {} : { '(url)': url }),
  }),
  merge: (before, { phones, ...given }) => {
    const left = mergeKeys<ContactInput>(
      before,
      phones === undefined ? given : { ...given, phones: (phones ?? []).map(e164) },
    );
    return left && ({ ...left, phones: left.phones ?? [] } satisfies Contact);
  },
};

function checkContact({ email, phones, url }: ContactInput): Fault[] {
  const within = (key: string) => (fault: Fault) => ({ ...fault, path: [key] });
  return [
    ...(email == null ? [] : emailKind.check(email).map(within('email'))),
    ...each(phones ?? [], (phone) => checkPhone(e164(phone)), ['phones']),
    ...(url == null ? [] : urlKind.check(url).map(within('url'))),
  ];
}

function readContact(cells: Cells): Parsed<ContactInput> {
  const { '(email)': email, '(phones)': phones, '(url)': url } = cells;
  const numbers = phones === undefined ? undefined : readPhones(phones);
  if (numbers && 'faults' in numbers) return numbers;
  const page = url ? urlKind.parse({ '': url }) : undefined;
  if (page && 'faults' in page)
    return { faults: page.faults.map((fault) => ({ ...fault, path: ['(url)'] })) };
  return {
    value: {
      ...(email === undefined ? {} : { email: email === '' ? null : email.replace(/^mailto:/i, '') }),
      ...(numbers ? { phones: numbers.value } : {}),
      ...(url === undefined ? {} : { url: page?.value ?? null }),
    },
  };
}

/** Whether the last digit of a Greek tax number is the one that the others give. */
export function isTaxNumber(afm: string): boolean {
  if (!/^\d{9}$/.test(afm) || /^0+$/.test(afm)) return false;
  const sum = [...afm.slice(0, 8)].reduce((total, digit, nr) => total + Number(digit) * 2 ** (8 - nr), 0);
  return (sum % 11) % 10 === Number(afm[8]);
}

/** A Greek tax number (ΑΦΜ). */
export const taxNumberKind: FieldKind<string> = cellKind({
  input: () => String,
  check: (afm) => checkIdentifier({ scheme: 'GR-AFM', value: afm }),
  read: (cell) => ({ value: cell.replace(/^EL\s?/i, '').replace(/\s/g, '') }),
  write: (afm) => afm,
});

function checkIdentifier({ scheme, value }: Identifier): Fault[] {
  const is = (fault: string): Fault[] => [invalid(fault, { path: ['value'] })];
  if (!/^[\w.:-]{1,40}$/.test(scheme))
    return [invalid('is no name of a register', { path: ['scheme'], instead: 'GR-AFM' })];
  if (scheme === 'GR-AFM' && !/^\d{9}$/.test(value)) return is('is no tax number: nine digits');
  if (scheme === 'GR-AFM' && !isTaxNumber(value)) return is('is no tax number: its check digit is wrong');
  if (scheme === 'GR-GEMI' && !/^\d{9,12}$/.test(value)) return is('is no number of ΓΕΜΗ: 9 to 12 digits');
  return value === '' || value.length > 100 ? is('is no code: 1 to 100 characters') : [];
}

const schemes: Record<string, string> = { ΑΦΜ: 'GR-AFM', AFM: 'GR-AFM', ΓΕΜΗ: 'GR-GEMI', GEMI: 'GR-GEMI' };

/** Numbers that registers give: `ΑΦΜ 090000045; ΓΕΜΗ 123456789012`, or under the names of their registers. */
export const identifiersKind: FieldKind<Identifier[]> = cellKind({
  input: () => [IdentifierInput],
  check: (identifiers) =>
    identifiers.flatMap((identifier, nr) =>
      checkIdentifier(identifier).map((fault) => ({ ...fault, path: [String(nr), ...(fault.path ?? [])] })),
    ),
  read: (cell) => {
    const items = readItems(cell);
    if ('faults' in items) return items;
    const value = items.value.map((item) => {
      const [, scheme = '', code = ''] = /^(\S+?):?\s+(.*)$/s.exec(item) ?? [];
      return { scheme: schemes[scheme.replaceAll('.', '').toUpperCase()] ?? scheme, value: code.trim() };
    });
    return value.some(({ value: code }) => code === '')
      ? unreadable('names no register', 'ΑΦΜ 090000045; ΓΕΜΗ 123456789012')
      : { value };
  },
  write: (identifiers) => writeItems(identifiers.map(({ scheme, value }) => `${scheme} ${value}`)),
});
