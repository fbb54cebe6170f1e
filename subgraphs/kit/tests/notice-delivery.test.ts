import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Database, notify } from '@koinipoli/kit';
import { describe, expect, it } from 'vitest';
import { until } from './publisher.js';
import { person, startToys, subscribe, toyBroke } from './toy-notices.js';

type Toys = Awaited<ReturnType<typeof startToys>>;

/** Somebody who confirmed, without the mails of it. */
async function subscribed({ network }: Toys, subject: string): Promise<string> {
  const input = { email: `${subject}@example.gr`, language: 'en', kinds: ['TOY_BROKE'] };
  await network.ask(subscribe, { variables: { input }, viewer: person(subject) });
  const { connection } = network.database;
  await connection`update notice_subscriptions set confirmed_at = now()`;
  await connection`delete from notices`;
  await connection`select graphile_worker.remove_job(key) from graphile_worker.jobs`;
  const [row] = await connection<
    { pseudonym: string }[]
  >`select pseudonym from people where subject = ${subject}`;
  return row?.pseudonym ?? '';
}

const tell = ({ network: { database } }: Toys, to: string, name: string, about = 'toy:1') =>
  notify(database.db as Database, { notice: toyBroke, to, about, params: { name, day: 'Monday', page: '' } });

const states = async ({ network: { database } }: Toys) =>
  (await database.connection<{ state: string }[]>`select state from notices order by about`).map(
    ({ state }) => state,
  );

describe('a mail', () => {
  it('comes when the server is there again, once', async () => {
    await using toys = await startToys();
    const maria = await subscribed(toys, 'maria');
    toys.box.stop();
    await tell(toys, maria, 'Top');
    await using _sender = toys.send();
    await until(async () => {
      const [job] = await toys.network.database.connection`select last_error from graphile_worker.jobs`;
      return /^the mail server: (ECONNECTION|ESOCKET)$/.test(job?.['last_error']);
    });
    expect(await states(toys)).toEqual(['WAITING']);
    // The link of a mail that nobody got is none.
    expect(await toys.network.database.connection`select from notice_tokens`).toHaveLength(0);
    toys.box.start();
    await until(() => toys.box.letters.length === 1);
    await until(async () => (await states(toys))[0] === 'SENT');
    expect(toys.box.letters).toHaveLength(1);
  });

  it('to an address that its server does not know is not tried again, and neither log nor job names it', async () => {
    await using toys = await startToys();
    const [maria, eleni] = [await subscribed(toys, 'maria'), await subscribed(toys, 'eleni')];
    toys.box.refuse(550);
    await tell(toys, maria, 'Top');
    await using _sender = toys.send();
    await until(async () => (await states(toys))[0] === 'REFUSED');
    toys.box.refuse(451);
    await tell(toys, eleni, 'Top', 'toy:2');
    await until(
      async () =>
        (await toys.network.database.connection`select from graphile_worker.jobs where attempts > 0`)
          .length === 1,
    );
    await until(
      async () =>
        (
          await toys.network.database
            .connection`select from graphile_worker.jobs where last_error is not null`
        ).length === 1,
    );
    const [job] = await toys.network.database.connection`select last_error from graphile_worker.jobs`;
    expect(job?.['last_error']).toBe('the mail server: EENVELOPE 451');
    for (const secret of ['example.gr', maria, eleni, 'Top', 'maria', 'eleni'])
      expect(toys.logged.lines.join('') + JSON.stringify(job)).not.toContain(secret);
  });

  it('has no header and no recipient but its own, whatever its values hold', async () => {
    await using toys = await startToys();
    const maria = await subscribed(toys, 'maria');
    const name =
      'Top\r\nBcc: all@example.gr\r\n\r\n<script>alert(1)</script>\u2028Cc: others@example.gr {stop}';
    await tell(toys, maria, name);
    await using _sender = toys.send();
    await until(() => toys.box.letters.length === 1);
    const [letter] = toys.box.letters;
    expect(letter?.recipients).toEqual(['maria@example.gr']);
    expect(letter?.headers.map(({ key }) => key)).not.toEqual(expect.arrayContaining(['bcc']));
    expect(letter?.headers.map(({ key }) => key)).not.toEqual(expect.arrayContaining(['cc']));
    expect(letter?.subject).toBe(
      'Broken: Top Bcc: all@example.gr <script>alert(1)</script> Cc: others@example.gr {stop}',
    );
    expect(letter?.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(letter?.html).not.toContain('<script>');
    expect(letter?.text).toContain('{stop}');
  });

  it('is sent by the next worker where one was killed in the middle of it', async () => {
    await using toys = await startToys();
    const maria = await subscribed(toys, 'maria');
    const { url } = toys.network.database;
    let [reached, release] = [false, () => {}];
    toys.box.beforeTaking(() => {
      reached = true;
      return new Promise((resolve) => {
        release = resolve;
      });
    });
    await tell(toys, maria, 'Top');
    const main = fileURLToPath(new URL('./notice-process.mjs', import.meta.url));
    const start = () =>
      spawn(process.execPath, [main, url, toys.box.url], {
        stdio: 'inherit',
        env: { PATH: process.env.PATH },
      });
    const first = start();
    await until(() => reached);
    first.kill('SIGKILL');
    await once(first, 'close');
    expect(await states(toys)).toEqual(['WAITING']);
    toys.box.beforeTaking(async () => {});
    const second = start();
    try {
      await until(async () => (await states(toys))[0] === 'SENT');
    } finally {
      first.kill('SIGKILL');
      second.kill('SIGKILL');
      release();
    }
    // The server had the first one whole and had not said so: it may take it as well, and sees that it is the same.
    const ids = toys.box.letters.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(1);
  });

  it('of many comes to each once', async () => {
    await using toys = await startToys();
    const maria = await subscribed(toys, 'maria');
    for (let n = 0; n < 20; n++) for (const _twice of [1, 2]) await tell(toys, maria, 'Top', `toy:${n}`);
    await using _one = toys.send();
    await using _other = toys.send();
    await until(async () => (await states(toys)).every((state) => state === 'SENT'));
    expect(toys.box.letters).toHaveLength(20);
  });
});
