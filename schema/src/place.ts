import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { Area, bridge, Municipality } from './bridges.js';
import { type Text, TextField } from './text.js';

@Directive('@shareable')
@ObjectType({ description: 'A point in WGS 84.' })
export class GeoPoint {
  @Field(() => Float, { description: 'Degrees north.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east.' })
  longitude!: number;
}

@Directive('@shareable')
@ObjectType({ description: 'A place with an address (HSDS location and address).' })
export class Location {
  @TextField({ nullable: true, description: 'Street and number; null: not published.' })
  address?: Text | null;

  @Field(() => String, { nullable: true, description: 'Postal code; null: not published.' })
  postalCode?: string | null;

  @Field(() => bridge(Municipality), {
    nullable: true,
    description: 'The municipality it lies in; null: unknown.',
  })
  municipality?: Municipality | null;

  @Field(() => bridge(Area), {
    nullable: true,
    description: 'The smallest area below the municipality that is known; null: unknown.',
  })
  area?: Area | null;

  @Field(() => GeoPoint, { nullable: true, description: 'Its point; null: unknown.' })
  point?: GeoPoint | null;
}
