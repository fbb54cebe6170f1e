import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { noMigrations, openTestDatabase } from './database.js';
import { addressOf, makeShop, readOn, startNetwork } from './feed-shop.js';

const main = fileURLToPath(new URL('./feed-process.mjs', import.meta.url));
const rounds = Number(process.env.CHAOS_ROUNDS ?? 3);

async function start(url: string, round: number) {
  const child = spawn(process.execPath, [main, url, noMigrations, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const { msg, port } = JSON.parse(line);
    if (msg === 'listening') return { child, end, feed: `http://127.0.0.1:${port}/feed` };
  }
  throw new Error('It never listened.');
}

/** What a reader does in the middle of an answer. */
interface Stop {
  lines: number;
  act(): Promise<unknown>;
}

const goOn: Stop = { lines: Number.POSITIVE_INFINITY, act: async () => {} };

/** A reader that takes lines as they come, as far as they are whole. */
class Reader {
  readonly known = new Map<string, unknown>();
  /** By record, behind which line it was told last: the same line twice would be the same change twice. */
  readonly #told = new Map<string, string>();
  cursor: string | undefined;
  cutOff = 0;
  twice = 0;

  /** Reads one answer, or what comes of it; `act` happens when so many lines of it are taken. */
  async read(
    feed: string,
    query: Record<string, number>,
    { lines: most, act }: Stop = goOn,
  ): Promise<boolean> {
    const asked = this.cursor === undefined ? query : { ...query, after: this.cursor };
    const response = await fetch(addressOf(feed, asked));
    if (response.status !== 200) throw new TypeError(`It answered ${response.status}.`);
    let [text, taken] = ['', 0];
    let end: boolean | undefined;
    try {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        text += Buffer.from(chunk).toString('latin1');
        const lines = text.split('\n');
        text = lines.pop() ?? '';
        for (const line of lines) {
          end = this.take(Buffer.from(line, 'latin1').toString()) ?? end;
          taken += 1;
          if (taken === most) await act();
        }
        await sleep(1);
      }
    } finally {
      if (end === undefined) this.cutOff += 1;
    }
    return end === true;
  }

  take(line: string): boolean | undefined {
    const { cursor, id, document, atEnd } = JSON.parse(line);
    if (cursor === undefined) return undefined;
    this.cursor = cursor;
    if (id === undefined) return atEnd;
    if (this.#told.get(id) === cursor) this.twice += 1;
    this.#told.set(id, cursor);
    if (document === null) this.known.delete(id);
    else this.known.set(id, document);
    return undefined;
  }
}

const isOver = (error: Error): boolean => {
  expect(error).toBeInstanceOf(TypeError);
  return false;
};

it('loses and doubles nothing for readers when its process is killed in answers and in writes', async () => {
  await using database = await openTestDatabase();
  await makeShop(database);
  await database.connection`
    insert into toys (id, name, sources) select 'toy:big' || nr, '{"el": "Α"}', jsonb_build_array(jsonb_build_object('quote', repeat('x', 2000)))
    from generate_series(1, 4000) as nr`;
  const tail = new Reader();
  let whole = new Reader();
  let [kills, cutOff, twice] = [0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const { child, end, feed } = await start(database.url, round);
    let alive = true;
    const kill = () => {
      alive = false;
      child.kill('SIGKILL');
      return end;
    };
    // Nothing is taken until it is dead, and the first answer of all is larger than what the system holds of one.
    const stop = { lines: 1 + Math.floor(Math.random() * 500), act: kill };
    const following = async () => {
      while (alive) await tail.read(feed, { first: 40, wait: 5 }).catch(isOver);
    };
    // From zero, again and again: whatever was cut off goes on in the next round.
    const anew = async () => {
      while (alive) {
        if (!(await whole.read(feed, { first: 5_000 }, stop).catch(isOver))) continue;
        cutOff += whole.cutOff;
        twice += whole.twice;
        whole = new Reader();
      }
    };
    await Promise.all([following(), anew()]);
    if ((await end)[1] === 'SIGKILL') kills += 1;
  }

  await using network = await startNetwork(database);
  const rows = await database.connection`select id, name from toys`;
  const names = Object.fromEntries(rows.map(({ id, name }) => [id, name]));
  for (const { known, cursor, ...reader } of [tail, whole]) {
    await readOn(new URL('/feed', network.url).href, cursor, ({ id, document }) => {
      if (document === null) known.delete(id);
      else known.set(id, document);
    });
    const told = [...known].map(([id, document]) => [id, (document as { name: unknown }).name]);
    expect(Object.fromEntries(told)).toEqual(names);
    cutOff += reader.cutOff;
    twice += reader.twice;
  }
  console.log(
    `killed ${kills} times; ${cutOff} answers cut off, ${twice} changes twice; ${rows.length} records at the end`,
  );
  expect(kills).toBe(rounds);
  expect(cutOff).toBeGreaterThan(0);
  expect(twice).toBe(0);
});
