import { DateTimeScalar, enumOf, Problem } from '@koinipoli/schema';
import { Field, Float, ID, ObjectType } from 'type-graphql';

export const IdentityDecision = enumOf('IdentityDecision', 'Decisions about a candidate.', {
  CONFIRM: 'They are one: joined.',
  REFUSE: 'They are two: never asked again.',
  UNDO: 'The earlier decision, or the join that was made without one, is taken back: a person has to decide.',
});
export type IdentityDecision = keyof typeof IdentityDecision;

export const IdentityState = enumOf('IdentityState', 'How two ids stand to each other.', {
  WAITING: 'They may be one, and wait for a decision.',
  JOINED: 'They are one.',
  APART: 'They are two, by decision.',
  COVERED: 'A likelier pair of the same two organisations waits for them.',
});
export type IdentityState = keyof typeof IdentityState;

export const IdentityCandidateOrder = enumOf('IdentityCandidateOrder', 'Orders of candidates.', {
  SCORE_DESC: 'Likeliest first.',
});
export type IdentityCandidateOrder = keyof typeof IdentityCandidateOrder;

@ObjectType({ description: 'Two organisations that may be one.' })
export class IdentityCandidate {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => [ID], { description: 'The two ids, as they became known.' })
  ids!: string[];

  @Field(() => Float, { description: 'Likelihood, 0 to 1.' })
  score!: number;

  @Field(() => [String], {
    description:
      'What speaks for it and against it, each with its weight: `same GR-GEMI +0.90`, `other seat -0.30`. Registers by their names, never a number.',
  })
  evidence!: string[];

  @Field(() => Boolean, {
    description: 'Whether it is so certain that it joins without a decision, unless one was taken back.',
  })
  certain!: boolean;

  @Field(() => IdentityState, { description: 'How they stand now.' })
  state!: IdentityState;

  @Field(() => IdentityDecision, { nullable: true, description: 'What was decided; null: nothing.' })
  decision!: IdentityDecision | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When somebody last decided; null: nobody did.',
  })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Role of who decided last; null: nobody did.' })
  decidedBy!: string | null;
}

@ObjectType({ description: 'What came of a decision; a refusal is data, not an error.' })
export class DecideIdentityPayload {
  @Field(() => IdentityCandidate, {
    nullable: true,
    description: 'The candidate after the decision; null: refused.',
  })
  candidate!: IdentityCandidate | null;

  @Field(() => [Problem], { description: 'Why it was refused; empty: done.' })
  problems!: readonly Problem[];
}
