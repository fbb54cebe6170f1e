import { openDatabase } from '@koinipoli/kit';
import type { FeedChange } from '@koinipoli/schema/feed/lines';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forgetNetwork } from '../src/index-feed/forget.js';
import { openIndex, type TestIndex } from './index-database.js';
import { documentOf, lineOf } from './index-lines.js';

let index: TestIndex;
beforeAll(async () => {
  index = await openIndex();
});
afterAll(() => index?.[Symbol.asyncDispose]());
beforeEach(() => index.clear());

describe('what a network says of its records', () => {
  it('stands in the index as it is said, part by part', async () => {
    const place = {
      latitude: 38,
      longitude: 23.7,
      area: 'area:9183',
      schedules: [{ freq: 'DAILY', opensAt: '09:00', closesAt: '17:00' }],
    };
    const party = {
      organisation: 'org:eata',
      role: 'provider',
      since: '2019-03',
      name: { el: 'ΕΑΤΑ' },
      identifiers: [{ scheme: 'GR-GEMI', value: '1' }],
    };
    const document = documentOf('s:1', {
      aliases: ['Σίτιση'],
      description: { el: 'Γεύματα' },
      words: { el: 'φαγητό' },
      organisation: 'org:eata',
      topics: ['need:food'],
      targetGroups: ['group:homeless'],
      areas: ['area:9183'],
      places: [place, { area: 'area:9186' }],
      period: { start: '2026' },
      url: 'https://a.example/',
      identifiers: [{ scheme: 'x', value: '7' }],
      amounts: [{ role: 'fee', amount: 2.5, currency: 'EUR' }],
      parties: [party],
      provenance: {
        sources: [{ document: 'doc:1', line: 3 }],
        updatedAt: '2026-10-01T00:00:00.123456Z',
        verifiedAt: '2026-10-02T00:00:00Z',
        verifiedBy: 'χ',
        languages: ['el'],
        synthetic: false,
      },
    });
    await index.apply('kalo', [lineOf('s:1', document)]);
    const [record] = await index.database
      .connection`select *, updated_at::text as updated from index_records`;
    expect(record).toMatchObject({
      id: 's:1',
      network: 'kalo',
      kind: 'CareService',
      name: document.name,
      aliases: ['Σίτιση'],
      description: { el: 'Γεύματα' },
      words: { el: 'φαγητό' },
      active: true,
      organisation: 'org:eata',
      represents: null,
      topics: ['need:food'],
      target_groups: ['group:homeless'],
      areas: ['area:9183'],
      period: { start: '2026' },
      url: 'https://a.example/',
      identifiers: [{ scheme: 'x', value: '7' }],
      amounts: [{ role: 'fee', amount: 2.5, currency: 'EUR' }],
      sources: [{ document: 'doc:1', line: 3 }],
      languages: ['el'],
      verified_by: 'χ',
      synthetic: false,
    });
    expect(record?.['updated']).toContain(':00.123456');
    expect(
      await index.database
        .connection`select record, nr, latitude, longitude, area, schedules from index_places order by nr`,
    ).toEqual([
      { record: 's:1', nr: 1, latitude: 38, longitude: 23.7, area: 'area:9183', schedules: place.schedules },
      { record: 's:1', nr: 2, latitude: null, longitude: null, area: 'area:9186', schedules: [] },
    ]);
    const [said] = await index.database.connection`select * from index_parties`;
    expect(said).toMatchObject({
      record: 's:1',
      nr: 1,
      network: 'kalo',
      kind: 'CareService',
      organisation: 'org:eata',
      role: 'provider',
      since: '2019-03',
      name: { el: 'ΕΑΤΑ' },
      identifiers: party.identifiers,
      verified_by: 'χ',
    });
  });

  it('replaces what it said before, and goes when it is gone', async () => {
    await index.apply('kalo', [
      lineOf(
        's:1',
        documentOf('s:1', {
          places: [{ area: 'area:1' }, { area: 'area:2' }],
          parties: [{ organisation: 'org:a' }],
        }),
      ),
      lineOf('s:2'),
    ]);
    await index.apply('kalo', [
      lineOf('s:1', documentOf('s:1', { name: { el: 'Νέο' }, places: [{ area: 'area:3' }] })),
    ]);
    expect(await index.records()).toMatchObject([{ id: 's:1', name: 'Νέο' }, { id: 's:2' }]);
    expect(await index.database.connection`select area from index_places`).toEqual([{ area: 'area:3' }]);
    expect(await index.database.connection`select 1 from index_parties`).toHaveLength(0);
    await index.apply('kalo', [lineOf('s:1', null)]);
    expect(await index.records()).toMatchObject([{ id: 's:2' }]);
    expect(await index.database.connection`select 1 from index_places`).toHaveLength(0);
    expect(await index.database.connection`select id from index_documents`).toEqual([{ id: 's:2' }]);
  });

  it('is forgotten with its network, of which others notice nothing', async () => {
    const organisation = documentOf('org:a', {
      kind: 'Organisation',
      parties: [{ organisation: 'org:a', name: { el: 'Φορέας' } }],
    });
    await index.apply('kalo', [lineOf('s:1'), lineOf('s:2'), lineOf('org:a', organisation)]);
    await index.apply('social-care', [lineOf('t:1')]);
    await index.database.connection`insert into index_feeds (network) values ('kalo'), ('social-care')`;
    expect(await forgetNetwork(index.database.db, 'kalo')).toBe(3);
    expect(await index.records()).toMatchObject([{ id: 't:1' }]);
    expect(await index.database.connection`select id from index_documents`).toEqual([{ id: 't:1' }]);
    expect(await index.database.connection`select 1 from index_parties`).toHaveLength(0);
    expect(await index.database.connection`delete from index_feeds returning network`).toEqual([
      { network: 'social-care' },
    ]);
    expect(await index.changes()).toMatchObject([
      { id: 't:1', operation: 'UPDATED' },
      { id: 's:1', operation: 'DELETED' },
      { id: 's:2', operation: 'DELETED' },
    ]);
    expect(await forgetNetwork(index.database.db, 'kalo')).toBe(0);
  });

  it('is the same however it is cut into portions and however often it is said', async () => {
    const lines = Array.from({ length: 40 }, (_, at) =>
      lineOf(
        `s:${at % 25}`,
        at % 7 === 0
          ? null
          : documentOf(`s:${at % 25}`, {
              name: { el: `Ν${at}` },
              parties: [{ organisation: `org:${at % 5}` }],
            }),
      ),
    );
    await index.apply('kalo', lines);
    const once = await index.contents();
    const told = await index.changes();
    for (const size of [1, 7, 40]) {
      for (let from = 0; from < lines.length; from += size)
        await index.apply('kalo', lines.slice(from, from + size));
      expect(await index.contents()).toEqual(once);
    }
    await index.apply('kalo', lines);
    expect(told.length).toBe(25);
    const [arriving] = await index.database.connection`select count(*)::int as rows from index_arriving`;
    expect(arriving).toEqual({ rows: 0 });
  });

  it('takes as many statements for a thousand records as for one', async () => {
    const count = async (lines: FeedChange[]) => {
      index.database.statements.length = 0;
      await index.apply('kalo', lines);
      return index.database.statements.length;
    };
    const one = await count([lineOf('s:0')]);
    expect(await count(Array.from({ length: 1_000 }, (_, at) => lineOf(`s:${at + 1}`)))).toBe(one);
    expect(one).toBeLessThan(25);
  });
});

describe('what happened', () => {
  const operations = async () => (await index.changes()).map(({ id, operation }) => `${id} ${operation}`);

  it('is told once for each record, in the order of the index, and not again for what is said again', async () => {
    await index.apply('kalo', [lineOf('s:1'), lineOf('s:2', documentOf('s:2'), { isNew: true })]);
    expect(await operations()).toEqual(['s:1 UPDATED', 's:2 CREATED']);
    await index.apply('kalo', [lineOf('s:1'), lineOf('s:2')], { live: true });
    expect(await operations()).toEqual(['s:1 UPDATED', 's:2 CREATED']);
    await index.apply('kalo', [lineOf('s:1', null)], { live: true });
    expect(await operations()).toEqual(['s:2 CREATED', 's:1 DELETED']);
    await index.apply('kalo', [lineOf('s:1')], { live: true });
    expect(await operations()).toEqual(['s:2 CREATED', 's:1 CREATED']);
    await index.apply('kalo', [lineOf('s:3')], { live: true });
    expect((await operations()).at(-1)).toBe('s:3 CREATED');
    await index.apply('kalo', [lineOf('s:4', null)], { live: true });
    expect((await operations()).at(-1)).toBe('s:4 DELETED');
    const sequences = (await index.changes()).map(({ sequence }) => sequence);
    expect(sequences).toEqual([...new Set(sequences)]);
  });

  it('has an order in which nobody who reads by it skips a change', async () => {
    const seen: string[] = [];
    let last = 0;
    let writing = true;
    const reader = (async () => {
      const { connection: sql, close } = openDatabase({ url: index.database.url, connections: 1 });
      while (writing || seen.length < 60) {
        const rows =
          await sql`select id, sequence::int from index_changes where sequence > ${last} order by sequence`;
        for (const { id, sequence } of rows) {
          seen.push(id);
          last = sequence;
        }
        if (!writing && rows.length === 0) break;
      }
      await close();
    })();
    const networks = ['kalo', 'social-care', 'funding-tools'];
    await Promise.all(
      networks.map(async (network) => {
        for (let at = 0; at < 20; at += 1) await index.apply(network, [lineOf(`${network}:${at}`)]);
      }),
    );
    writing = false;
    await reader;
    expect(new Set(seen).size).toBe(60);
    expect(seen).toHaveLength(60);
  });
});
