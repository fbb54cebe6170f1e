import { pendingMigration } from '@koinipoli/kit/testing/migrations';
import { expect, it } from 'vitest';
import { facts } from '../src/db/facts.js';
import { migrations } from '../src/server.js';

it('the migrations make the tables as they are; npx drizzle-kit generate writes what is missing', async () => {
  const tables = Object.fromEntries(facts.map(({ table }, at) => [`table${at}`, table]));
  expect(await pendingMigration(migrations, tables)).toEqual([]);
});
