import {
  PublicRecord as Bridge,
  bridgeDescriptions,
  enumOf,
  GeoPoint,
  ownBridge,
  Period,
  Provenance,
  type Text,
  TextField,
  UrlScalar,
} from '@koinipoli/schema';
import { Directive, Field, ObjectType } from 'type-graphql';

export const RecordOrder = enumOf('RecordOrder', 'Orders of records.', {
  NAME: 'By name, Greek alphabet.',
  UPDATED_DESC: 'Latest change first.',
  VERIFIED: 'Longest unverified first, never verified before all.',
  DISTANCE: 'Nearest first; needs `filter.near`.',
});
export type RecordOrder = keyof typeof RecordOrder;

/** Its name is that of the GraphQL type, which its connection and groups take over; outside it would hide TypeScript's own. */
@Directive('@key(fields: "id")')
@ObjectType('Record', { description: bridgeDescriptions.Record })
class Record extends Bridge {
  @Field(() => String, { description: 'The GraphQL type of the record itself, `CareService`.' })
  kind!: string;

  @TextField({ description: 'Its name.' })
  name!: Text;

  @TextField({ nullable: true, description: 'Its description, at most 500 characters; null: none.' })
  description!: Text | null;

  @Field(() => GeoPoint, {
    nullable: true,
    description: 'Its point, the first where it has several; null: none of its own.',
  })
  point!: GeoPoint | null;

  @Field(() => Period, {
    nullable: true,
    description: 'When it runs or is open; null: not bound in time.',
  })
  period!: Period | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Its page; null: none.' })
  url!: string | null;

  @Field(() => Provenance, { description: 'Where it comes from, when it changed, who verified it.' })
  provenance!: Provenance;

  /** What its links lead to. */
  networkId!: string | null;
  organisationId!: string | null;
  topicIds!: string[];
  targetGroupIds!: string[];
  areaIds!: string[];
  municipalityCodes!: string[];
}
ownBridge(Bridge, Record);

export { Record as IndexRecord };
