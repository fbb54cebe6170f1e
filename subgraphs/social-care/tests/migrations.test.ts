import { pendingMigration } from '@koinipoli/kit/testing/migrations';
import { expect, it } from 'vitest';
import * as alertProposal from '../src/alert-proposal/table.js';
import * as careAlert from '../src/care-alert/table.js';
import * as carePlace from '../src/care-place/table.js';
import * as careService from '../src/care-service/table.js';
import * as careStructure from '../src/care-structure/table.js';
import * as careTool from '../src/care-tool/table.js';
import * as consultation from '../src/consultation/table.js';
import * as contribution from '../src/contribution/table.js';
import * as indicator from '../src/indicator/table.js';
import * as intervention from '../src/intervention/table.js';
import * as interventionCategory from '../src/intervention-category/table.js';
import * as needRecord from '../src/need-record/table.js';
import * as organisation from '../src/organisation/table.js';
import * as project from '../src/project/table.js';
import * as qualityCheck from '../src/quality-check/table.js';
import { migrations } from '../src/server.js';
import * as serviceLocation from '../src/service-location/table.js';
import * as supportRequest from '../src/support-request/table.js';
import * as workPackage from '../src/work-package/table.js';

it('the migrations make the tables as they are; npx drizzle-kit generate writes what is missing', async () => {
  expect(
    await pendingMigration(migrations, {
      ...alertProposal,
      ...careAlert,
      ...carePlace,
      ...careService,
      ...careStructure,
      ...careTool,
      ...consultation,
      ...contribution,
      ...indicator,
      ...needRecord,
      ...qualityCheck,
      ...interventionCategory,
      ...intervention,
      ...organisation,
      ...project,
      ...serviceLocation,
      ...supportRequest,
      ...workPackage,
    }),
  ).toEqual([]);
});
