import { type Money, MoneyInput } from '@koinipoli/schema';
import { Float, Int } from 'type-graphql';
import { cellKind, foldWord, invalid, type Parsed, readItems, unreadable } from './cells.js';
import type { Fault, FieldKind } from './definition.js';

/** Words beside the value's own name that mean it in a table, Greek and English. */
export type Words<K extends string> = Partial<Record<K, readonly string[]>>;

/** One value of an enum; a cell has its name or one of the words that mean it. */
export function enumKind<K extends string>(values: Record<K, K>, words: Words<K> = {}): FieldKind<K> {
  const { check, read } = choices(values, words);
  return cellKind({ input: () => values, check, read, write: (value) => value });
}

/** Several values of an enum. */
export function enumsKind<K extends string>(values: Record<K, K>, words: Words<K> = {}): FieldKind<K[]> {
  const { check, read } = choices(values, words);
  return cellKind<K[]>({
    input: () => [values],
    check: (chosen) =>
      chosen.flatMap((value, nr) => check(value).map((fault) => ({ ...fault, path: [String(nr)] }))),
    read: (cell) => {
      const items = readItems(cell, /[;,\n]/);
      if ('faults' in items) return items;
      const each = items.value.map(read);
      const faults = each.flatMap((parsed) => ('faults' in parsed ? parsed.faults : []));
      if (faults.length > 0) return { faults };
      return { value: [...new Set(each.flatMap((parsed) => ('value' in parsed ? [parsed.value] : [])))] };
    },
    write: (chosen) => chosen.join('; '),
  });
}

function choices<K extends string>(values: Record<K, K>, words: Words<K>) {
  const names = Object.keys(values) as K[];
  const meant = new Map(
    names.flatMap((name) => [name, ...(words[name] ?? [])].map((word) => [foldWord(word), name] as const)),
  );
  const refusal = (value: string): Fault =>
    invalid(`"${value.slice(0, 60)}" is none of ${names.map((name) => wordOf(name, words)).join(', ')}`);
  return {
    check: (value: K) => (names.includes(value) ? [] : [refusal(String(value))]),
    read: (cell: string): Parsed<K> => {
      const value = meant.get(foldWord(cell));
      return value === undefined ? { faults: [refusal(cell)] } : { value };
    },
  };
}

/** A value as a clerk is shown it: by its first word, with its name behind. */
const wordOf = <K extends string>(name: K, words: Words<K>): string => {
  const [word] = words[name] ?? [];
  return word === undefined ? name : `${word} (${name})`;
};

const yes = ['ναι', 'ν', 'yes', 'y', 'true', '1', 'αληθησ'];
const no = ['οχι', 'ο', 'no', 'n', 'false', '0', 'ψευδησ'];

/** True or false; a cell says it in Greek or English. */
export const booleanKind: FieldKind<boolean> = cellKind({
  input: () => Boolean,
  read: (cell) => {
    const word = foldWord(cell);
    if (yes.includes(word)) return { value: true };
    return no.includes(word) ? { value: false } : unreadable('is neither yes nor no', 'ναι or όχι');
  },
  write: (value) => (value ? 'ναι' : 'όχι'),
});

/** Bounds of a number, both included. */
export interface Bounds {
  least?: number;
  most?: number;
}

const inside = (value: number, { least = -Infinity, most = Infinity }: Bounds): Fault[] => {
  if (!Number.isFinite(value)) return [invalid('is no number')];
  if (value < least) return [invalid(`is less than ${least}`)];
  return value > most ? [invalid(`is more than ${most}`)] : [];
};

/** A whole number; dots between thousands are understood. */
export const integerKind = (bounds: Bounds = {}): FieldKind<number> =>
  cellKind({
    input: () => Int,
    check: (value) =>
      Number.isInteger(value)
        ? inside(value, { least: -2_147_483_648, most: 2_147_483_647, ...bounds })
        : [invalid('is no whole number')],
    read: (cell) => {
      const digits = cell.replace(/^[+-]?\d{1,3}([.\s\u00a0]\d{3})+$/, (text) =>
        text.replace(/[.\s\u00a0]/g, ''),
      );
      return /^[+-]?\d{1,15}([.,]0+)?$/.test(digits)
        ? { value: Math.trunc(Number(digits.replace(',', '.'))) + 0 }
        : unreadable('is no whole number');
    },
    write: String,
  });

/** A number as Greeks write it, `1.234,56`, or as programs do, `1234.56`. */
export const numberKind = (bounds: Bounds = {}): FieldKind<number> =>
  cellKind({
    input: () => Float,
    check: (value) => inside(value, bounds),
    read: (cell) => readNumber(cell),
    write: writeNumber,
  });

/** Reads a number; `whole` says what a dot before three digits separates: thousands, or that nobody can tell. */
export function readNumber(cell: string, whole = false): Parsed<number> {
  const text = cell.replace(/[\s\u00a0]/g, '');
  if (/^[+-]?\d{1,3}\.\d{3}$/.test(text) && !/^[+-]?0\./.test(text) && !whole)
    return unreadable(
      'may be a thousand or a fraction',
      `${text.replace('.', '')} or ${text.replace('.', ',')}`,
    );
  const isGreek =
    /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) && (whole || text.includes(',') || /\..*\./.test(text));
  const isEnglish = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)$/.test(text) || /^[+-]?\d{1,3}(,\d{3}){2,}$/.test(text);
  const plain = isGreek
    ? text.replaceAll('.', '').replace(',', '.')
    : isEnglish
      ? text.replaceAll(',', '')
      : text.replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain)
    ? { value: Number(plain) }
    : unreadable('is no number', '1234,56');
}

/** Three decimals could be read as thousands, so that there are four then. */
function writeNumber(value: number): string {
  const text = String(value);
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

const signs: Record<string, string> = { '€': 'EUR', ΕΥΡΩ: 'EUR', EURO: 'EUR', $: 'USD', '£': 'GBP' };

/** An amount of money, `1.234,56 €`; without a currency it is in euros. */
export const moneyKind: FieldKind<Money> = cellKind({
  input: () => MoneyInput,
  check: ({ amount, currency }) => [
    ...inside(amount, { least: 0, most: 1e13 }),
    ...(Number.isFinite(amount) && !isCents(amount)
      ? [invalid('has more than two decimals', { instead: amount.toFixed(2) })]
      : []),
    ...(/^[A-Z]{3}$/.test(currency)
      ? []
      : [invalid(`"${String(currency).slice(0, 10)}" is no currency`, { instead: 'EUR' })]),
  ],
  read: (cell) => {
    const match = /^([^\d+-]*)([+-]?[\d.,\s\u00a0]+)([^\d]*)$/.exec(cell.trim());
    const sign = (match?.[1] || match?.[3] || '').trim().toUpperCase();
    const number = readNumber(match?.[2]?.trim() ?? '', true);
    if ('faults' in number) return unreadable('is no amount of money', '1234,56 EUR');
    const currency = sign === '' ? 'EUR' : (signs[sign.normalize('NFD').replace(/\p{M}/gu, '')] ?? sign);
    return { value: { amount: number.value, currency } };
  },
  write: ({ amount, currency }) => `${amount} ${currency}`,
});

const isCents = (amount: number): boolean => Number(amount.toFixed(2)) === amount;
