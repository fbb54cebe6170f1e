import 'reflect-metadata';
import { GraphQLScalarType, graphql } from 'graphql';
import { Arg, buildSchema, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { expect, it } from 'vitest';

const Distance = new GraphQLScalarType({ name: 'Distance' });

@ObjectType()
class Place {
  @Field(() => Distance) distance!: number;
}

@Resolver()
class PlaceResolver {
  @Query(() => Place)
  place(@Arg('distance', () => Int) distance: number): Place {
    return { distance };
  }
}

it('tests read decorators, and share one graphql with the packages they test', async () => {
  const schema = await buildSchema({ resolvers: [PlaceResolver], validate: false });
  const { data } = await graphql({ schema, source: '{ place(distance: 3) { distance } }' });
  expect(data).toEqual({ place: { distance: 3 } });
});
