import { readFileSync } from 'node:fs';

/** A statement of `by-hand.sql` and what it stands beside. */
export interface ByHand {
  network: string;
  field: string;
  /** `(by: [KIND])`; empty where the field is asked without. */
  args: string;
  /** What of its answer; empty: a page of it. */
  shows: string;
  /** Which page of it; the first unless said. */
  page: number;
  statement: string;
}

/** All of a file such as `by-hand.sql`, in its order. */
export function readByHand(file = 'by-hand.sql'): ByHand[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const parts = text.matchAll(/^-- ([a-z-]+) (\w+)(\(.+?\))?(?: => (.+?))?(?: page (\d+))?\n([^;]+);/gm);
  return [...parts].map(
    ([, network = '', field = '', args = '', shows = '', page = '1', statement = '']) => ({
      network,
      field,
      args,
      shows,
      page: Number(page),
      statement,
    }),
  );
}
