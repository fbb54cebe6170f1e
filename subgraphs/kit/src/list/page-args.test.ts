import { HubError, type PageArgs } from '@koinipoli/kit';
import { describe, expect, it } from 'vitest';
import { readPageArgs } from './page-args.js';

const refusal = (args: PageArgs) => {
  try {
    return readPageArgs(args);
  } catch (error) {
    if (error instanceof HubError) return { ...error.extensions, message: error.message };
    throw error;
  }
};

describe('readPageArgs', () => {
  it.each([
    [{}, { limit: 25, backward: false }],
    [
      { first: null, last: null, after: null, before: null },
      { limit: 25, backward: false },
    ],
    [{ first: 1 }, { limit: 1, backward: false }],
    [{ first: 100 }, { limit: 100, backward: false }],
    [
      { last: 100, before: 'b' },
      { limit: 100, backward: true, before: 'b' },
    ],
    [
      { first: 5, last: null, after: 'a', before: 'b' },
      { limit: 5, backward: false, after: 'a', before: 'b' },
    ],
    [{ after: '' }, { limit: 25, backward: false, after: '' }],
  ])('reads %j', (args, expected) => expect(refusal(args)).toEqual(expected));

  it.each([
    [{ first: 101 }, 'LIMIT_EXCEEDED', 'first'],
    [{ last: 101 }, 'LIMIT_EXCEEDED', 'last'],
    [{ first: 2_147_483_647 }, 'LIMIT_EXCEEDED', 'first'],
    [{ first: 0 }, 'BAD_USER_INPUT', 'first'],
    [{ last: -1 }, 'BAD_USER_INPUT', 'last'],
    [{ first: 1, last: 1 }, 'BAD_USER_INPUT', 'first'],
  ])('refuses %j', (args, code, field) => {
    expect(refusal(args)).toMatchObject({ code, field, message: expect.stringContaining(`${field}: `) });
  });
});
