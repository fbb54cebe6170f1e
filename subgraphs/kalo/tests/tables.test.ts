import { describeTables } from '@koinipoli/kit';
import { expect, it } from 'vitest';
import { files } from '../src/files.js';

it('has its columns described as they are; -u writes them', async () => {
  await expect(describeTables(files)).toMatchFileSnapshot('../TABLES.md');
});
