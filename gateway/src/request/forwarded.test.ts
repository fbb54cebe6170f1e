import { describe, expect, test } from 'vitest';
import { readForwarded, requestIdOf } from './forwarded.js';

describe('requestIdOf', () => {
  test.each(['a', 'dash-17', '9f1c2d34-aaaa-bbbb-cccc-0123456789ab', 'x'.repeat(128)])('keeps %s', (id) => {
    expect(requestIdOf({ 'x-request-id': id })).toBe(id);
  });
  test.each(['', ' a', 'a b', 'x'.repeat(129), 'a\nb', 'é', '<b>'])('replaces %j', (id) => {
    expect(requestIdOf({ 'x-request-id': id })).toMatch(/^[0-9a-f]{8}-/);
  });
});

describe('readForwarded', () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  test('keeps valid headers', () => {
    const headers = {
      'accept-language': 'el-GR,el;q=0.9, *;q=0.1',
      traceparent,
      tracestate: 'congo=t61rcWkgMzE',
    };
    expect(readForwarded({ ...headers, cookie: 'a=b' })).toEqual({
      ...headers,
      'accept-language': 'el-GR, el;q=0.9, *;q=0.1',
    });
  });
  test.each([
    `ff${traceparent.slice(2)}`,
    traceparent.replace('0af7651916cd43dd8448eb211c80319c', '0'.repeat(32)),
    traceparent.replace('b7ad6b7169203331', '0'.repeat(16)),
    traceparent.toUpperCase(),
    '',
  ])('drops the trace of %j, and its state', (invalid) => {
    expect(readForwarded({ traceparent: invalid, tracestate: 'a=b' })).toEqual({});
  });
  test.each([
    ['en-US_POSIX,en', 'en'],
    ['el ; q=0.8, <b>, en;q=2, de;q=0.1234, fr;level=1, pt;q=0', 'el ; q=0.8, pt;q=0'],
    ['el\u0000, zh-Hant-TW;Q=1.000, *', 'zh-Hant-TW;Q=1.000, *'],
    [', ,el,', 'el'],
  ])('of the languages %j it keeps those that are well-formed: %j', (given, kept) => {
    expect(readForwarded({ 'accept-language': given })).toEqual({ 'accept-language': kept });
  });
  test.each(['el\u0000', 'e'.repeat(300), '', ',', 'el_GR', '-', 'el-'])(
    'drops %j, which is no language',
    (given) => {
      expect(readForwarded({ 'accept-language': given })).toEqual({});
    },
  );
  test('takes as many languages as fit 256 characters', () => {
    const kept = readForwarded({ 'accept-language': 'en-GB,'.repeat(3000) })['accept-language'] ?? '';
    expect(kept.length).toBeLessThanOrEqual(256);
    expect(kept).toMatch(/^(en-GB, )+en-GB$/);
  });
});
