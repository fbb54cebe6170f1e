import { createHash } from 'node:crypto';

/** Chance that repeats itself. */
export interface Random {
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  /** @throws RangeError on an empty list. */
  pick<T>(list: readonly T[]): T;
  /** So many of a list, distinct, in its order; all of it where it has no more. */
  some<T>(list: readonly T[], count: number): T[];
}

/** The same numbers for the same seed on any machine; a seed of its own for every record keeps records apart. */
export function randomOf(seed: string): Random {
  const next = numbersOf(seed);
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    int,
    chance: (probability) => next() < probability,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError('There is nothing to pick from.');
      return list[int(0, list.length - 1)] as T;
    },
    some(list, count) {
      let wanted = Math.min(count, list.length);
      return list.filter((_, at) => {
        const taken = int(1, list.length - at) <= wanted;
        if (taken) wanted -= 1;
        return taken;
      });
    },
  };
}

/** sfc32 of Chris Doty-Humphrey's PractRand, on whole numbers alone, so that no machine rounds differently. */
function numbersOf(seed: string): () => number {
  const digest = createHash('sha256').update(seed).digest();
  let [a, b, c, d] = [0, 4, 8, 12].map((at) => digest.readInt32LE(at)) as [number, number, number, number];
  return () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 0x1_0000_0000;
  };
}

/** A number as long as those of a register; the word in front says that no register gave it. */
export function inventedNumber(random: Random, digits: number): string {
  return `DEMO-${Array.from({ length: digits }, () => random.int(0, 9)).join('')}`;
}
