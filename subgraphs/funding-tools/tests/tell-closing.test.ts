import type { JobRun } from '@koinipoli/kit';
import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellClosing } from '../src/notice/tell-closing.js';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  const { connection } = network.database;
  await connection`
    insert into funding_calls (id, name, opens_at, closes_at, topics, areas, legal_forms)
    select 'call:' || id, jsonb_build_object('el', 'Πρόσκληση ' || id), now() + opens::interval, now() + closes::interval,
      topics::text[], areas::text[], forms::text[]
    from (values
      ('soon', '-1 day', '6 days', '{topic:training}', '{area:EL303}', '{KOINSEP_INCLUSION}'),
      ('open-to-all', '-1 day', '1 hour', '{}', '{}', '{}'),
      ('later', '-1 day', '8 days', '{}', '{}', '{}'),
      ('closed', '-9 days', '-1 minute', '{}', '{}', '{}'),
      ('not-open-yet', '1 hour', '5 days', '{}', '{}', '{}')) as call (id, opens, closes, topics, areas, forms)`;
  await connection`
    with readers as (
      insert into people (subject, pseudonym) select name, name
      from unnest(array['all', 'topics', 'elsewhere', 'forms', 'unasked', 'unconfirmed']) as name returning pseudonym)
    insert into notice_subscriptions (pseudonym, email, language, kinds, topics, areas, legal_forms, confirmed_at)
    select pseudonym, pseudonym || '@mail.example', 'el',
      case pseudonym when 'unasked' then '{IMPORT_FINISHED}'::text[] else '{CALL_CLOSING}' end,
      case pseudonym when 'topics' then '{topic:training}'::text[] else '{}' end,
      case pseudonym when 'elsewhere' then '{area:nowhere}'::text[] else '{}' end,
      case pseudonym when 'forms' then '{KOISPE}'::text[] else '{}' end,
      case pseudonym when 'unconfirmed' then null else now() end
    from readers`;
});
afterAll(() => network[Symbol.asyncDispose]());

const told = async () =>
  (
    await network.database.connection<{ line: string }[]>`
      select pseudonym || ' ' || about as line from notices where kind = 'CALL_CLOSING' order by 1`
  ).map(({ line }) => line);

const tell = () => tellClosing.run({}, { database: network.database } as unknown as JobRun);

describe('calls that close soon', () => {
  it('are told to those whom they concern and who want it, once', async () => {
    await tell();
    const whom = [
      'all call:open-to-all',
      'all call:soon',
      'elsewhere call:open-to-all',
      'forms call:open-to-all',
      'topics call:open-to-all',
      'topics call:soon',
    ];
    expect(await told()).toEqual(whom);
    await tell();
    expect(await told()).toEqual(whom);
  });

  it('are told with their last moment, and wait for their mail', async () => {
    const [row] = await network.database.connection<{ name: object; closes: string; state: string }[]>`
      select params -> 'name' as name, params -> 'closes' ->> 'instant' as closes, state,
        (select extract(epoch from closes_at - (params -> 'closes' ->> 'instant')::timestamptz)::int
          from funding_calls where id = about) as before
      from notices where about = 'call:soon' and pseudonym = 'all'`;
    expect(row).toMatchObject({ name: { el: 'Πρόσκληση soon' }, state: 'WAITING', before: 1 });
    const [jobs] = await network.database.connection<{ count: number }[]>`
      select count(*)::int as count from graphile_worker.jobs where task_identifier = 'send-notice'`;
    expect(jobs?.count).toBe(6);
  });

  it('are told again when they stand for another week, to nobody new but who came since', async () => {
    const { connection } = network.database;
    await connection`update funding_calls set closes_at = now() + interval '3 days' where id = 'call:later'`;
    await tell();
    expect((await told()).filter((line) => line.endsWith('call:later'))).toEqual([
      'all call:later',
      'elsewhere call:later',
      'forms call:later',
      'topics call:later',
    ]);
  });
});
