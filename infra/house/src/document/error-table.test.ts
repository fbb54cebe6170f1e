import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodes } from '@koinipoli/schema/error-codes';
import { expect, it } from 'vitest';
import { projectRoot } from '../command.js';

it('the README of the contract lists the error codes as the code has them', () => {
  const readme = readFileSync(join(projectRoot, 'schema/README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| (.*) \|$/gm)].map(([, code, text]) => [code, text]);
  expect(rows).toEqual(Object.entries(errorCodes));
});
