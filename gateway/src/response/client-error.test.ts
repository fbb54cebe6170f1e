import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../config/config.js';
import { cutMessage, framesOf, mergeErrors, toClientError } from './client-error.js';

const { limits } = readConfig({});

describe('toClientError', () => {
  test('tells nothing of what it does not know', () => {
    const unexpected = { message: 'Unexpected error.', extensions: { code: 'INTERNAL' } };
    expect(toClientError(new TypeError('secret'), limits)).toEqual(unexpected);
    expect(toClientError(undefined, limits)).toEqual(unexpected);
    const odd = new GraphQLError('secret', {
      extensions: { code: 'INVALID_GRAPHQL', serviceName: 'x', stacktrace: ['at secret'] },
    });
    expect(toClientError(odd, limits)).toEqual(unexpected);
  });

  test('keeps a known error, without members that are not on the list', () => {
    const error = new GraphQLError('No.', {
      path: ['a', 0],
      extensions: { code: 'FORBIDDEN', field: 'a', network: 'n', sql: 'select' },
    });
    expect(toClientError(error, limits)).toEqual({
      message: 'No.',
      path: ['a', 0],
      extensions: { code: 'FORBIDDEN', field: 'a', network: 'n' },
    });
  });
});

describe('mergeErrors', () => {
  const error = (code: string, network?: string, message = 'm') => ({
    message,
    extensions: { code, ...(network && { network }) },
  });

  test('leaves one error for each absent network, whichever way it is absent', () => {
    const errors = [
      error('NETWORK_DOWN', 'a'),
      error('NETWORK_TIMEOUT', 'a', 'late'),
      error('NETWORK_DOWN', 'b'),
      error('INTERNAL', 'a'),
      error('INTERNAL', 'a'),
    ];
    expect(mergeErrors(errors)).toEqual([errors[0], errors[2], errors[3]]);
  });

  test('tells an absent network first', () => {
    const errors = Array.from({ length: 25 }, (_, index) => error('BAD_USER_INPUT', 'a', String(index)));
    expect(mergeErrors([...errors, error('NETWORK_DOWN', 'b')])[0]).toEqual(error('NETWORK_DOWN', 'b'));
  });

  test('leaves different words of one network, and all errors of the server itself', () => {
    const errors = [
      error('BAD_USER_INPUT', 'a', 'x'),
      error('BAD_USER_INPUT', 'a', 'y'),
      error('BAD_USER_INPUT'),
      error('BAD_USER_INPUT'),
    ];
    expect(mergeErrors(errors)).toEqual(errors);
  });

  test('counts what it leaves out', () => {
    const errors = Array.from({ length: 25 }, (_, index) =>
      error('GRAPHQL_VALIDATION_FAILED', undefined, String(index)),
    );
    const merged = mergeErrors(errors);
    expect(merged).toHaveLength(11);
    expect(merged[10]).toEqual({
      message: '15 more errors are left out.',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  });
});

describe('cutMessage', () => {
  test('keeps the reason behind a long value', () => {
    expect(
      cutMessage(`Variable "$n" got invalid value "${'a'.repeat(10_000)}"; Int cannot represent it.`),
    ).toBe(`Variable "$n" got invalid value "${'a'.repeat(59)}…"; Int cannot represent it.`);
  });
  test('cuts the middle where nothing is quoted', () => {
    const cut = cutMessage(`start ${'x '.repeat(5000)} end`);
    expect(cut.length).toBeLessThanOrEqual(500);
    expect(cut).toMatch(/^start .* … .* end$/);
  });
  test('takes no long time for hostile quotes', () => {
    const start = performance.now();
    cutMessage('"'.repeat(200_001));
    cutMessage('"\\'.repeat(100_000));
    cutMessage(`"${'a'.repeat(250_000)}`);
    // Milliseconds; what goes through them again and again takes minutes.
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

test('framesOf gives places and no words', () => {
  const frames = framesOf(new Error('secret\nsecret at x'));
  expect(frames.length).toBeGreaterThan(0);
  expect(frames.join()).not.toContain('secret');
});
