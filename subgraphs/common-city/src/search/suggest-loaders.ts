import { badInput, type Context, checkFilter, HubError, spend } from '@koinipoli/kit';
import { textIn } from '@koinipoli/schema';
import { recordsWith } from '../db/links.js';
import { recordById } from '../index-record/loaders.js';
import { municipalityByCode } from '../municipality/loaders.js';
import { topicById } from '../topic/loaders.js';
import { typedAs } from './compile.js';
import type { SuggestArgs } from './filter.js';
import { type ReadWord, selectBegun, selectWords } from './queries.js';
import { checkQuestion } from './rules.js';
import { stopWords } from './stop-words.js';
import { type Suggested, suggestRecords } from './suggest.js';

const longest = 100;
const most = 20;
/** Ways in which a slip may be meant. */
const mostWays = 3;

/** Completions of what has been typed. Throws HubError for arguments that are not allowed. */
export async function suggestions(ctx: Context, { prefix, filter, first }: SuggestArgs) {
  checkQuestion('prefix', prefix, { least: 2, most: longest });
  if (first < 1) throw badInput('first', `must be at least 1, not ${first}.`);
  if (first > most) throw new HubError('LIMIT_EXCEEDED', `first: at most ${most}, not ${first}.`, 'first');
  const asked = checkFilter(filter ?? {});
  const condition = { ...recordsWith(asked), everyShown: Object.keys(asked).length === 0 };
  const words = await selectWords(ctx.db, prefix);
  const complete = (read: readonly TypedWord[]) => {
    const typed = typedAs(read, stopWords);
    return typed.length === 0 ? [] : suggestRecords(ctx.db, { typed, condition, limit: first });
  };
  let found = await complete(words);
  // A slip finds nothing: only then it is looked for.
  if (found.length === 0) {
    const mended = await mend(ctx, words);
    if (mended) found = await complete(mended);
  }
  return spend(ctx, found).map((suggested) => ({
    text: textIn(suggested.name, ctx.languages),
    ...meaning(ctx, suggested),
  }));
}

/** A word as it was typed, in each way in which it may be meant. */
interface TypedWord {
  plain: string;
  readings: { word: string }[];
}

/** What was typed, with each word that nobody wrote in the ways in which it may be meant; undefined: there are none. */
async function mend(ctx: Context, words: readonly ReadWord[]): Promise<TypedWord[] | undefined> {
  const last = words.at(-1);
  const mended = await Promise.all(
    words.map(async (word) => {
      if (word.known || (word !== last && stopWords.includes(word.plain))) return word;
      const begun =
        word === last ? await Promise.all(word.readings.map((way) => selectBegun(ctx.db, way.word))) : [];
      const ways = [...begun.flat().map((begin) => ({ word: begin })), ...word.mended].slice(0, mostWays);
      return { plain: word.plain, readings: ways.map((way) => ({ word: way.word })) };
    }),
  );
  const isMended = mended.some((word, at) => word !== words[at]);
  return isMended && mended.every(({ readings }) => readings.length > 0) ? mended : undefined;
}

/** What a completion stands for: a topic and a municipality for themselves and what is about them, a record for one. */
function meaning(ctx: Context, { id, kind }: Suggested) {
  if (kind === 'Topic') return { topic: () => topicById(ctx, id) };
  if (kind === 'Municipality')
    return { municipality: () => municipalityByCode(ctx, id.replace('area:', '')) };
  return { record: () => recordById(ctx, id) };
}
