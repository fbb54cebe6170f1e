import {
  AreaLevel,
  Area as Bridge,
  bridgeDescriptions,
  enumOf,
  GeoPoint,
  ownBridge,
  Provenance,
  Source,
  type Text,
  TextField,
} from '@koinipoli/schema';
import { Directive, Field, Int, ObjectType } from 'type-graphql';

export const AreaOrder = enumOf('AreaOrder', 'Orders of areas.', {
  NAME: 'By name, Greek alphabet.',
  LEVEL: 'Largest first, then by name.',
});
export type AreaOrder = keyof typeof AreaOrder;

@ObjectType({ description: 'A count of residents.' })
export class Population {
  @Field(() => Int, { description: 'How many.' })
  value!: number;

  @Field(() => Int, { nullable: true, description: 'Year of the census; null: the source does not say.' })
  year!: number | null;

  @Field(() => Source, { description: 'Who says so.' })
  source!: Source;
}

@Directive('@key(fields: "id")')
@ObjectType('Area', { description: bridgeDescriptions.Area })
export class Area extends Bridge {
  @TextField({ nullable: true, description: 'Its name, as far as the sources give one in the nominative.' })
  name!: Text;

  @Field(() => [String], { nullable: true, description: 'Other spellings, that of the source included.' })
  aliases!: string[];

  @TextField({ nullable: true, description: 'What to know before using it; null: nothing.' })
  note!: Text | null;

  @Field(() => AreaLevel, { nullable: true, description: 'How large it is.' })
  level!: AreaLevel;

  @Field(() => String, {
    nullable: true,
    description:
      'NUTS code (`EL302`), ISO 3166 (`GR`, `EU`) or code of the Ministry, by level; null: no code.',
  })
  code!: string | null;

  @Field(() => Population, { nullable: true, description: 'Residents; null: unknown.' })
  population!: Population | null;

  @Field(() => GeoPoint, { nullable: true, description: 'Its middle; null: unknown.' })
  centroid!: GeoPoint | null;

  @Field(() => Provenance, { nullable: true, description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Id of the smallest area that contains it. */
  wholeId!: string | null;
  /** Code of the municipality that it is or lies in. */
  municipalityCode!: string | null;
}
ownBridge(Bridge, Area);
