import { pendingMigration } from '@koinipoli/kit/testing/migrations';
import { expect, it } from 'vitest';
import * as careTool from '../src/care-tool/table.js';
import * as intervention from '../src/intervention/table.js';
import * as interventionCategory from '../src/intervention-category/table.js';
import * as organisation from '../src/organisation/table.js';
import * as project from '../src/project/table.js';
import { migrations } from '../src/server.js';
import * as workPackage from '../src/work-package/table.js';

it('the migrations make the tables as they are; npx drizzle-kit generate writes what is missing', async () => {
  expect(
    await pendingMigration(migrations, {
      ...careTool,
      ...interventionCategory,
      ...intervention,
      ...organisation,
      ...project,
      ...workPackage,
    }),
  ).toEqual([]);
});
