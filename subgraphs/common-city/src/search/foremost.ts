import { and, both, type CompiledPlan, type CompiledUnit, or, quoted, type Step } from './compile.js';

/** Records that are looked at before all others: once enough of them are worth more than `most`, no other is better. */
export interface Stage {
  /** A tsquery's text, for `heads`. */
  query: string;
  /** What a record that it does not hold for is worth at most. */
  most: number;
}

const bestOf = (steps: readonly Step[]): number => Math.max(0, ...steps.map(({ worth }) => worth));

/** The most that a unit is worth, if its words are worth `said` and its meanings `meant` at most. */
const together = (said: number, meant: number): number =>
  Math.max(said, meant) + both * Math.min(said, meant);

/** A part of a stage: what it asks of a unit, and what the unit is worth at most where that does not hold. */
interface Part {
  query: string;
  otherwise: number;
}

/** Its words in a name; of what is no word, the best of its meanings. */
function named({ text, meanings }: CompiledUnit): Part {
  const meant = bestOf(meanings);
  const said = text.at(-1);
  if (said) return { query: said.query, otherwise: together(bestOf(text), meant) };
  const best = meanings.filter(({ worth }) => worth === meant);
  return {
    query: or(best.map(({ query }) => query)),
    otherwise: bestOf(meanings.filter(({ worth }) => worth < meant)),
  };
}

/** Anything but a word in a description. */
const either = ({ any, text }: CompiledUnit): Part => ({ query: any, otherwise: bestOf(text) });

/** Holds where the words of a title are, the last of which may go on: for whatever is called so. */
function calledSo(title: string): string {
  const words = title.split(' ').map((word) => quoted(`=${word}`));
  return and(words.map((word, at) => (at === words.length - 1 ? `${word}:*` : word)));
}

/**
 * The stages of a plan, from the few records that have its words in their names to those that have some of it anywhere
 * but in their descriptions. Whatever is called as the question begins is in each: what that adds has no part in `most`,
 * nor has being the very thing that is named.
 */
export function stagesOf({ units, counted }: CompiledPlan, title: string): Stage[] {
  if (counted) return [];
  const weights = units.reduce((sum, { weight }) => sum + weight, 0);
  const best = units.map(
    ({ weight, words, text, meanings }) =>
      weight * together(Math.max(bestOf(words), bestOf(text)), bestOf(meanings)),
  );
  const all = best.reduce((sum, worth) => sum + worth, 0);
  const stages = [named, either].map((partOf) => {
    const parts = units.map(partOf);
    const losses = parts.map(({ otherwise }, at) => (best[at] ?? 0) - (units[at]?.weight ?? 0) * otherwise);
    return {
      query: or([and(parts.map(({ query }) => query)), calledSo(title)]),
      most: (all - Math.min(...losses)) / weights,
    };
  });
  return stages.filter(({ query }, at) => query !== stages[at + 1]?.query);
}
