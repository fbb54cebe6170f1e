import { Area, bridge, Period, Provenance, type Text, TextField, Topic } from '@koinipoli/schema';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { ActionStatus } from '../participatory-action/type.js';
import { AnswerOption, Question } from '../question/type.js';

@ObjectType({ description: 'A published figure of a survey.' })
export class SurveyResult {
  @Field(() => Question, { description: 'The question.' })
  question!: Question;

  @Field(() => AnswerOption, {
    nullable: true,
    description: 'The option counted; null: the question has none.',
  })
  option!: AnswerOption | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many chose it or answered: 0, or at least 5; null: withheld.',
  })
  count!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean of the numbers answered; null: not a number, or withheld.',
  })
  mean!: number | null;

  @Field(() => Boolean, {
    description: 'True: value withheld, for it is of too few people or would tell another that is.',
  })
  suppressed!: boolean;
}

/** A result as it is kept: ids of a question and of one of its options, and the figure unless it is withheld. */
export interface ResultRow {
  question: string;
  option?: string | null;
  count?: number | null;
  mean?: number | null;
  suppressed?: boolean;
}

@ObjectType({ description: 'A survey: field research, pilot research of social impact.' })
export class Survey {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @TextField({ description: 'Its name.' })
  name!: Text;

  @TextField({ nullable: true, description: 'What it asks and how; null: not described.' })
  description!: Text | null;

  @Field(() => ActionStatus, { description: 'How far it is.' })
  status!: ActionStatus;

  @Field(() => Period, {
    nullable: true,
    description: 'From when until when one can answer; null: not said.',
  })
  period!: Period | null;

  @Field(() => [bridge(Topic)], { description: 'What it is about; empty: not said.' })
  topics!: Topic[];

  @Field(() => [bridge(Topic)], { description: 'Whom it asks (`group:…`); empty: not said.' })
  targetGroups!: Topic[];

  @Field(() => bridge(Area), { nullable: true, description: 'Where; null: not said.' })
  area!: Area | null;

  @Field(() => [Question], { description: 'Its questions, in order; empty: not published.' })
  questions!: Question[];

  @Field(() => Int, {
    nullable: true,
    description: 'Answers received, published once it is over; null: not published.',
  })
  responses!: number | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Results as they are kept. */
  resultRows!: ResultRow[];

  /** Ids of its action and of what came out of it. */
  actionId!: string;
  resourceIds!: string[];
}
