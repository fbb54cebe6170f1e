import { bridge, DateScalar, enumOf, LanguageTagScalar, Organisation, Problem } from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';

export const ContributionState = enumOf('ContributionState', 'Where a contribution stands.', {
  WAITING: 'A moderator has not read it yet.',
  PUBLISHED: 'Everyone can read it.',
  REFUSED: 'It is not published; `reason` says why.',
});
export type ContributionState = keyof typeof ContributionState;

@ObjectType({
  description:
    'What somebody says in a consultation. Who it was is shown to nobody; an organisation that speaks is.',
})
export class ConsultationContribution {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'The words, plain text in one language.' })
  text!: string;

  @Field(() => LanguageTagScalar, { description: 'Language of the text.' })
  language!: string;

  @Field(() => bridge(Organisation), {
    nullable: true,
    description: 'On whose behalf it was said; null: on nobody’s but their own.',
  })
  organisation!: Organisation | null;

  @Field(() => ContributionState, { description: 'Where it stands.' })
  state!: ContributionState;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was refused; null: it was not, or nobody said why.',
  })
  reason!: string | null;

  @Field(() => DateScalar, { description: 'The day on which it was written, in Athens.' })
  writtenOn!: string;

  /** Id of the consultation. */
  consultationId!: string;
}

@ObjectType({ description: 'What came of a change to a contribution.' })
export class ConsultationContributionPayload {
  @Field(() => ConsultationContribution, {
    nullable: true,
    description: 'The contribution as it stands, or as it was withdrawn; null: refused.',
  })
  contribution!: ConsultationContribution | null;

  @Field(() => [Problem], { description: 'Why it was refused; empty: it was not.' })
  problems!: Problem[];
}
