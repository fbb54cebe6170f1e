import {
  Municipality as Bridge,
  bridgeDescriptions,
  DateScalar,
  enumOf,
  GeoPoint,
  ownBridge,
  Provenance,
  type Text,
} from '@koinipoli/schema';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Population } from '../area/type.js';

export const NameCase = enumOf('NameCase', 'Cases of a Greek place name.', {
  NOMINATIVE: '«Περιστέρι»; outside the 45 municipalities in focus the source gives the genitive alone.',
  GENITIVE: '«Περιστερίου», as in «Δήμος Περιστερίου».',
});
export type NameCase = keyof typeof NameCase;

export const MunicipalityOrder = enumOf('MunicipalityOrder', 'Orders of municipalities.', {
  NAME: 'By name, Greek alphabet.',
  CODE: 'By code.',
  POPULATION_DESC: 'Most residents first.',
  DISTANCE: 'Nearest first; needs `filter.near`.',
});
export type MunicipalityOrder = keyof typeof MunicipalityOrder;

@Directive('@key(fields: "code")')
@ObjectType('Municipality', { description: bridgeDescriptions.Municipality })
export class Municipality extends Bridge {
  @Field(() => [String], { nullable: true, description: 'Other spellings, that of the source included.' })
  aliases!: string[];

  @Field(() => String, { nullable: true, description: 'NUTS 3 code, `EL302`; null: not in the source.' })
  nuts!: string | null;

  @Field(() => GeoPoint, { nullable: true, description: 'Centre of its territory; null: no boundary known.' })
  centroid!: GeoPoint | null;

  @Field(() => Population, { nullable: true, description: 'Residents; null: unknown.' })
  population!: Population | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day in force; null: since Kallikratis, 2011.',
  })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in force; null: still in force.' })
  validTo!: string | null;

  @Field(() => Provenance, { nullable: true, description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Its names, and what its links lead to. */
  names!: Text;
  genitive!: string;
  regionalUnitId!: string;
  regionId!: string;
  replacedByCodes!: string[];
}
ownBridge(Bridge, Municipality);
