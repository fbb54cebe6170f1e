import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { badCursor, fromCursor, listMark, toCursor } from '@koinipoli/kit';
import type { Hit } from './find-hits.js';
import { type Plan, readPlan } from './plan.js';

/** More than any plan has; a cursor comes from outside, and little can unfold to much. */
const longest = 65_536;

const folded = (plan: Plan): string => deflateRawSync(JSON.stringify(plan)).toString('base64url');

function unfolded(text: string): Plan | undefined {
  try {
    return readPlan(inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: longest }).toString());
  } catch {
    return undefined;
  }
}

/** Where a page begins, and what its search means. */
export interface Place {
  plan: Plan;
  after: { score: number; card: string };
}

/** Makes the cursors of a search: each tells the plan, so that the next page asks the same whatever is written meanwhile. */
export function cursorsOf(question: object, plan: Plan): (hit: Hit) => string {
  const mark = listMark('search', question);
  const text = folded(plan);
  return ({ score, card }) => toCursor(mark, [text, String(score), card]);
}

/** Reads a cursor of this very search. Throws BAD_CURSOR. */
export function readCursor(question: object, cursor: string): Place {
  const [text = '', score, card = ''] = fromCursor(cursor, listMark('search', question), [
    'text',
    'integer',
    'text',
  ]);
  const plan = unfolded(text);
  if (!plan) throw badCursor();
  return { plan, after: { score: Number(score), card } };
}
