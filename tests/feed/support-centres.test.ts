import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../../subgraphs/support-centres/src/db/documents.js';
import { buildSupportCentresSchema as build } from '../../subgraphs/support-centres/src/schema.js';
import type { Desk } from '../standards/desk.js';
import { network } from '../standards/networks/support-centres.js';
import { openDesk } from './desk.js';
import { followUp } from './follows.js';
import { cases } from './support-centres-cases.js';
import { brokenIn, compared, type Told, toldBy } from './told.js';

const hub: Readonly<Record<string, string>> = { 'csn:eata': 'org:eata' };

let desk: Desk;
let told: Told;
beforeAll(async () => {
  desk = await openDesk(network, hub);
  told = await toldBy(desk, documents);
});
afterAll(() => desk[Symbol.asyncDispose]());

describe('what the support centres tell the index', () => {
  it.each(cases.map((each) => [each.kind, each] as const))(
    'says of every %s what the API says',
    async (_, each) => {
      const pairs = await compared({ desk, build, told, hub }, each);
      expect(pairs.map(({ document }) => document)).toEqual(pairs.map(({ record }) => record));
      expect(pairs.length).toBeGreaterThan(0);
    },
  );

  it('keeps the contract', () => expect(brokenIn(told)).toEqual([]));

  it('changes with no record that it does not follow', async () => {
    const { unfollowed, moved } = await followUp(desk, network.facts, documents);
    expect(unfollowed).toEqual([]);
    expect(moved).toBeGreaterThan(20);
  });

  it('is nothing of who enrols', async () => {
    const sql = desk.database.connection;
    await sql`update centre_events set capacity = 10, enrol_until = now()`;
    expect(await toldBy(desk, documents)).toEqual(told);
  });
});
