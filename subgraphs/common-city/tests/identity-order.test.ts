import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { identitiesOf, name } from './identities.js';
import { startNetwork } from './network.js';
import type { Said } from './parties.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());
const { hear } = identitiesOf(() => network);

/** Numbers below a limit that repeat themselves for the same seed. */
function chanceOf(seed: number) {
  let state = seed;
  return (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** A few bodies in many spellings, with numbers that they share, lack or contradict each other in. */
function worldOf(seed: number): Said[] {
  const chance = chanceOf(seed);
  const pick = <T>(...from: T[]): T => from[chance(from.length)] as T;
  return Array.from({ length: 14 }, (_, at) => {
    const body = chance(4);
    const title = ['Ανατολή', 'Γέφυρα', 'Κήπος', 'Ανατολή και Κήπος'][body] as string;
    return {
      network: pick('kalo', 'social-care', 'funding-tools'),
      record: `order:${at}`,
      party: {
        organisation: `order:${seed}-${at}`,
        ...name(
          pick(`ΚοινΣΕπ «${title}»`, title.toUpperCase(), `${title} ΑΜΚΕ`, `Σύλλογος ${title} - Παράρτημα`),
        ),
        seat: pick('9183', '9186', null),
        identifiers: pick(
          [],
          [{ scheme: 'GR-GEMI', value: `55500000${body}000` }],
          [
            { scheme: 'GR-GEMI', value: `55500000${body}000` },
            { scheme: 'GR-KALO', value: `KALO-55${chance(3)}` },
          ],
          [{ scheme: 'GR-GEMI', value: `55500000${chance(4)}000` }],
        ),
        contact: pick(null, { phones: [`210555000${body}`], email: null, url: null }),
      },
    };
  });
}

/** Who is one with whom, and what is asked: what the order may not change. */
async function outcome(world: readonly Said[]) {
  const ids = world.map(({ party }) => party.organisation);
  const { connection: sql } = network.database;
  const members = await sql<{ id: string; standing: string }[]>`
    select id, canonical_id(id) as standing from unnest(${ids}::text[]) as id`;
  const clusters = new Map<string, string[]>();
  for (const { id, standing } of members) clusters.set(standing, [...(clusters.get(standing) ?? []), id]);
  const pairs =
    await sql`select one, other, score, certain, evidence, state in ('WAITING', 'COVERED') as apart
    from identity_candidates where one = any(${ids}) or other = any(${ids}) order by one, other`;
  return {
    clusters: [...clusters.values()]
      .map((same) => same.sort())
      .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)),
    pairs: [...pairs],
  };
}

async function forget(): Promise<void> {
  await network.database
    .connection`truncate index_parties, identity_candidates, identity_profiles, identity_keys, identity_ids, known_memberships`;
  await network.database.connection`delete from identity where origin <> 'FACT'`;
}

it('does not depend on the order in which records come, alone or together, or twice', async () => {
  let joins = 0;
  for (let seed = 1; seed <= 3; seed += 1) {
    const world = worldOf(seed);
    const chance = chanceOf(seed + 1_000);
    await forget();
    await hear(...world);
    const expected = await outcome(world);
    joins += expected.clusters.filter(({ length }) => length > 1).length;
    for (let round = 0; round < 2; round += 1) {
      await forget();
      const left = [...world];
      while (left.length > 0) await hear(...left.splice(chance(left.length), 1 + chance(3)));
      expect(await outcome(world), `seed ${seed}`).toEqual(expected);
    }
    await hear(...world.slice(0, 5));
    expect(await outcome(world), `seed ${seed}, again`).toEqual(expected);
  }
  expect(joins).toBeGreaterThan(2);
});
