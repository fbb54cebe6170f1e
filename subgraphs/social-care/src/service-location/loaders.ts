import { type Context, manyBy } from '@koinipoli/kit';
import type { CareService } from '../care-service/type.js';
import { serviceLocationList } from './queries.js';

const byService = manyBy(serviceLocationList, 'service');

/** The places of a service, each with the service's own words. */
export async function locationsOfService(ctx: Context, service: CareService) {
  const places = await byService(ctx, service.id);
  return places.map((place) => ({ ...service, ...place, service }));
}
