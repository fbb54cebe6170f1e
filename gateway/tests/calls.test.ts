import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Behaviour, hang, hangUp, ok, soon, startWire, type Wire } from './wire.js';

let wire: Wire;
beforeAll(async () => {
  wire = await startWire();
});
afterAll(() => wire[Symbol.asyncDispose]());

describe('time', () => {
  test('that is left goes with a question, and never with a change', async () => {
    await wire.start({}, { timeoutMs: 50_000 });
    await wire.post({ deadline: performance.now() + 20_000 });
    await wire.post();
    await wire.post({ isMutation: true });
    const left = wire.received.map(({ headers }) => headers['x-time-left-ms']);
    expect(Number(left[0])).toBeGreaterThan(10_000);
    expect(Number(left[0])).toBeLessThanOrEqual(20_000);
    expect(Number(left[1])).toBeGreaterThan(20_000);
    expect(Number(left[1])).toBeLessThanOrEqual(50_000);
    expect(left[2]).toBeUndefined();
  });

  test('ends a question, also one that drips; where none is left nothing is asked', async () => {
    await wire.start();
    wire.behave = hang;
    expect(await wire.post(soon())).toBe('NETWORK_TIMEOUT timeout: timeout');
    wire.behave = (res) => {
      const drip = setInterval(() => res.write(' '), 5);
      res.on('close', () => clearInterval(drip));
    };
    expect(await wire.post(soon())).toBe('NETWORK_TIMEOUT timeout: timeout');
    await expect.poll(() => wire.open).toBe(0);
    expect(await wire.post({ deadline: performance.now() - 1 })).toBe(
      'NETWORK_TIMEOUT refused: no time is left',
    );
    expect(wire.received.length).toBeLessThan(3);
  });

  test('of the request does not end a change that has begun', async () => {
    await wire.start();
    wire.behave = (res) => setTimeout(() => res.end('done'), 300);
    expect(await wire.post({ ...soon(), isMutation: true })).toBe('done');
  });
});

describe('what brought nothing is asked again', () => {
  const once = (first: Behaviour): Behaviour => {
    return (res, req) => (wire.received.length === 1 ? first(res, req) : ok(res, req));
  };

  test.each([
    ['a connection that is closed', hangUp],
    ['a proxy with nobody behind it', (res: ServerResponse) => res.writeHead(503).end('<h1>')],
  ])('%s, but no change', async (_name, first) => {
    await wire.start();
    wire.behave = once(first);
    expect(await wire.post()).toBe('{"data":{}}');
    expect(wire.received).toHaveLength(2);
    wire.received = [];
    expect(await wire.post({ isMutation: true })).toMatch(/^NETWORK_DOWN unreachable/);
    expect(wire.received).toHaveLength(1);
    expect(wire.retries).toBe(1);
  });

  test.each<[string, Behaviour, string]>([
    ['an answer that breaks off', (res) => res.write('{', () => res.destroy()), 'NETWORK_DOWN cut'],
    ['an answer of another status', (res) => res.writeHead(500).end('oh'), 'oh'],
    ['what is no HTTP', (res) => res.socket?.end('garbage\r\n\r\n'), 'NETWORK_DOWN unusable'],
  ])('but not %s', async (_name, first, expected) => {
    await wire.start();
    wire.behave = once(first);
    expect(await wire.post()).toContain(expected);
    expect(wire.received).toHaveLength(1);
  });

  test('within a budget, so that a dead network is not asked twice as much', async () => {
    await wire.start();
    wire.behave = hangUp;
    for (let nr = 0; nr < 50; nr += 1) await wire.post();
    // Ten are saved at first, and every tenth call earns one.
    expect(wire.received).toHaveLength(50 + 14);
    expect(wire.retries).toBe(14);
  });
});

describe('size', () => {
  const tooLarge = 'NETWORK_DOWN unusable: the answer is too large';

  test('is limited, whether it is said before or comes in pieces', async () => {
    await wire.start();
    wire.behave = (res) => res.writeHead(200, { 'content-length': '100001' }).flushHeaders();
    expect(await wire.post()).toBe(tooLarge);
    wire.behave = (res) => {
      const more = () => {
        while (!res.destroyed && res.write('x'.repeat(10_000)));
        if (!res.destroyed) res.once('drain', more);
      };
      more();
    };
    expect(await wire.post()).toBe(tooLarge);
    await expect.poll(() => wire.open).toBe(0);
    wire.behave = (res) => res.end('x'.repeat(100_000));
    expect(await wire.post()).toHaveLength(100_000);
  });

  test('is limited for all unfinished answers together', async () => {
    await wire.start();
    wire.behave = (res) => res.write('x'.repeat(90_000));
    const caller = new AbortController();
    const faults: string[] = [];
    const answers = Array.from({ length: 8 }, async () => {
      faults.push(await wire.post({ gone: caller.signal }));
    });
    await expect.poll(() => faults.length).toBeGreaterThanOrEqual(4);
    expect(new Set(faults)).toEqual(new Set(['NETWORK_BUSY refused: answers are too large together']));
    caller.abort();
    await Promise.all(answers);
    wire.behave = (res) => res.end('x'.repeat(90_000));
    expect(
      (await Promise.all(Array.from({ length: 4 }, () => wire.post()))).map((each) => each.length),
    ).toEqual([90_000, 90_000, 90_000, 90_000]);
  });

  test('a mark of the byte order is left out, an interim answer passed over', async () => {
    await wire.start();
    wire.behave = (res) => {
      res.writeProcessing();
      res.end('\uFEFF{}');
    };
    expect(await wire.post()).toBe('{}');
  });
});
