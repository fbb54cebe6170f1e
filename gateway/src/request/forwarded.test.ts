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
    expect(readForwarded({ ...headers, cookie: 'a=b' })).toEqual(headers);
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
  test('drops a language that is none', () => {
    expect(readForwarded({ 'accept-language': 'el\u0000' })).toEqual({});
    expect(readForwarded({ 'accept-language': 'e'.repeat(300) })).toEqual({});
  });
});
