import type { GeoPoint, Municipality } from '@koinipoli/schema';
import { ObjectType } from 'type-graphql';

/** A municipality as the gateway names it, with its centre where a field requires that. */
export type LocatedMunicipality = Municipality & { centroid?: GeoPoint | null };

@ObjectType({ description: 'Support centres in one municipality.' })
export class MunicipalitySupportCentres {
  /** Code of the municipality. */
  code!: string;
}
