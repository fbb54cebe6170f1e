import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../../subgraphs/funding-tools/src/db/documents.js';
import { buildFundingToolsSchema as build } from '../../subgraphs/funding-tools/src/schema.js';
import type { Desk } from '../standards/desk.js';
import { network } from '../standards/networks/funding-tools.js';
import { openDesk } from './desk.js';
import { expectFacet } from './facet.js';
import { followUp } from './follows.js';
import { cases } from './funding-tools-cases.js';
import { brokenIn, compared, type Told, toldBy } from './told.js';

let desk: Desk;
let told: Told;
beforeAll(async () => {
  desk = await openDesk(network);
  told = await toldBy(desk, documents);
});
afterAll(() => desk[Symbol.asyncDispose]());

describe('what funding tells the index', () => {
  it.each(cases.map((each) => [each.kind, each] as const))(
    'says of every %s what the API says',
    async (_, each) => {
      const pairs = await compared({ desk, build, told, hub: {} }, each);
      expect(pairs.map(({ document }) => document)).toEqual(pairs.map(({ record }) => record));
      expect(pairs.length).toBeGreaterThan(0);
    },
  );

  it('is of every kind that the network has, and of no other', () => {
    expect(Object.keys(told).sort()).toEqual([...cases.map(({ kind }) => kind), 'Organisation'].sort());
  });

  it('is led to from every record of the index', () =>
    expectFacet({ desk, build, field: 'funding', kinds: cases.map(({ kind }) => kind) }, documents, told));

  it('keeps the contract', () => expect(brokenIn(told)).toEqual([]));

  it('changes with no record that it does not follow', async () => {
    const { unfollowed, moved } = await followUp(desk, network.facts, documents);
    expect(unfollowed).toEqual([]);
    expect(moved).toBeGreaterThan(20);
  });
});
