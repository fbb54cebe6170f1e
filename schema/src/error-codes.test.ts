import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { errorCodes, isErrorCode } from './error-codes.js';

it('the README lists the error codes as the code has them', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [section = ''] = /^## Error codes$[\s\S]*?(?=^## )/m.exec(readme) ?? [];
  const rows = [...section.matchAll(/^\| `([A-Z_]+)` \| (.*) \|$/gm)].map(([, code, text]) => [code, text]);
  expect(rows).toEqual(Object.entries(errorCodes));
});

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
