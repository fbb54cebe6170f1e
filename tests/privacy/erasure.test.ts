import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type LogLine, NETWORKS } from '@koinipoli/local';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shareTestHub, type TestHub } from '../hub.js';
import {
  athina,
  change,
  file,
  herself,
  live,
  type OpenedImport,
  openImport,
  sendHalf,
  sendWhole,
  words,
} from './life.js';
import { inDatabases, inFiles, inLogs, openDatabaseOf } from './traces.js';

let hub: TestHub;
/** The last line of the logs before her life. */
let before: LogLine | undefined;
const pseudonyms: string[] = [];
/** Values of variables, tokens and addresses that no log may hold. */
const secrets: string[] = [];
let hangUp = () => {};

beforeAll(async () => {
  hub = await shareTestHub('demo');
  before = hub.logs.at(-1);
});
afterAll(async () => {
  hangUp();
  await hub?.[Symbol.asyncDispose]();
});

const stateOf = async ({ id }: OpenedImport) => {
  const { data } = await hub.ask('query ($id: ID!) { socialCareImport(id: $id) { state } }', {
    variables: { id },
    as: herself,
  });
  return (data as { socialCareImport: { state: string } | null }).socialCareImport?.state;
};

/** Runs the command of the whole hub as somebody types it. */
async function person(verb: string, subject: string) {
  const program = fileURLToPath(new URL('../../infra/local/dist/person/main.js', import.meta.url));
  const child = spawn(process.execPath, [program, verb, '-'], {
    env: { ...process.env, DATA_DIR: hub.dataDir },
    stdio: 'pipe',
  });
  child.stdin.end(subject);
  const [output, error, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ]);
  return { output, error, code };
}

describe('somebody who does everything', () => {
  it('leaves traces in every network, and the search finds each of them', async () => {
    await live(hub);
    const checked = await openImport(hub, 'karatheodoridou', Buffer.byteLength(file));
    await sendWhole(hub, checked);
    await expect.poll(() => stateOf(checked), { timeout: 60_000, interval: 500 }).toBe('CHECKED');
    for (const { name } of NETWORKS) {
      const connection = openDatabaseOf(hub, name);
      const [found] = await connection`select pseudonym from people where subject = ${athina.subject}`;
      pseudonyms.push(found?.['pseudonym']);
      await connection.end();
    }
    const places = await inDatabases(hub, [...words, ...pseudonyms]);
    expect(places.map((place) => place.split(': ')[0])).toEqual(
      expect.arrayContaining([
        ...NETWORKS.map(({ name }) => `${name} public.people`),
        ...NETWORKS.slice(1).map(({ name }) => `${name} public.notice_subscriptions`),
        'common-city public.api_keys',
        'kalo public.assessment_answers',
        'kalo public.enrolments',
        'kalo public.forum_posts',
        'kalo public.forum_reports',
        'kalo public.members',
        'kalo public.offer_answers',
        'kalo public.registration_contacts',
        'kalo public.registrations',
        'kalo public.survey_answers',
        'kalo public.survey_participants',
        'social-care public.consultation_contributions',
        'social-care public.imports',
        `social-care public.import_rows_${checked.id.replaceAll('-', '')}`,
        'social-care public.revisions',
        'support-centres public.enrolments',
      ]),
    );
    for (const word of words.filter((word) => word !== 'καραθεοδωριδου'))
      expect(places.join('\n')).toContain(`: ${word}`);
  });

  it('leaves the file of an upload that does not end, and one that waits for its turn', async () => {
    const source = 'held-by-another-import';
    const holder = openDatabaseOf(hub, 'social-care');
    await holder`select pg_advisory_lock(431617, hashtext(${source}))`;
    await sendWhole(hub, await openImport(hub, source, Buffer.byteLength(file)));
    hangUp = await sendHalf(hub, await openImport(hub, 'half', 10_000), 10_000);
    await expect.poll(() => inFiles(hub.dataDir, ['Καραθεοδωρίδου'])).toHaveLength(2);
    const end = hangUp;
    hangUp = () => {
      end();
      void holder.end();
    };
  });

  it('is given all of it by one command', async () => {
    const { code, output, error } = await person('export', athina.subject);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const held: { network: string; held: Record<string, unknown[]> }[] = JSON.parse(output);
    expect(held.map(({ network }) => network)).toEqual(NETWORKS.map(({ name }) => name));
    expect(Object.keys(held[1]?.held ?? {})).toEqual(
      expect.arrayContaining([
        'registrations',
        'forum_posts',
        'survey_answers',
        'offer_answers',
        'enrolments',
      ]),
    );
    for (const word of [athina.name, athina.email, athina.phone]) expect(output).toContain(word);
  });

  it('is found nowhere after another', async () => {
    const { code, error } = await person('erase', athina.subject);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    hangUp();
    const all = [...words, ...pseudonyms];
    await expect.poll(() => inFiles(hub.dataDir, all), { interval: 500 }).toEqual([]);
    expect(await inDatabases(hub, all)).toEqual([]);
    expect(JSON.parse((await person('export', athina.subject)).output)).toEqual(
      NETWORKS.map(({ name }) => ({ network: name, held: {} })),
    );
  });

  it('can come again, and is somebody new', async () => {
    await change(
      hub,
      herself,
      `Kalo: subscribeKaloNotices(input: { email: "${athina.email}", kinds: [PLACE_FOUND] }) { problems { code } }`,
    );
    const { output } = await person('export', athina.subject);
    const [, kalo] = JSON.parse(output);
    expect(Object.keys(kalo.held).sort()).toEqual(
      expect.arrayContaining(['notice_subscriptions', 'notices', 'people']),
    );
    expect(pseudonyms).not.toContain(kalo.held.people[0].pseudonym);
  });
});

it('the logs of all of that name nobody, and hold no token and no variable', async () => {
  secrets.push(await hub.tokenFor(herself), 'Κουζίνα της γειτονιάς', 'Κι εγώ.', '001234', 'X-API-Key');
  // Of the many lines of a hub only the last are kept: all of hers are among them.
  const from = hub.logs.indexOf(before as LogLine);
  expect(from).toBeGreaterThan(-1);
  const logs = hub.logs.slice(from + 1);
  expect(logs.length).toBeGreaterThan(20);
  for (const said of ['Completed task', '/graphql'])
    expect(inLogs({ logs }, [said]).length, said).toBeGreaterThan(0);
  expect(inLogs({ logs }, [...words, ...pseudonyms, ...secrets, 'eyJ'])).toEqual([]);
});
