import { pendingMigration } from '@koinipoli/kit/testing/migrations';
import { expect, it } from 'vitest';
import * as apiKey from '../src/api-key/table.js';
import * as area from '../src/area/table.js';
import * as change from '../src/change/table.js';
import * as dataSource from '../src/data-source/table.js';
import * as identity from '../src/identity/table.js';
import * as indexFeed from '../src/index-feed/table.js';
import * as indexRecord from '../src/index-record/table.js';
import * as municipality from '../src/municipality/table.js';
import * as network from '../src/network/table.js';
import * as organisation from '../src/organisation/table.js';
import * as search from '../src/search/table.js';
import { migrations } from '../src/server.js';
import * as topic from '../src/topic/table.js';

it('the migrations make the tables as they are; npx drizzle-kit generate writes what is missing', async () => {
  expect(
    await pendingMigration(migrations, {
      ...apiKey,
      ...area,
      ...change,
      ...dataSource,
      ...indexFeed,
      ...indexRecord,
      ...municipality,
      ...network,
      ...organisation,
      ...search,
      ...topic,
      ...identity,
    }),
  ).toEqual([]);
});
