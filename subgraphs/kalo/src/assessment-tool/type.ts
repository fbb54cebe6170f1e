import { bridge, Organisation, Provenance, type Text, TextField, Topic, UrlScalar } from '@koinipoli/schema';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { Question } from '../question/type.js';

@ObjectType({
  description: 'A tool for assessing social impact, or for a body to assess itself (αυτοαξιολόγηση).',
})
export class AssessmentTool {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @TextField({ description: 'Its name.' })
  name!: Text;

  @TextField({ nullable: true, description: 'What it is for; null: not described.' })
  description!: Text | null;

  @Field(() => Boolean, { description: 'True: a body answers it about itself.' })
  selfAssessment!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Method (CIDS ImpactModel), `SROI`, `IRIS+`, `own` …; null: not said.',
  })
  method!: string | null;

  @Field(() => [Question], { description: 'Its questions, in order; empty: not published.' })
  questions!: Question[];

  @TextField({
    nullable: true,
    description: 'The rule that makes a score of the answers, in words; null: it gives none.',
  })
  scoring!: Text | null;

  @Field(() => Float, { nullable: true, description: 'Greatest score; null: it gives none.' })
  maximumScore!: number | null;

  @Field(() => [bridge(Topic)], { description: 'What it is about; empty: not said.' })
  topics!: Topic[];

  @Field(() => bridge(Organisation), { nullable: true, description: 'Who made it; null: unknown.' })
  publisher!: Organisation | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Its page; null: none.' })
  url!: string | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;
}
