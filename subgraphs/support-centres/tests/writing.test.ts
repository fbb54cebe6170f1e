import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Database,
  insertRecords,
  openDatabase,
  updateRecords,
  type Viewer,
  writing,
} from '@koinipoli/kit';
import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { supportCentreRecord } from '../src/support-centre/record.js';
import { startNetwork } from './network.js';

const actor = {
  role: 'editor',
  pseudonym: null,
  source: 'register',
  import: '0193e5a0-0000-7000-8000-000000000001',
};
const editor: Viewer = { subject: 'test|editor', role: 'editor', organisations: [] };
const moderator: Viewer = { ...editor, role: 'moderator' };
const centre = (id: string, name = id) => ({ id, columns: { name: { el: name }, formality: 'INFORMAL' } });
const insert = (tx: Database, ...ids: string[]) =>
  insertRecords(tx, supportCentreRecord, { verb: 'import', actor, changes: ids.map((id) => centre(id)) });
const rename = (tx: Database, id: string, name: string) =>
  updateRecords(tx, supportCentreRecord, { verb: 'import', actor, changes: [centre(id, name)] });

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

/** All that a write could leave behind. */
const everything = async () =>
  JSON.stringify(
    await network.database
      .connection`select (select jsonb_agg(c order by id) from support_centres c) as centres,
      (select jsonb_agg(s order by id) from record_states s) as states, (select jsonb_agg(r order by id, version) from revisions r) as revisions,
      (select jsonb_agg(r) from revision_counter r) as counter, (select jsonb_agg(p) from people p) as people`,
  );

describe('a write that dies', () => {
  let other: ReturnType<typeof openDatabase>;
  beforeEach(() => {
    other = openDatabase({ url: network.database.url, connections: 1 });
    return () => other.close();
  });

  it.each([
    ['before it wrote', []],
    ['after it made records', ['insert']],
    ['after it changed one', ['insert', 'rename']],
  ])('%s leaves nothing', async (_, steps) => {
    await writing(network.database.db, (tx) => insert(tx, `centre:there-${steps.length}`));
    const before = await everything();
    const dying = writing(other.db, async (tx) => {
      if (steps.includes('insert')) await insert(tx, 'centre:dies-1', 'centre:dies-2');
      if (steps.includes('rename')) await rename(tx, `centre:there-${steps.length}`, 'Άλλο');
      await tx.execute('select pg_terminate_backend(pg_backend_pid())');
    });
    await expect(dying).rejects.toThrow();
    expect(await everything()).toBe(before);
  });
});

describe('many who write at once', () => {
  it('leave positions that a reader follows without missing one', async () => {
    const writers = openDatabase({ url: network.database.url, connections: 8 });
    const [start] = await network.database.connection`select number::int from revision_counter`;
    const first = Number(start?.['number']);
    let going = true;
    const reading = (async () => {
      let seen: number[] = [];
      let rounds = 0;
      for (; going; rounds += 1) {
        const rows = await network.database
          .connection`select position::int from record_states where position > ${first} order by position`;
        const now = rows.map((row) => Number(row['position']));
        const last = seen.at(-1) ?? first;
        expect(now.filter((position) => position <= last)).toEqual(seen);
        expect(now.every((position, nr) => position === first + 1 + nr)).toBe(true);
        seen = now;
      }
      return rounds;
    })();
    await Promise.all(
      Array.from({ length: 160 }, (_, nr) =>
        writing(writers.db, async (tx) => {
          await insert(tx, `centre:at-once-${nr}`);
          await sleep(Math.random() * 10);
        }),
      ),
    );
    going = false;
    expect(await reading).toBeGreaterThan(5);
    const [end] = await network.database.connection`select number::int from revision_counter`;
    expect(Number(end?.['number'])).toBe(first + 160);
    await writers.close();
  });
});

describe('what an import wrote', () => {
  const ask = (id: string) =>
    network.ask(
      `{ supportCentre(id: "${id}") { name version revisions { nodes { version verb source import changes { field before after } } } } }`,
      { viewer: moderator },
    );

  it('has revisions, and goes back', async () => {
    const id = 'centre:imported';
    await writing(network.database.db, (tx) => insert(tx, id));
    await writing(network.database.db, (tx) => rename(tx, id, 'Δεύτερο'));
    expect(await writing(network.database.db, (tx) => rename(tx, id, 'Δεύτερο'))).toEqual([]);
    const { supportCentre } = await ask(id);
    expect(supportCentre.revisions.nodes[0]).toEqual({
      version: 2,
      verb: 'import',
      source: 'register',
      import: actor.import,
      changes: [{ field: 'name', before: { el: id }, after: { el: 'Δεύτερο' } }],
    });
    const { revertSupportCentre } = await network.ask(
      `mutation { revertSupportCentre(id: "${id}", version: 2, to: 1) { supportCentre { name version } problems { code } } }`,
      { viewer: moderator },
    );
    expect(revertSupportCentre).toEqual({ supportCentre: { name: id, version: 3 }, problems: [] });
  });
});
