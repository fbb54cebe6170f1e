import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from './enum.js';
import { Problem } from './problem.js';
import { DateTimeScalar } from './scalars.js';

export const EnrolmentState = enumOf('EnrolmentState', 'Where somebody who enrolled stands.', {
  ENROLLED: 'Has a place.',
  WAITING: 'Waits for a place; the first of the queue gets the next one that is free.',
});
export type EnrolmentState = keyof typeof EnrolmentState;

@Directive('@shareable')
@ObjectType({ description: 'How full something is that one can enrol in.' })
export class Places {
  @Field(() => Int, { description: 'How many it has room for.' })
  capacity!: number;

  @Field(() => Int, { description: 'How many have a place.' })
  enrolled!: number;

  @Field(() => Int, { description: 'How many wait for one.' })
  waiting!: number;

  @Field(() => Int, {
    description: 'How many places the next to enrol may have at once; 0: they would wait.',
  })
  free!: number;
}

@Directive('@shareable')
@ObjectType({
  description: 'That somebody enrolled. For the person, and for the editors of the network; for no one else.',
})
export class Enrolment {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => EnrolmentState, { description: 'A place, or the queue.' })
  state!: EnrolmentState;

  @Field(() => Int, { nullable: true, description: 'Place in the queue, from 1; null: not in the queue.' })
  place!: number | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  enrolledAt!: Date | string;

  @Field(() => ID, {
    nullable: true,
    description: 'Who, by the name that the network made for them; null: forgotten, 30 days after the event.',
  })
  person!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'E-mail or telephone that the person left for this event alone; null: none left, or forgotten, 30 days after it.',
  })
  contact!: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'What came of enrolling, or of cancelling it.' })
export class EnrolmentPayload {
  @Field(() => Enrolment, {
    nullable: true,
    description: 'The enrolment as it stands, or as it stood before it was cancelled; null: refused.',
  })
  enrolment!: Enrolment | null;

  @Field(() => [Problem], { description: 'Why it was refused; empty: it was not.' })
  problems!: Problem[];
}
