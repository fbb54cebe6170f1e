import { pendingMigration } from '@koinipoli/kit/testing/migrations';
import { expect, it } from 'vitest';
import * as fundingCall from '../src/funding-call/table.js';
import * as fundingProgramme from '../src/funding-programme/table.js';
import * as fundingTool from '../src/funding-tool/table.js';
import * as grant from '../src/grant/table.js';
import * as organisation from '../src/organisation/table.js';
import * as project from '../src/project/table.js';
import { migrations } from '../src/server.js';

it('the migrations make the tables as they are; npx drizzle-kit generate writes what is missing', async () => {
  expect(
    await pendingMigration(migrations, {
      ...fundingCall,
      ...fundingProgramme,
      ...fundingTool,
      ...grant,
      ...organisation,
      ...project,
    }),
  ).toEqual([]);
});
