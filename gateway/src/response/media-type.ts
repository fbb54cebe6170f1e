import { Bounded } from '../bounded.js';
import { Refusal } from './refusal.js';

/** The media types of answers; the first for who has no preference. */
const mediaTypes = ['application/json', 'application/graphql-response+json'] as const;

/** Clients send few different ones. */
const known = new Bounded<string, string>(100);

/** The content type of the answer for who accepts this (RFC 9110, 12.5.1). Throws a Refusal where it is none of ours. */
export function contentTypeFor(accept = '*/*'): string {
  const found = known.get(accept) ?? chosen(accept);
  if (found === undefined)
    throw new Refusal(
      406,
      'BAD_REQUEST',
      'Answers are application/json or application/graphql-response+json.',
    );
  known.set(accept, found);
  return found;
}

/** The type of most weight; of equal ones what is named more exactly, then earlier. */
function chosen(accept: string): string | undefined {
  const ranges = accept.split(',').map((part) => {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    const weight = parameters.find((each) => each.startsWith('q='))?.slice(2);
    return { name, weight: weight === undefined ? 1 : Number(weight) };
  });
  let best: { type: string; rank: readonly number[] } | undefined;
  for (const type of mediaTypes) {
    const places = [type, 'application/*', '*/*'].map((name) =>
      ranges.findIndex((range) => range.name === name),
    );
    // The most exact range that it is in counts.
    const vague = places.findIndex((each) => each !== -1);
    const place = places[vague] ?? -1;
    const weight = ranges[place]?.weight ?? 0;
    const rank = [weight, -vague, -place];
    if (weight > 0 && (!best || isMore(rank, best.rank))) best = { type, rank };
  }
  return best && `${best.type}; charset=utf-8`;
}

/** Compares number by number. */
function isMore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((each, nr) => each !== other[nr]);
  return at !== -1 && (one[at] ?? 0) > (other[at] ?? 0);
}
