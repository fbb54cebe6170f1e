import { readFile } from 'node:fs/promises';
import { indexDocument } from '@koinipoli/schema/feed/document';
import { describe, expect, it } from 'vitest';
import { isTaxNumber } from '../../subgraphs/kit/src/record/kinds-contact.js';

interface Pair {
  id: string;
  case: string;
  same: boolean | null;
  join?: 'never';
  why: string;
  a: unknown;
  b: unknown;
}

const pairsOf = async (file: string): Promise<Pair[]> =>
  JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8')).pairs;
const parties = indexDocument.shape.parties;

describe.each(['labelled.json', 'labelled-anew.json'])('labelled pairs: %s', async (file) => {
  const pairs = await pairsOf(file);
  const sides = pairs.flatMap(({ id, case: kind, a, b }) =>
    parties.parse([a, b]).map((party) => ({ id, kind, party })),
  );

  it('has enough of every kind of case, and nothing twice', () => {
    const kinds = [...new Set(pairs.map((pair) => pair.case))];
    expect(kinds.length).toBe(18);
    for (const kind of kinds) {
      const ofIt = pairs.filter((pair) => pair.case === kind);
      expect(ofIt.length, kind).toBeGreaterThanOrEqual(25);
      expect(new Set(ofIt.map(({ same }) => same)), kind).toSatisfy(
        (labels: Set<boolean | null>) => labels.has(true) && labels.has(false),
      );
    }
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
    expect(pairs.filter(({ same }) => same === null).length).toBeLessThanOrEqual(20);
  });

  it('lets nothing be joined by itself that is not one for certain', () => {
    expect(pairs.filter(({ same, join }) => same !== true && join !== 'never')).toEqual([]);
  });

  it('gives tax numbers whose check digit is right, but where the case is that it is wrong', () => {
    const wrong = sides.filter(({ party }) =>
      party.identifiers.some(({ scheme, value }) => scheme === 'GR-AFM' && !isTaxNumber(value)),
    );
    expect([...new Set(wrong.map(({ kind }) => kind))].sort()).toEqual([
      'other-tax-number',
      'wrong-check-digit',
    ]);
  });
});
