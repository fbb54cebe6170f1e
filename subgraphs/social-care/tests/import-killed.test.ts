import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KilledProcess, makeProcess } from './killed-process.js';

/** Rounds of four kills each: with those of tests/faults, CHAOS_ROUNDS=10 makes a hundred. */
const rounds = Number(process.env.CHAOS_ROUNDS ?? 1);
const rows = 4000;

let network: KilledProcess;
beforeAll(async () => {
  network = await makeProcess();
  await network.start();
  await network.database.connection`
    insert into care_structures (id, name, provider_type, organisation)
    values ('care-structure:one', '{"el": "Δομή"}', 'MUNICIPAL', 'org:one')`;
  // Records of before, half of which each import changes.
  await network.database.connection`
    insert into care_services (id, structure, name, minimum_age)
    select 'care-service:old-' || nr, 'care-structure:one', jsonb_build_object('el', 'Παλιά ' || nr), 1
    from generate_series(1, 100) as nr`;
});
afterAll(() => network[Symbol.asyncDispose]());

/** Numbers that differ by round, so that what an earlier round left would be seen. */
const ageOf = (at: number, round: number) => (at * 7 + round) % 18;

function fileOf(round: number): string {
  const lines = ['id;Δομή;Ονομασία;Ελάχιστη ηλικία'];
  for (let at = 1; at <= 50; at += 1)
    lines.push(`care-service:old-${at};care-structure:one;Παλιά ${at};${2 + (round % 3)}`);
  for (let at = 0; at < rows; at += 1) lines.push(`n${at};care-structure:one;Νέα ${at};${ageOf(at, round)}`);
  return `${lines.join('\n')}\n`;
}

/** The whole table as it stands: what it says of each record, without the moments. */
const table = async (): Promise<string[]> =>
  (
    await network.database.connection<{ line: string }[]>`
      select concat_ws(' ', case when id like 'care-service:old-%' then id end, structure, name ->> 'el', minimum_age) as line
      from care_services`
  )
    .map(({ line }) => line)
    .sort();

/** What has to stand there, made without the network. */
function expected(round: number | null): string[] {
  const old = Array.from({ length: 100 }, (_, at) => {
    const age = round !== null && at < 50 ? 2 + (round % 3) : 1;
    return `care-service:old-${at + 1} care-structure:one Παλιά ${at + 1} ${age}`;
  });
  const fresh = Array.from({ length: round === null ? 0 : rows }, (_, at) => {
    return `care-structure:one Νέα ${at} ${ageOf(at, round ?? 0)}`;
  });
  return [...old, ...fresh].sort();
}

const stateOf = async (id: string): Promise<string> =>
  (await network.ask('query ($id: ID!) { socialCareImport(id: $id) { state } }', { id })).socialCareImport
    .state;

const seen = { lost: 0, doubled: 0, halved: 0 };
const kills: Record<string, number> = {};
afterAll(() => {
  const moments = Object.entries(kills).map(([moment, count]) => `${moment} ${count}`);
  process.stdout.write(
    `\nimports killed: ${moments.join(', ')}; lost ${seen.lost}, doubled ${seen.doubled}, half-written ${seen.halved}\n`,
  );
});

/** Compares the whole table with what has to stand there. */
async function expectTable(round: number | null): Promise<void> {
  const [there, wanted] = [await table(), expected(round)];
  seen.lost += beyond(wanted, there);
  seen.doubled += beyond(there, wanted);
  expect(there).toEqual(wanted);
}

/** How many of some lines the others do not have as often. */
function beyond(some: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return some.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  }).length;
}

/** Kills the process at some moment of the next milliseconds, and starts another. */
async function killWithin(ms: number, during: string): Promise<void> {
  await sleep(randomInt(ms));
  kills[during] = (kills[during] ?? 0) + 1;
  await network.kill();
  await network.start();
}

const reaches = (id: string, state: string) =>
  expect
    .poll(() => stateOf(id), { timeout: 240_000, interval: 100, message: `round until ${state}` })
    .toBe(state);

const decide = (verb: string, id: string) =>
  network.ask(`mutation ($id: ID!) { ${verb}SocialCareImport(id: $id) { problems { code message } } }`, {
    id,
  });

it('loses, doubles and halves no record, whenever the process is killed', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const body = Buffer.from(fileOf(round));
    const { openSocialCareImport } = await network.ask(
      'mutation ($input: ImportInput!) { openSocialCareImport(input: $input) { import { id } problems { message } } }',
      { input: { source: `chaos-${round}`, fileName: 'a.csv', bytes: body.length, record: 'care-services' } },
    );
    const { id } = openSocialCareImport.import;
    const put = () => network.send(`/upload/imports/${id}`, { method: 'PUT', body });

    // While the file comes: either it is there whole, or it may come again.
    const cut = put().catch(() => null);
    await killWithin(20, 'upload');
    await cut;
    if ((await stateOf(id)) === 'OPEN') expect((await put()).status).toBe(204);

    await killWithin(1500, 'check');
    await reaches(id, 'CHECKED');
    await expectTable(null);

    await decide('apply', id);
    await killWithin(1500, 'apply');
    await reaches(id, 'DONE');
    await expectTable(round);

    await decide('undo', id);
    await killWithin(1500, 'undo');
    await reaches(id, 'UNDONE');
    await expectTable(null);

    const { connection } = network.database;
    const [left] = await connection`
      select (select count(*)::int from revisions where import = ${id} and verb = 'import') as written,
        (select count(*)::int from revisions where import = ${id} and verb = 'undo') as undone,
        (select count(*)::int from record_origins where source = ${`chaos-${round}`}) as origins,
        (select count(*)::int from record_states where position = 0) as unnumbered,
        (select count(*)::int from import_steps) as steps,
        (select count(*)::int from pg_class where relname like 'import_rows_%' and relkind = 'r') as staged`;
    seen.halved += left?.['unnumbered'];
    expect(left).toEqual({
      written: rows + 50,
      undone: rows + 50,
      origins: 0,
      unnumbered: 0,
      steps: 0,
      staged: 0,
    });
  }
}, 3_600_000);
