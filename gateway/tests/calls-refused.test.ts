import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGraph } from './graph.js';
import { type Behaviour, hang, hangUp, ok, soon, startWire, type Wire } from './wire.js';

let wire: Wire;
beforeAll(async () => {
  wire = await startWire();
});
afterAll(() => wire[Symbol.asyncDispose]());

describe('the breaker', () => {
  const limits = { retries: 0, breakerFailures: 3, breakerOpenMs: 50 };
  const refused = 'NETWORK_DOWN refused: breaker open';

  async function fail(times: number, given?: () => Partial<Post>) {
    for (let nr = 0; nr < times; nr += 1) await wire.post(given?.());
  }

  test('opens after failures in a row, and nothing is asked while it is open', async () => {
    await wire.start({ ...limits, breakerOpenMs: 600_000 });
    wire.behave = hangUp;
    await fail(2);
    wire.behave = ok;
    await fail(1);
    wire.behave = hangUp;
    await fail(2);
    expect(wire.transport.load().breaker).toBe('closed');
    await fail(1);
    expect(wire.states).toEqual(['open']);
    const asked = wire.received.length;
    expect(await Promise.all([wire.post(), wire.post()])).toEqual([refused, refused]);
    expect(wire.received).toHaveLength(asked);
  });

  test('lets one try after a while, and closes when that one succeeds', async () => {
    await wire.start(limits);
    wire.behave = hangUp;
    await fail(3);
    let answer: () => unknown = () => {};
    wire.behave = (res) => {
      answer = () => res.end('back');
    };
    await expect
      .poll(() => {
        void wire.post();
        return wire.transport.load().breaker;
      })
      .toBe('half-open');
    await wire.untilAsked(4);
    expect(await wire.post()).toBe(refused);
    answer();
    await expect.poll(() => wire.transport.load().breaker).toBe('closed');
    wire.behave = ok;
    expect(await wire.post()).toBe('{"data":{}}');
    expect(wire.states).toEqual(['open', 'half-open', 'closed']);
  });

  test.each<[string, Behaviour]>([
    ['errors', (res) => res.writeHead(500).end('{"errors":[{}]}')],
    ['HTML', (res) => res.end('<h1>')],
    ['too much', (res) => res.end('x'.repeat(200_000))],
  ])('stays closed where the network answers %s', async (_name, answer) => {
    await wire.start(limits);
    wire.behave = answer;
    await fail(6);
    expect(wire.received).toHaveLength(6);
    expect(wire.states).toEqual([]);
  });

  test('stays closed where callers hang up', async () => {
    await wire.start(limits);
    wire.behave = hang;
    for (let nr = 1; nr <= 6; nr += 1) {
      const caller = new AbortController();
      const asked = wire.post({ gone: caller.signal });
      await wire.untilAsked(nr);
      caller.abort();
      expect(await asked).toBe('NETWORK_DOWN cancelled: cancelled');
    }
    expect(wire.states).toEqual([]);
  });

  test('stays closed where one question is too slow and others are answered, or the network says that it is there', async () => {
    await wire.start(limits);
    const slow: Behaviour = (res, req) => (req.headers['x-slow'] ? hang(res, req) : ok(res, req));
    wire.behave = slow;
    let asksHealth = 0;
    wire.health = (res) => {
      asksHealth += 1;
      res.end();
    };
    const headers = { 'x-slow': '1' };
    const deadline = performance.now() + 3000;
    const late = Promise.all(Array.from({ length: 4 }, () => wire.post({ headers, deadline })));
    await wire.post();
    await late;
    expect(asksHealth).toBe(0);
    await fail(6, () => ({ ...soon(), headers }));
    expect(asksHealth).toBeGreaterThan(0);
    expect(wire.states).toEqual([]);
  });

  test('opens where nothing is answered any more, not even whether it is there', async () => {
    await wire.start(limits);
    wire.behave = hang;
    wire.health = hang;
    await expect
      .poll(
        () => {
          void wire.post(soon());
          return wire.states;
        },
        { interval: 100 },
      )
      .toContain('open');
  });
});

describe('a lane', () => {
  test('lets so many through, so many wait, and refuses the others at once', async () => {
    await wire.start({ running: 2, waiting: 1 });
    const answers: (() => unknown)[] = [];
    wire.behave = (res) => answers.push(() => res.end('x'));
    const asked = [wire.post(), wire.post(), wire.post()];
    await wire.untilAsked(2);
    expect(await wire.post()).toBe('NETWORK_BUSY refused: too many calls wait');
    expect(wire.transport.load()).toEqual({ running: 2, waiting: 1, breaker: 'closed' });
    expect(await wire.transport.probe()).toBe(true);
    answers[0]?.();
    await wire.untilAsked(3);
    for (const answer of answers) answer();
    expect(await Promise.all(asked)).toEqual(['x', 'x', 'x']);
    expect(wire.transport.load()).toEqual({ running: 0, waiting: 0, breaker: 'closed' });
  });

  test('gives up on who waits too long or has gone', async () => {
    await wire.start({ running: 1, waiting: 2 });
    wire.behave = hang;
    const first = new AbortController();
    const holder = wire.post({ gone: first.signal });
    await wire.untilAsked(1);
    const caller = new AbortController();
    const left = wire.post({ gone: caller.signal });
    const late = wire.post(soon());
    caller.abort();
    expect(await left).toBe('NETWORK_DOWN cancelled: cancelled');
    expect(await late).toBe('NETWORK_BUSY refused: waited for its whole time');
    expect(wire.transport.load()).toMatchObject({ running: 1, waiting: 0 });
    first.abort();
    await holder;
    expect(wire.received).toHaveLength(1);
    wire.behave = ok;
    expect(await wire.post()).toBe('{"data":{}}');
  });
});

test('a client is told which network is away or flooded, and the others answer', async () => {
  await using graph = await startGraph({
    SUBGRAPH_CALLS: '1',
    SUBGRAPH_CALLS_WAITING: '0',
    SUBGRAPH_BREAKER_FAILURES: '1',
    SUBGRAPH_BREAKER_OPEN_MS: '600000',
    SUBGRAPH_RETRIES: '0',
  });
  let answer: () => unknown = () => {};
  graph.openingHours.behave((res) => {
    answer = () => res.end('{"data":{"openNow":[]}}');
  });
  const first = graph.ask('{ openNow { id } }');
  await expect.poll(() => graph.openingHours.received.length).toBe(1);
  const { body, headers } = await graph.ask('{ openNow { hours } latestReviews { text } }');
  const error = { network: 'opening-hours', requestId: headers.get('x-request-id') };
  expect(body).toEqual({
    data: { openNow: null, latestReviews: [{ text: 'fine' }] },
    errors: [
      {
        message: 'The network opening-hours is asked more than it can take; ask again later.',
        extensions: { code: 'NETWORK_BUSY', ...error },
      },
    ],
  });
  answer();
  expect((await first).body).toEqual({ data: { openNow: [] } });
  graph.openingHours.behave((res) => res.destroy());
  for (const _ of [1, 2]) {
    const { errors, data } = (await graph.ask('{ openNow { id } latestReviews { text } }')).body;
    expect(errors).toMatchObject([{ extensions: { code: 'NETWORK_DOWN', network: 'opening-hours' } }]);
    expect(data.latestReviews).toHaveLength(1);
  }
  expect(graph.openingHours.received).toHaveLength(2);
  expect((await graph.send('/health/ready')).body.subgraphs).toMatchObject({
    'opening-hours': { reachable: false, breaker: 'open' },
  });
  expect(graph.logs).toContainEqual(
    expect.objectContaining({ network: 'opening-hours', breaker: 'open', level: 40 }),
  );
});
