import { type Context, manyBy, oneBy } from '@koinipoli/kit';
import { careServiceById } from '../care-service/loaders.js';
import type { CareService } from '../care-service/type.js';
import { serviceLocationList } from './queries.js';

const byService = manyBy(serviceLocationList, 'service');
const byId = oneBy(serviceLocationList, 'id');

/** The places of a service, each with the service's own words. */
export async function locationsOfService(ctx: Context, service: CareService) {
  const places = await byService(ctx, service.id);
  return places.map(({ serviceId: _, ...place }) => ({ ...service, ...place, service }));
}

/** A service at one place, with the service's own words. */
export async function serviceLocationById(ctx: Context, id: string) {
  const found = await byId(ctx, id);
  if (!found) return null;
  const { serviceId, ...place } = found;
  const service = await careServiceById(ctx, serviceId);
  return service && { ...service, ...place, service };
}
