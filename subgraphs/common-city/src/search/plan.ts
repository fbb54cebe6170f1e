import { z } from 'zod';

/*
 * What a question means: made from its words once, by the index as it then is, and carried by the cursors, so that all
 * pages of a search ask the same. A cursor comes from outside: of a plan that somebody else wrote nothing is believed
 * but its words, and how many of them.
 */

/** Letters and digits, as the skeleton has them. */
const word = z.string().regex(/^[\p{L}\p{N}]{1,60}$/u);
const id = z.string().min(1).max(200);

const form = z.object({
  /** The word whole. */
  w: word,
  /** What it shares with its other forms; a root, `~`, with more than those. */
  s: z.array(z.string().regex(/^~?[\p{L}\p{N}]{1,60}$/u)).max(6),
  /** How sure it is that this was meant: less where a slip was mended. */
  f: z.number().min(0).max(1),
  /** May it go on: the last word of a question, which may not be typed to its end. */
  p: z.boolean(),
});

/** Asks for something. */
const isSomething = (lists: Record<string, unknown>): boolean =>
  Object.values(lists).some((list) => Array.isArray(list) && list.length > 0);

const unit = z
  .object({
    /** What it counts beside the others: the more records have it, the less. */
    weight: z.number().min(0).max(1),
    /** Words that all have to be there, each in one of its forms. */
    words: z.array(z.array(form).min(1).max(12)).max(8),
    /** What else is said for it, of which any is enough: «οδοντιατρείο» for «οδοντίατρος». */
    others: z.array(z.array(form).min(1).max(8)).max(24),
    /** Areas that these words are the name of, and the wider ones around them. */
    areas: z.array(id).max(20),
    wider: z.array(id).max(60),
    /** Topics that they are a name of, the narrower ones, and the wider groups of people. */
    topics: z.array(id).max(40),
    narrower: z.array(id).max(200),
    broader: z.array(id).max(40),
  })
  .refine(isSomething);

export const plan = z.object({
  units: z.array(unit).min(1).max(24),
  /** How many units a record has to have at least. */
  need: z.number().int().min(1).max(24),
  /** The words as they stand in titles. */
  title: z.string().regex(/^[\p{L}\p{N} ]{1,400}$/u),
});

/** What a question means. */
export type Plan = z.infer<typeof plan>;
export type Unit = z.infer<typeof unit>;
export type Form = z.infer<typeof form>;

/** A plan from a cursor; undefined where it is none. */
export function readPlan(text: string): Plan | undefined {
  try {
    return plan.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
