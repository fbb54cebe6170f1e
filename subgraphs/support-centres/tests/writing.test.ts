import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  type Database,
  insertRecords,
  openDatabase,
  updateRecords,
  type Viewer,
  writing,
} from '@koinipoli/kit';
import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { until } from '@koinipoli/kit/testing/publisher';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

/** A process of its own that writes and is gone before its transaction ends, as after `kill -9`. */
const dying = `
  import { insertRecords, openDatabase, updateRecords, writing } from '@koinipoli/kit';
  import { supportCentreRecord } from './dist/support-centre/record.js';
  const [url, step, actor, one, other] = JSON.parse(process.argv[1]);
  const { db } = openDatabase({ url });
  await writing(db, async (tx) => {
    const deed = { verb: 'import', actor };
    await insertRecords(tx, supportCentreRecord, { ...deed, changes: [one] });
    if (step === 'changed') await updateRecords(tx, supportCentreRecord, { ...deed, changes: [other] });
    if (step === 'counted') await tx.execute('update revision_counter set number = number + 1');
    process.kill(process.pid, 'SIGKILL');
    await new Promise(() => {});
  });`;

describe('a write that is killed', () => {
  it.each(['made', 'changed', 'counted'])('once it has %s something leaves nothing', async (step) => {
    const { url, db } = network.database;
    await writing(db, (tx) => insert(tx, `centre:there-${step}`));
    const before = await everything();
    const asked = [url, step, actor, centre('centre:dies'), centre(`centre:there-${step}`, 'Άλλο')];
    const child = spawn(process.execPath, ['--input-type=module', '-e', dying, JSON.stringify(asked)], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      stdio: 'inherit',
    });
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
    expect(await everything()).toBe(before);
    await writing(db, (tx) => rename(tx, `centre:there-${step}`, 'Μετά'));
  });
});

describe('many who write at once', () => {
  it('leave positions that a reader follows without missing one', async () => {
    const writers = openDatabase({ url: network.database.url, connections: 8 });
    const [start] = await network.database.connection`select number::int from revision_counter`;
    const first = Number(start?.['number']);
    let going = true;
    let rounds = 0;
    const reading = (async () => {
      let seen: number[] = [];
      for (; going; rounds += 1) {
        const rows = await network.database
          .connection`select position::int from record_states where position > ${first} order by position`;
        const now = rows.map((row) => Number(row['position']));
        const last = seen.at(-1) ?? first;
        expect(now.filter((position) => position <= last)).toEqual(seen);
        expect(now.every((position, nr) => position === first + 1 + nr)).toBe(true);
        seen = now;
      }
    })();
    await Promise.all(
      Array.from({ length: 160 }, async (_, nr) => {
        // The reader comes along, however slow it is.
        await Promise.race([reading, until(() => rounds >= nr / 20)]);
        await writing(writers.db, async (tx) => {
          await insert(tx, `centre:at-once-${nr}`);
          await sleep(Math.random() * 10);
        });
      }),
    );
    going = false;
    await reading;
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
