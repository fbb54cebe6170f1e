import { expect, it } from 'vitest';
import { errorCodes, isErrorCode } from './error-codes.js';

it('knows its own codes alone', () => {
  for (const code of Object.keys(errorCodes)) expect(isErrorCode(code)).toBe(true);
  for (const code of [
    '',
    'INTERNAL_SERVER_ERROR',
    'toString',
    '__proto__',
    'bad_cursor',
    null,
    undefined,
    1,
    {},
  ]) {
    expect(isErrorCode(code)).toBe(false);
  }
});
