import { readFileSync } from 'node:fs';

/** A statement of `by-hand.sql` and what it stands beside. */
export interface ByHand {
  network: string;
  field: string;
  /** `(by: [KIND])`; empty where the field is asked without. */
  args: string;
  statement: string;
}

/** All of `by-hand.sql`, in its order. */
export function readByHand(): ByHand[] {
  const text = readFileSync(new URL('by-hand.sql', import.meta.url), 'utf8');
  const parts = text.matchAll(/^-- ([a-z-]+) (\w+)(\(.+\))?\n([^;]+);/gm);
  return [...parts].map(([, network = '', field = '', args = '', statement = '']) => ({
    network,
    field,
    args,
    statement,
  }));
}
