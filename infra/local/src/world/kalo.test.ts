import { describe, expect, it } from 'vitest';
import { castOf } from './cast.js';
import { kaloWorld } from './kalo.js';

type Facts = Record<string, Record<string, unknown>[]>;

const cast = castOf(1);
const world = kaloWorld(cast) as Facts;
const idsOf = (file: string) => new Set(world[file]?.map(({ id }) => id));
const valuesOf = (file: string, field: string) => (world[file] ?? []).map((record) => record[field]);

describe('the world of kalo', () => {
  it('is the same whenever it is made, and part of every larger one', () => {
    expect(kaloWorld(castOf(1))).toEqual(world);
    const larger = kaloWorld(castOf(2)) as Facts;
    for (const [file, records] of Object.entries(world)) {
      const there = new Set(larger[file]?.map((record) => JSON.stringify(record)));
      expect(records.filter((record) => !there.has(JSON.stringify(record)))).toEqual([]);
    }
  });

  it.each(Object.entries(world))('%s has records of its own, all marked as invented', (_file, records) => {
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    expect(records.every(({ id }) => String(id).includes('demo-'))).toBe(true);
    expect(records.every(({ synthetic }) => synthetic === true)).toBe(true);
  });

  it('names only whom it has', () => {
    const bodies = idsOf('kalo-organisations.json');
    const known = new Set([
      ...valuesOf('kalo-organisations.json', 'organisation'),
      ...idsOf('organisations.json'),
    ]);
    const funders = new Set(cast.funders.map(({ id }) => id));
    const unknown = {
      bodies: valuesOf('partnerships.json', 'body').filter((id) => !bodies.has(id)),
      partners: valuesOf('partnerships.json', 'partner').filter((id) => !known.has(id)),
      owners: valuesOf('offers.json', 'organisation').filter((id) => !known.has(id)),
      assessed: valuesOf('impact-assessments.json', 'organisation').filter((id) => !known.has(id)),
      tools: valuesOf('impact-assessments.json', 'tool').filter(
        (id) => id !== null && !idsOf('assessment-tools.json').has(id),
      ),
      publishers: valuesOf('resources.json', 'publisher').filter(
        (id) => id !== null && !funders.has(String(id)),
      ),
    };
    expect(Object.values(unknown).flat()).toEqual([]);
  });

  it('has 74 bodies with suppliers, buyers, offers and assessments', () => {
    expect(bodiesWith('products').length).toBeGreaterThan(40);
    expect(world['kalo-organisations.json']).toHaveLength(74);
    expect(world['offers.json']).toHaveLength(40);
    expect(world['impact-assessments.json']).toHaveLength(50);
    expect(valuesOf('partnerships.json', 'partnerRole')).toContain('BUYER');
  });

  it('has no score that its tool could not give: sums of what answers earn, by the words of its rule', () => {
    interface Asked {
      answer: string;
      weight: number | null;
      options: { score: number }[];
    }
    const reachable = new Map(
      (world['assessment-tools.json'] ?? []).flatMap(({ id, maximumScore, questions }) => {
        if (maximumScore === null) return [];
        const earned = (questions as Asked[]).flatMap(({ answer, weight, options }) => {
          if (weight === null) return [];
          const points = options.map(({ score }) => score);
          const all = points.reduce((sum, one) => sum + one, 0);
          if (answer === 'ONE') return [points.map((one) => (one / Math.max(...points)) * weight)];
          return [
            points.reduce(
              (sums, one) => sums.concat(sums.map((sum) => sum + (one / all) * Number(maximumScore))),
              [0],
            ),
          ];
        });
        const sums = earned.reduce(
          (left, more) => [...new Set(left.flatMap((sum) => more.map((one) => sum + one)))],
          [0],
        );
        return [[id, new Set(sums.map((sum) => Math.round(sum * 100) / 100))] as const];
      }),
    );
    expect(reachable.size).toBe(2);
    const wrong = (world['impact-assessments.json'] ?? []).filter(
      ({ tool, score }) => reachable.has(tool) && !reachable.get(tool)?.has(Number(score)),
    );
    expect(wrong).toEqual([]);
  });
});

const bodiesWith = (field: string) => (world['kalo-organisations.json'] ?? []).filter((body) => body[field]);
