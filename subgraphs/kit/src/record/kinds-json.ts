import { type Statement, StatementInput } from '@koinipoli/schema';
import { z } from 'zod';
import { cellKind, invalid, mergeKeys, readJson } from './cells.js';
import type { FieldKind } from './definition.js';

/** What has a shape of its own: `input` is its GraphQL input, cells hold it as JSON. */
export interface JsonKind<T> extends Pick<FieldKind<T>, 'input' | 'names' | 'merge'> {
  shape: z.ZodType<T>;
  /** Characters of its JSON at most. */
  most?: number;
}

/** A value of any shape; a cell has it as JSON. */
export const jsonKind = <T>({ shape, most = 200_000, ...kind }: JsonKind<T>): FieldKind<T> =>
  cellKind<T>({
    ...kind,
    check: (value) => {
      if (JSON.stringify(value).length > most)
        return [{ code: 'LIMIT', message: `is larger than ${most} characters` }];
      const { error } = shape.safeParse(value);
      return (error?.issues ?? []).map(({ message, path }) => invalid(message, { path: path.map(String) }));
    },
    read: (cell) => readJson<T>(cell),
    write: (value) => JSON.stringify(value),
  });

const tag = z.string().min(2).max(35);
const byLanguage = <T extends z.ZodType>(of: T) =>
  z.record(tag, of.nullable()).refine((text) => text['el'] != null, 'needs its Greek, el');

/** The form of a text in its languages inside another value. */
export const textShape = byLanguage(z.string().min(1).max(5000));

const statement = z.strictObject({
  text: textShape,
  points: byLanguage(z.array(z.string().min(1).max(2000)).max(100)).nullish(),
  source: z.strictObject({
    document: z.string().min(1).max(200),
    line: z.int().min(1).nullish(),
    quote: z.string().max(5000).nullish(),
    url: z.url({ protocol: /^https?$/ }).nullish(),
    publisher: z.unknown().optional(),
    licence: z.string().max(300).nullish(),
  }),
});

/** Sentences of sources; the list is replaced as a whole. */
export const statementsKind = jsonKind<StatementInput[]>({
  input: () => [StatementInput],
  shape: z.array(statement).max(200) as unknown as z.ZodType<StatementInput[]>,
  merge: (_, statements) =>
    statements.map(({ text, points, source }) => ({
      text: mergeKeys(null, text) as Statement['text'],
      ...(points ? { points: mergeKeys(null, points) as Statement['points'] } : {}),
      source,
    })),
});
