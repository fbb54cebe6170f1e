import { bridge, MatchReason, Topic } from '@koinipoli/schema';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Verdict } from './rules.js';

@ObjectType({ description: 'A service and how it fits.' })
export class CareServiceMatch implements Verdict {
  @Field(() => Boolean, { description: 'True: nothing speaks against it.' })
  fits!: boolean;

  @Field(() => [MatchReason], {
    description:
      'One reason for each criterion: `TOPIC`, `CAPACITY`, `LANGUAGE` and `COST` always, `ELIGIBILITY`, `AREA`, `HOURS` and `DISTANCE` where asked. Area, hours and distance speak of one place, the one that fits best.',
  })
  reasons!: MatchReason[];

  @Field(() => Int, {
    nullable: true,
    description: 'Metres from `near` to that place; null: without `near`, or its place is not published.',
  })
  distance!: number | null;

  /** Id of the service. */
  serviceId!: string;
}

@ObjectType({ description: 'What answers a request.' })
export class CareMatch {
  @Field(() => bridge(Topic), { description: 'The need.' })
  need!: Topic;

  @Field(() => [CareServiceMatch], {
    description:
      'Running services on the need or a narrower one, at most 25: those that fit first, then those of which least speaks against; of these the nearest, then those of which least is unknown.',
  })
  services!: CareServiceMatch[];
}
