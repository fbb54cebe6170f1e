import { Field, Float, InputType, Int } from 'type-graphql';
import { DateScalar } from './scalars.js';

@InputType({ description: 'A circle. Lists with `near` may be ordered by DISTANCE.' })
export class Near {
  @Field(() => Float, { description: 'Degrees north, -90 to 90.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east, -180 to 180.' })
  longitude!: number;

  @Field(() => Int, { nullable: true, description: 'Radius in metres; null: no limit.' })
  radius?: number | null;
}

@InputType({ description: 'A rectangle in degrees; west greater than east crosses the antimeridian.' })
export class BoundingBox {
  @Field(() => Float, { description: 'Western edge.' })
  west!: number;

  @Field(() => Float, { description: 'Southern edge.' })
  south!: number;

  @Field(() => Float, { description: 'Eastern edge.' })
  east!: number;

  @Field(() => Float, { description: 'Northern edge.' })
  north!: number;
}

@InputType({ description: 'Days from … to, both included.' })
export class DateRange {
  @Field(() => DateScalar, { nullable: true, description: 'First day; null: open.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null: open.' })
  to?: string | null;
}
