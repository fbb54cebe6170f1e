import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** What shall be found at a place: the words of the document (`true`), this value, or each of these. */
type Expected = true | string | number | readonly (string | number)[];

/** Something that a document says, or that it says of two things. */
export interface Entry {
  readonly document: string;
  /** Names the query that brings it. */
  readonly kind: string;
  /** Where in the answer of that query it stands: what is expected, by path. */
  readonly at: Readonly<Record<string, Expected>>;
  /** The words of the document, in Greek. */
  readonly text?: string;
  readonly line?: number;
}

/** A fact, in the words of its document. */
export interface Fact extends Entry {
  readonly id: string;
}

/** A relation; both ends are ids of the hub, but for `labels`, which stand for more than one record. */
export interface Relation extends Entry {
  readonly from: string;
  readonly to: string;
  readonly labels?: readonly string[];
}

const here = new URL('.', import.meta.url);

/** All facts of the five documents, in the order of the documents. */
export async function readFacts(): Promise<Fact[]> {
  const files = (await readdir(new URL('data/', here))).filter((file) => /^\d+\.json$/.test(file)).sort();
  const read = files.map(async (file) => {
    const facts: Fact[] = JSON.parse(await readText(`data/${file}`));
    return facts.map((fact) => ({ ...fact, document: `document:${basename(file, '.json')}` }));
  });
  return (await Promise.all(read)).flat();
}

/** All relations between what the facts name. */
export async function readRelations(): Promise<Relation[]> {
  return JSON.parse(await readText('data/relations.json'));
}

/** A file of this folder. */
export function readText(path: string): Promise<string> {
  return readFile(new URL(path, here), 'utf8');
}

/** The places of an entry where an answer does not hold what it says; empty: it is all there. */
export function missingIn(answer: unknown, entry: Entry): string[] {
  return Object.entries(entry.at)
    .filter(([path, expected]) => !holds(valuesAt(answer, path, entry), expected, entry.text))
    .map(([path]) => path);
}

function holds(found: readonly unknown[], expected: Expected, text = ''): boolean {
  if (expected === true)
    return text !== '' && found.some((value) => squash(String(value)).includes(squash(text)));
  return [expected].flat().every((value) => found.includes(value));
}

/** Line breaks of a slide are not part of its words. */
function squash(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * What a path leads to. Lists are entered by themselves; `[key=value]` keeps of them what has that value, `[@]` what
 * cites the document and line of the entry, and `length` at the end counts.
 */
export function valuesAt(data: unknown, path: string, entry: Entry): unknown[] {
  const steps = path.match(/[^.[]+(\[[^\]]*\])*/g) ?? [];
  return steps.reduce<unknown[]>(
    (found, step) => {
      const [name = '', ...selectors] = step.split(/[[\]]+/).filter((part) => part !== '');
      if (name === 'length') return [found.length];
      const next = found.flatMap((value) => memberOf(value, name) ?? []);
      return next.filter((value) => selectors.every((selector) => isSelected(value, selector, entry)));
    },
    [data],
  );
}

function isSelected(value: unknown, selector: string, entry: Entry): boolean {
  if (selector === '@') return cites(value, entry) || cites(memberOf(value, 'source'), entry);
  const [key = '', ...rest] = selector.split('=');
  const found = key.split('.').reduce(memberOf, value);
  return String(found) === rest.join('=');
}

function cites(source: unknown, { document, line }: Entry): boolean {
  return memberOf(source, 'document') === document && memberOf(source, 'line') === line;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
