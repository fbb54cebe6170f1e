import { pendingMigration } from '@koinipoli/kit/testing/migrations';
import { expect, it } from 'vitest';
import * as centreEvent from '../src/centre-event/table.js';
import * as centreService from '../src/centre-service/table.js';
import * as organisation from '../src/organisation/table.js';
import * as outreachPractice from '../src/outreach-practice/table.js';
import { migrations } from '../src/server.js';
import * as supportCentre from '../src/support-centre/table.js';
import * as supportedVenture from '../src/supported-venture/table.js';

it('the migrations make the tables as they are; npx drizzle-kit generate writes what is missing', async () => {
  expect(
    await pendingMigration(migrations, {
      ...centreEvent,
      ...centreService,
      ...organisation,
      ...outreachPractice,
      ...supportCentre,
      ...supportedVenture,
    }),
  ).toEqual([]);
});
