import { Problem } from '@koinipoli/schema';
import { Field, ObjectType } from 'type-graphql';
import { Survey } from './type.js';

@ObjectType({ description: 'What came of an answer to a survey, or of the publication of its results.' })
export class SurveyAnswerPayload {
  @Field(() => Survey, { nullable: true, description: 'The survey; null: refused.' })
  survey!: Survey | null;

  @Field(() => [Problem], { description: 'Why it was refused; empty: it was not.' })
  problems!: Problem[];
}
