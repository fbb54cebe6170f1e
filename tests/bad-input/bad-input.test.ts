import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Answer, ask } from '../ask.js';
import { startTestHub, type TestHub, withoutIndex } from '../hub.js';
import { correct, makeStructure, outcomeOf, race, sameFileTwice } from './changes.js';
import { apply, bring } from './clerk.js';
import { commandCases, runCommand } from './command.js';
import { type Databases, openDatabases } from './content.js';
import { fileCases } from './files.js';
import { oddCases } from './odd.js';
import { plain, type Row, tableOf } from './table.js';
import { callWith, type TextVerb, type Told, textVerbs } from './texts.js';
import { goodToken, providerOf, tokenCases } from './tokens.js';
import { sendings } from './uploads.js';

// Whole lists in one test each: seconds on a machine of its own, minutes on a busy one.
vi.setConfig({ testTimeout: 300_000 });

let hub: TestHub;
let databases: Databases;
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'koinipoli-bad-input-'));
  // Started by root, PostgreSQL runs as somebody else, who has to enter the folder.
  await chmod(dataDir, 0o755);
  // The limits of production, but for times: a busy machine is no answer.
  const gateway = {
    MUTATIONS_PER_MINUTE: '120',
    MUTATIONS_PER_MINUTE_PUBLIC: '30',
    UPLOAD_IDLE_MS: '5000',
    SUBGRAPH_TIMEOUT_MS: '120000',
  };
  hub = await startTestHub({ world: 'demo', dataDir, envOf: { ...withoutIndex, gateway } });
  databases = await openDatabases(hub);
});
afterAll(async () => {
  await databases[Symbol.asyncDispose]();
  await hub[Symbol.asyncDispose]();
  await rm(dataDir, { recursive: true, force: true });
});

const parts = new Map<string, Row[]>();
async function note(part: string, row: Omit<Row, 'left'>, left = 'nothing'): Promise<void> {
  const is = await databases.difference();
  parts.set(part, [...(parts.get(part) ?? []), { ...row, left: is }]);
  expect(is, row.input).toBe(left);
}

let seen = 0;
/** Nothing that happens here is a fault of the hub's own. */
afterEach(() => {
  const lines = hub.logs.slice(seen).map(({ line }) => line);
  seen = hub.logs.length;
  expect(lines.filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
});

it('files', async () => {
  for (const each of await fileCases()) {
    const { about, state, says } = each;
    const arrived = await bring(hub, each);
    expect([arrived.state, arrived.words], about).toEqual([state, expect.stringMatching(says)]);
    const isFaulty = !arrived.words.includes(' 0 faulty');
    if (state === 'CHECKED' && isFaulty)
      expect(await apply(hub, arrived.id), about).toMatch(/INVALID.*faults/);
    await note('Files', { input: about, status: arrived.state, answer: plain(arrived.words) });
  }
  const left = await databases.of('social-care')`
    select count(*)::int as count from pg_tables t join imports i on t.tablename = 'import_rows_' || replace(i.id::text, '-', '')
    where i.state = 'FAILED'`;
  expect(left[0]?.count).toBe(0);
});

it('one file twice at once', async () => {
  const { states, told } = await sameFileTwice(hub);
  const rows = await databases.of(
    'social-care',
  )`select count(*)::int as count from care_places where address ->> 'el' like 'Οδός Διδύμων %'`;
  expect(rows[0]?.count).toBe(2);
  const is = await databases.difference();
  expect(is).toContain('care_places');
  const answer = [...states.sort(), ...told.filter(Boolean)].join('; ');
  parts.get('Files')?.push({ input: 'two imports of one file at once', status: 'DONE', answer, left: is });
});

it('uploads', async () => {
  for (const { about, status, words, expected } of await sendings(hub)) {
    expect(status, `${about}: ${words}`).toBe(expected);
    await note('Uploads', { input: about, status: String(status), answer: plain(words) });
  }
});

it('commands', async () => {
  const ended = await Promise.all(commandCases.map((each) => runCommand(hub, each)));
  for (const [nr, each] of commandCases.entries()) {
    const { exit, words } = ended[nr] as { exit: number; words: string };
    expect([exit, words], each.about).toEqual([each.exit, expect.stringMatching(each.says)]);
    await note('The import command', { input: each.about, status: `exit ${exit}`, answer: plain(words) });
  }
});

const write =
  'mutation { verifyCareStructure(id: "care-structure:none", version: 1) { problems { path code message } } }';
const askBy = (token: string): Promise<Answer> =>
  ask(hub.url, write, { headers: { authorization: `Bearer ${token}` } });

it('tokens', async () => {
  const provider = await providerOf(hub, dataDir);
  expect(outcomeOf(await askBy(await goodToken(provider)))).toMatch(/^NOT_FOUND/);
  for (const { about, token, says } of await tokenCases(provider)) {
    const answer = await askBy(token);
    expect(answer.errors?.[0]?.extensions.code, about).toBe('UNAUTHENTICATED');
    expect(answer.errors?.[0]?.message, about).toMatch(says);
    await note('Tokens', { input: about, status: '401', answer: plain(outcomeOf(answer)) });
  }
  const elsewhere = await hub.ask(write, { as: { role: 'steward', network: 'kalo' } });
  expect(elsewhere.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  await note('Tokens', {
    input: 'a token of a steward of another network',
    status: '200',
    answer: outcomeOf(elsewhere),
  });
});

describe('records', () => {
  const member = {
    role: 'member',
    network: 'social-care',
    subject: 'eve',
    organisations: ['org:municipality-athens'],
  };
  const part = 'Records';

  it('of strangers, and in versions that are over', async () => {
    const made = await makeStructure(hub);
    await databases.difference();
    const cases: [string, Parameters<typeof correct>[1], Parameters<typeof correct>[2], RegExp][] = [
      [
        'a member corrects the record of a stranger',
        made,
        { input: { active: false }, as: member },
        /^NOT_YOURS id/,
      ],
      [
        'a member takes it over',
        made,
        { input: { organisation: 'org:municipality-athens' }, as: member },
        /^NOT_YOURS/,
      ],
      [
        'a version that is over',
        { ...made, version: 0 },
        { input: { active: false } },
        /^STALE_VERSION version/,
      ],
      ['a version to come', { ...made, version: 99 }, { input: { active: false } }, /^STALE_VERSION version/],
    ];
    for (const [input, target, given, says] of cases) {
      const answer = await correct(hub, target, given);
      expect(answer, input).toMatch(says);
      await note(part, { input, status: '200', answer: plain(answer) });
    }
  });

  it('that many hands write at once', async () => {
    const { done, told, version, revisions } = await race(hub);
    expect([done, version, revisions]).toEqual([1, 2, 2]);
    for (const each of told) expect(each).toMatch(/^STALE_VERSION/);
    const left = await databases.difference();
    const answer = `one is written; 24 others: ${told.map(plain).join('; ')}`;
    parts.get(part)?.push({
      input: 'correct, verify, close and revert of one version, 25 at once',
      status: '200',
      answer,
      left,
    });
  });
});

it('texts', async () => {
  const verbs = await textVerbs(hub);
  const bad: [string, string][] = [
    ['HTML and scripts', '<script>alert(1)</script>'],
    ['a zero byte', 'a\0b'],
  ];
  for (const [about, text] of bad)
    for (const network of new Set(verbs.map((verb) => verb.network))) {
      const mine = verbs.filter((verb) => verb.network === network);
      const all: { verb: TextVerb; told: Told }[] = [];
      for (const verb of mine) all.push({ verb, told: await callWith(hub, verb, text) });
      expect(
        all.filter(({ told }) => !told.refused).map(({ verb }) => verb.name),
        about,
      ).toEqual([]);
      const unread = all.filter(({ told }) => told.unread).map(({ verb }) => verb.name);
      const read = all.filter(({ told }) => !told.unread);
      const unnamed = read.flatMap(({ verb, told }) =>
        told.unnamed.map((at) => `${verb.name}(${at}): ${told.words}`),
      );
      expect(unnamed, about).toEqual([]);
      const places = read.reduce((sum, { verb }) => sum + verb.texts.length, 0);
      const input = `${about} in every text of every mutation of ${network}`;
      const rest = unread.length > 0 ? `; ${unread.join(', ')}: NOT_FOUND, there is no such record yet` : '';
      const answer = `${read.length} mutations, ${places} texts: all refused, a problem INVALID names each${rest}`;
      await note('Texts', { input, status: '200', answer });
    }
});

it.each(oddCases)('$about', async ({ about, ask: tryIt, says }) => {
  const answer = await tryIt(hub);
  expect(answer).toMatch(says);
  await note('What nobody sends by accident', { input: about, status: 'refused', answer: plain(answer) });
});

it('ten thousand posts a minute', async () => {
  const post = (nr: number) =>
    `p${nr}: contributeToConsultation(consultation: "consultation:none", text: "Πρώτος ${nr}!") { problems { code } }`;
  const query = `mutation { ${Array.from({ length: 50 }, (_, nr) => post(nr)).join(' ')} }`;
  const authorization = `Bearer ${await hub.tokenFor({ subject: 'flood' })}`;
  const statuses: number[] = [];
  for (let sent = 0; sent < 200; sent += 20) {
    const some = await Promise.all(
      Array.from({ length: 20 }, () =>
        fetch(hub.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization },
          body: JSON.stringify({ query }),
        }),
      ),
    );
    statuses.push(...some.map(({ status }) => status));
    await Promise.all(some.map((response) => response.arrayBuffer()));
  }
  const through = statuses.filter((status) => status === 200).length;
  expect(through).toBeLessThanOrEqual(4);
  expect(statuses.filter((status) => status === 429).length).toBe(200 - through);
  await note('Haste', {
    input: 'ten thousand posts of one person, 50 in each request',
    status: '429',
    answer: 'RATE_LIMITED after 100 in a minute, with `retry-after`',
  });
});

it('the table of all', async () => {
  await expect(tableOf(parts)).toMatchFileSnapshot('table.md');
});
