import { type Database, notify } from '@koinipoli/kit';
import { describe, expect, it } from 'vitest';
import { until } from './publisher.js';
import { confirm, linkOf, person, startToys, subscribe, toyBroke, unsubscribe } from './toy-notices.js';

type Toys = Awaited<ReturnType<typeof startToys>>;

const wanted = { email: 'maria@example.gr', language: 'en', kinds: ['TOY_BROKE'] };

const ask = async ({ network }: Toys, subject: string, input: object = wanted) =>
  (await network.ask(subscribe, { variables: { input }, viewer: person(subject) })).subscribeToyNotices;

/** Subscribes somebody, and has them confirm by the link of the mail. */
async function confirmed(toys: Toys, subject: string, input: object = wanted): Promise<string> {
  const before = toys.box.letters.length;
  await ask(toys, subject, input);
  await until(() => toys.box.letters.length === before + 1);
  const token = linkOf(toys.box.letters.at(-1)?.text, 'confirm');
  await toys.network.ask(confirm, { variables: { token } });
  const [row] = await toys.network.database.connection<{ pseudonym: string }[]>`
    select pseudonym from people where subject = ${subject}`;
  return row?.pseudonym ?? '';
}

const telling = ({ network: { database } }: Toys, given: Partial<Parameters<typeof notify>[1]> = {}) =>
  database.db.transaction((tx) =>
    notify(tx as unknown as Database, {
      notice: toyBroke,
      to: {},
      about: 'toy:1',
      params: {
        name: { el: 'Σβούρα', en: 'Top' },
        day: new Date('2026-12-01T22:59:59Z'),
        page: 'https://toys.example/1',
      },
      ...given,
    }),
  );

const outbox = ({ network: { database } }: Toys) =>
  database.connection<{ kind: string; state: string }[]>`select kind, state from notices order by at`;

describe('a subscription', () => {
  it('sends nothing but one question until the address is confirmed, and then what was asked for, once', async () => {
    await using toys = await startToys();
    await using _sender = toys.send();
    expect(await ask(toys, 'maria')).toEqual({
      subscription: { ...wanted, confirmed: false, topics: [], areas: [], legalForms: [] },
      problems: [],
    });
    await until(() => toys.box.letters.length === 1);
    const [question] = toys.box.letters;
    expect(question).toMatchObject({
      subject: 'Please confirm your address: Toys',
      recipients: ['maria@example.gr'],
    });
    await telling(toys, { about: 'toy:before' });
    const token = linkOf(question?.text, 'confirm');
    for (const _again of [1, 2]) {
      const { confirmToyNotices } = await toys.network.ask(confirm, { variables: { token } });
      expect(confirmToyNotices).toEqual({ done: true, problems: [] });
    }
    for (const _again of [1, 2]) await telling(toys);
    await until(() => toys.box.letters.length === 2);
    await telling(toys, { about: 'toy:2' });
    await until(() => toys.box.letters.length === 3);
    expect(toys.box.letters.map(({ subject }) => subject).slice(1)).toEqual(['Broken: Top', 'Broken: Top']);
    expect(toys.box.letters[1]?.text).toMatch(
      /^The toy “Top” broke on 2 December 2026 at 00:59\.\nhttps:\/\/toys\.example\/1\n\n-- \nYou get this mail because you asked for it: Toys\./,
    );
    await until(async () => (await outbox(toys)).every(({ state }) => state === 'SENT'));
  });

  it('writes in the language that its reader chose, else that of the request', async () => {
    await using toys = await startToys();
    await using _sender = toys.send();
    await confirmed(toys, 'maria', { email: 'maria@example.gr', kinds: ['TOY_BROKE'] });
    await telling(toys);
    await until(() => toys.box.letters.length === 2);
    expect(toys.box.letters[0]?.subject).toBe('Επιβεβαιώστε τη διεύθυνσή σας: Παιχνίδια');
    expect(toys.box.letters[1]?.subject).toBe('Χάλασε: Σβούρα');
    expect(toys.box.letters[1]?.text).toContain('στις 2 Δεκεμβρίου 2026');
    expect(toys.box.letters[1]?.html).toContain('<html lang="el">');
  });

  it('is asked for again where the address changes, and an old link confirms no new address', async () => {
    await using toys = await startToys();
    await using _sender = toys.send();
    await ask(toys, 'maria');
    await until(() => toys.box.letters.length === 1);
    const old = linkOf(toys.box.letters[0]?.text, 'confirm');
    await ask(toys, 'maria', { ...wanted, email: 'stranger@example.gr' });
    const answer = await toys.network.ask(confirm, { variables: { token: old } });
    expect(answer.confirmToyNotices).toEqual({
      done: false,
      problems: [{ path: ['token'], code: 'NOT_FOUND' }],
    });
    await until(() => toys.box.letters.length === 2);
    await toys.network.ask(confirm, {
      variables: { token: linkOf(toys.box.letters[1]?.text, 'confirm') },
    });
    const again = await ask(toys, 'maria', { ...wanted, email: 'third@example.gr' });
    expect(again.subscription.confirmed).toBe(false);
    await telling(toys);
    expect((await outbox(toys)).map(({ kind }) => kind)).not.toContain('TOY_BROKE');
  });

  it('stops by the link of any mail without signing in, or for whoever asks', async () => {
    await using toys = await startToys();
    await using _sender = toys.send();
    await confirmed(toys, 'maria');
    await telling(toys);
    await until(() => toys.box.letters.length === 2);
    const mail = toys.box.letters[1];
    const token = linkOf(mail?.text, 'stop');
    expect(mail?.source).toMatch(
      new RegExp(`^List-Unsubscribe:\\s+<https://toys\\.example/notices#stop/Toy/${token}>`, 'm'),
    );
    const stop = async (variables: object, options = {}) =>
      (await toys.network.ask(unsubscribe, { variables: { ...variables }, ...options }))
        .unsubscribeToyNotices;
    expect(await stop({ token: 'guessed' })).toMatchObject({
      done: false,
      problems: [{ code: 'NOT_FOUND' }],
    });
    expect(await stop({ token })).toEqual({ done: true, problems: [] });
    expect(await stop({ token })).toMatchObject({ done: false, problems: [{ code: 'NOT_FOUND' }] });
    expect(await toys.network.database.connection`select from notice_subscriptions`).toHaveLength(0);
    expect(await toys.network.database.connection`select from notice_tokens`).toHaveLength(0);
    await confirmed(toys, 'maria');
    expect(await stop({}, { viewer: person('maria') })).toEqual({ done: true, problems: [] });
    expect(await stop({})).toMatchObject({ done: false, problems: [{ path: ['token'], code: 'REQUIRED' }] });
  });

  it('is told to nobody else, and asked of nobody who did not sign in', async () => {
    await using toys = await startToys();
    const query = '{ toyNoticeSubscription { email confirmed } }';
    expect(await toys.network.refusals(subscribe, { variables: { input: wanted } })).toEqual([
      'UNAUTHENTICATED',
    ]);
    await ask(toys, 'maria');
    const seen = (viewer?: ReturnType<typeof person>) => toys.network.ask(query, viewer ? { viewer } : {});
    expect(await seen(person('maria'))).toEqual({
      toyNoticeSubscription: { email: 'maria@example.gr', confirmed: false },
    });
    expect(await seen(person('eleni'))).toEqual({ toyNoticeSubscription: null });
    expect(await seen()).toEqual({ toyNoticeSubscription: null });
  });

  it.each([
    ['no address', { email: 'maria' }, 'email', 'INVALID'],
    ['two addresses', { email: 'maria@example.gr, eleni@example.gr' }, 'email', 'INVALID'],
    ['a header', { email: 'maria@example.gr\r\nBcc: all@example.gr' }, 'email', 'INVALID'],
    ['a name', { email: 'Maria <maria@example.gr>' }, 'email', 'INVALID'],
    ['no kind', { kinds: [] }, 'kinds', 'REQUIRED'],
    ['a topic that does not exist', { topics: ['topic:none'] }, 'topics', 'UNKNOWN_REFERENCE'],
    ['an area that does not exist', { areas: ['area:none'] }, 'areas', 'UNKNOWN_REFERENCE'],
    ['too many topics', { topics: Array(51).fill('need:food') }, 'topics', 'LIMIT'],
  ])('is refused for %s, with nothing kept', async (_what, given, field, code) => {
    await using toys = await startToys();
    const { subscription, problems } = await ask(toys, 'maria', { ...wanted, ...given });
    expect(subscription).toBeNull();
    expect(problems).toMatchObject([{ path: ['input', field], code }]);
    expect(await toys.network.database.connection`select from people`).toHaveLength(0);
    expect(await outbox(toys)).toHaveLength(0);
  });

  it('floods no stranger: three questions a day', async () => {
    await using toys = await startToys();
    for (const n of [1, 2, 3]) {
      const { problems } = await ask(toys, 'mallory', { ...wanted, email: `victim${n}@example.gr` });
      expect(problems).toEqual([]);
      await toys.network.ask(unsubscribe, { viewer: person('mallory') });
    }
    expect((await ask(toys, 'mallory')).problems).toMatchObject([{ code: 'LIMIT' }]);
  });
});

describe('what is for many', () => {
  it.each([
    ['anything, for whoever set no conditions', {}, { topics: ['need:soup'], areas: ['area:9186'] }, true],
    ['a narrower topic', { topics: ['need:food'] }, { topics: ['need:soup'] }, true],
    ['a broader topic', { topics: ['need:soup'] }, { topics: ['need:food'] }, false],
    ['what names no topic', { topics: ['need:soup'] }, {}, true],
    ['a part of the area', { areas: ['area:9186'] }, { areas: ['area:918601'] }, true],
    ['what contains the area', { areas: ['area:918601'] }, { areas: ['area:EL3'] }, true],
    ['another area', { areas: ['area:9183'] }, { areas: ['area:9186'] }, false],
    ['another legal form', { legalForms: ['KOISPE'] }, { legalForms: ['ASSOCIATION'] }, false],
    ['one of its legal forms', { legalForms: ['KOISPE'] }, { legalForms: ['ASSOCIATION', 'KOISPE'] }, true],
    ['another kind', { kinds: ['TOY_MENDED'] }, {}, false],
  ])('goes to those whom it concerns: %s', async (_what, conditions, to, reaches) => {
    await using toys = await startToys();
    await using sender = toys.send();
    await confirmed(toys, 'maria', { ...wanted, ...conditions });
    await sender[Symbol.asyncDispose]();
    await telling(toys, { to });
    expect(await outbox(toys)).toHaveLength(reaches ? 2 : 1);
  });

  it('stands and falls with what it tells of', async () => {
    await using toys = await startToys();
    await using sender = toys.send();
    const pseudonym = await confirmed(toys, 'maria');
    await sender[Symbol.asyncDispose]();
    const { database } = toys.network;
    await database.db
      .transaction(async (tx) => {
        await notify(tx as unknown as Database, { notice: toyBroke, to: pseudonym, about: 'toy:9' });
        throw new Error('rolled back');
      })
      .catch(() => {});
    expect((await outbox(toys)).map(({ kind }) => kind)).toEqual(['CONFIRMATION']);
    expect(await database.connection`select from graphile_worker.jobs`).toHaveLength(0);
  });
});
