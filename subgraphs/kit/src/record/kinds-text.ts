import {
  isLanguageTag,
  LanguageTagScalar,
  TextByLanguageScalar,
  type TextChange,
  TextsByLanguageScalar,
  type TextsChange,
  UrlScalar,
} from '@koinipoli/schema';
import {
  cellKind,
  checked,
  invalid,
  mergeKeys,
  type Parsed,
  readItems,
  readJson,
  unreadable,
  writeItems,
} from './cells.js';
import type { Cells, Fault, FieldKind } from './definition.js';

/** Endings of the columns of a text: Greek, English, and what there is in other languages as JSON. */
const endings = ['', '(en)', '(other languages)'] as const;
/** Languages that nearly all texts have: a million rows need not ask whether there are such. */
const usual = new Set(['el', 'en']);

const languageOf: Record<string, string> = { '': 'el', '(en)': 'en' };

/** A text in its languages, at most so many characters in each. */
export const textKind = (most = 5000): FieldKind<TextChange> =>
  byLanguage<string>({
    input: () => TextByLanguageScalar,
    check: (text) => lengthFaults(text, most),
    read: (cell) => ({ value: cell }),
    write: (text) => text,
  });

/** A name in its languages: one line. */
export const nameKind = textKind(300);

/** Several texts in their languages; a cell has them between semicolons or lines. */
export const textsKind = (most = 1000): FieldKind<TextsChange> =>
  byLanguage<string[]>({
    input: () => TextsByLanguageScalar,
    check: (texts) =>
      texts.length > 200
        ? [invalid('has more than 200 items')]
        : texts.flatMap((text) => lengthFaults(text, most)),
    read: readItems,
    write: writeItems,
  });

interface ByLanguage<T> {
  input: () => object;
  check(text: T): readonly Fault[];
  read(cell: string): Parsed<T>;
  write(text: T): string;
}

type Change<T> = Record<string, T | null>;

/** More than any text of a network has; without an end one text could be as large as all others together. */
const mostLanguages = 50;

function byLanguage<T>({ input, check, read, write }: ByLanguage<T>): FieldKind<Change<T>> {
  const checkAll = (value: Change<T>): Fault[] => [
    ...(Object.keys(value).length > mostLanguages
      ? [{ code: 'LIMIT' as const, message: `has more than ${mostLanguages} languages` }]
      : []),
    ...Object.keys(value)
      .filter((tag) => !usual.has(tag) && !isLanguageTag(tag))
      .map((tag) => invalid('is no language; write a tag such as en', { path: [tag] })),
    ...Object.entries(value).flatMap(([tag, text]) =>
      text === null ? [] : check(text).map((fault) => ({ ...fault, path: [tag, ...(fault.path ?? [])] })),
    ),
  ];
  const readAll = (cells: Cells): Parsed<Change<T>> => {
    const { '(other languages)': others = '', ...rest } = cells;
    const parsed = others === '' ? { value: {} } : readJson<unknown>(others);
    if ('faults' in parsed)
      return { faults: parsed.faults.map((fault) => ({ ...fault, path: ['(other languages)'] })) };
    if (typeof parsed.value !== 'object' || parsed.value === null)
      return unreadable('is no object by language', '{"ar": "…"}');
    const value = { ...parsed.value } as Change<T>;
    const faults: Fault[] = [];
    for (const [ending, cell] of Object.entries(rest)) {
      const tag = languageOf[ending] ?? ending.replace(/^\((.*)\)$/, '$1');
      const text = cell === '' ? { value: null } : read(cell);
      if ('faults' in text) faults.push(...text.faults.map((fault) => ({ ...fault, path: [ending] })));
      else value[tag] = text.value;
    }
    return faults.length > 0 ? { faults } : { value };
  };
  return {
    input,
    endings,
    check: checkAll,
    parse: (cells) => checked(readAll(cells), checkAll),
    format: ({ el, en, ...others }) => ({
      ...(el == null ? {} : { '': write(el) }),
      ...(en == null ? {} : { '(en)': write(en) }),
      ...(Object.keys(others).length > 0 ? { '(other languages)': JSON.stringify(others) } : {}),
    }),
    merge: mergeKeys,
  };
}

function lengthFaults(text: unknown, most: number): Fault[] {
  if (typeof text !== 'string') return [invalid('is no text')];
  if (text === '') return [invalid('is empty; null takes it away')];
  return text.length > most ? [{ code: 'LIMIT', message: `is longer than ${most} characters` }] : [];
}

/** A text without languages. `form` says what it looks like, `example` shows it. */
export const stringKind = (most = 300, form?: { pattern: RegExp; example: string }): FieldKind<string> =>
  cellKind({
    input: () => String,
    check: (text) =>
      form && !form.pattern.test(text)
        ? [invalid(`has not the form of ${form.example}`)]
        : lengthFaults(text, most),
    read: (cell) => ({ value: cell }),
    write: (text) => text,
  });

/** Several texts without languages. */
export const stringsKind = (most = 300): FieldKind<string[]> =>
  cellKind<string[]>({
    input: () => [String],
    check: (texts) =>
      texts.flatMap((text, nr) =>
        lengthFaults(text, most).map((fault) => ({ ...fault, path: [String(nr)] })),
      ),
    read: readItems,
    write: writeItems,
  });

/** A name before the host is for reaching something else than what one reads: `https://athens.gr@example.com`. */
const isUrl = (url: string): boolean =>
  URL.canParse(url) &&
  /^https?:\/\/[^\s<>"]+$/i.test(url) &&
  new URL(url).username + new URL(url).password === '';

/** A web address, http or https; without either, a cell means https. */
export const urlKind: FieldKind<string> = cellKind({
  input: () => UrlScalar,
  check: (url) =>
    url.length <= 2000 && isUrl(url) ? [] : [invalid('is no web address', { instead: 'https://…' })],
  read: (cell) => ({ value: /^[a-z][a-z0-9+.-]*:/i.test(cell) ? cell : `https://${cell}` }),
  write: (url) => url,
});

/** Web addresses. */
export const urlsKind: FieldKind<string[]> = cellKind<string[]>({
  input: () => [UrlScalar],
  check: (urls) =>
    urls.flatMap((url, nr) => urlKind.check(url).map((fault) => ({ ...fault, path: [String(nr)] }))),
  read: readItems,
  write: writeItems,
});

/** Languages, BCP 47. */
export const languagesKind: FieldKind<string[]> = cellKind<string[]>({
  input: () => [LanguageTagScalar],
  check: (tags) =>
    tags.flatMap((tag, nr) =>
      isLanguageTag(tag)
        ? []
        : [invalid(`"${tag.slice(0, 40)}" is no language; write a tag such as en`, { path: [String(nr)] })],
    ),
  read: (cell) => readItems(cell, /[;,\s]/),
  write: (tags) => writeItems(tags, /[;,\s]/),
});
