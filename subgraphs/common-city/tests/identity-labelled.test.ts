import { readFileSync } from 'node:fs';
import type { TestNetwork } from '@koinipoli/kit/testing/network';
import type { Party } from '@koinipoli/schema/feed/document';
import { expect, it } from 'vitest';
import { learnParties } from '../src/identity/learn.js';
import { startNetwork } from './network.js';
import { say } from './parties.js';

interface Labelled {
  id: string;
  case: string;
  same: boolean | null;
  join?: 'never';
  why: string;
  a: Party;
  b: Party;
}

/**
 * Pairs that were labelled from the data alone, by somebody who has not seen the matcher, and how many of those that are
 * one it finds. The second set was labelled after the matcher was made.
 */
const sets = { 'labelled.json': 0.97, 'labelled-anew.json': 0.97 };

interface Verdict {
  joined: boolean;
  asked: boolean;
  score: number;
  evidence: string[];
}

/** What the hub makes of each pair when it learns all of them at once, beside all that it knows. */
async function verdicts(network: TestNetwork, pairs: readonly Labelled[]): Promise<Map<string, Verdict>> {
  const { db } = network.database;
  const said = pairs.flatMap(({ id, a, b }) => [
    { network: 'kalo', record: `${id}/a`, party: a },
    { network: 'social-care', record: `${id}/b`, party: b },
  ]);
  await say(db, said);
  await db.transaction(async (transaction) => {
    const tx = transaction as unknown as typeof db;
    await tx.execute('set local statement_timeout = 0');
    await learnParties(
      tx,
      said.map(({ party }) => party.organisation),
    );
  });
  const rows = await network.database.connection<({ id: string } & Verdict)[]>`
    select given.id, coalesce(certain, false) as joined, score is not null as asked, coalesce(score, 0) as score, coalesce(evidence, '{}') as evidence
    from jsonb_to_recordset(${JSON.stringify(pairs.map(({ id, a, b }) => ({ id, a: a.organisation, b: b.organisation })))}::text::jsonb)
      as given(id text, a text, b text)
    left join identity_candidates on one = least(a, b) and other = greatest(a, b)`;
  return new Map(rows.map((row) => [row.id, row]));
}

it.each(Object.entries(sets))(
  'joins no two that are not one, and finds nearly all that are: %s',
  async (file, least) => {
    const { pairs } = JSON.parse(
      readFileSync(new URL(`../../../tests/identity/${file}`, import.meta.url), 'utf8'),
    ) as { pairs: Labelled[] };
    // How rare a name is counts: the sets do not know of each other.
    await using network = await startNetwork();
    const misses: string[] = [];
    const count = { joins: 0, wrong: 0, same: 0, found: 0, rash: 0, asked: 0, different: 0 };
    const all = await verdicts(network, pairs);
    for (const pair of pairs) {
      const { joined, asked, score, evidence } = all.get(pair.id) as Verdict;
      const miss = (what: string) =>
        misses.push(
          `${pair.case}: ${what} ${pair.id} ${pair.a.name?.el} | ${pair.b.name?.el} (${score}; ${evidence.join(', ')}): ${pair.why}`,
        );
      if (joined && pair.join === 'never') {
        count.rash += 1;
        miss('joined, never to be:');
      }
      if (pair.same === null) continue;
      if (joined) count.joins += 1;
      if (joined && !pair.same) {
        count.wrong += 1;
        miss('joined, and two:');
      }
      if (pair.same) {
        count.same += 1;
        if (joined || asked) count.found += 1;
        else miss('one, and not found:');
      } else {
        count.different += 1;
        if (asked && !joined) count.asked += 1;
      }
    }
    const precision = count.joins === 0 ? 1 : 1 - count.wrong / count.joins;
    const recall = count.found / count.same;
    console.log(JSON.stringify({ pairs: pairs.length, ...count, precision, recall }));
    console.log(misses.sort().join('\n'));
    expect(count.rash).toBe(0);
    expect(precision).toBe(1);
    expect(recall).toBeGreaterThanOrEqual(least);
  },
);
