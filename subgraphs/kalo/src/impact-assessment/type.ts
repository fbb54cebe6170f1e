import {
  bridge,
  enumOf,
  Identifier,
  Organisation,
  Period,
  Problem,
  Provenance,
  Statement,
  type Text,
  TextField,
  Topic,
  UrlScalar,
} from '@koinipoli/schema';
import { Field, Float, ID, ObjectType } from 'type-graphql';

export const ImpactAssessmentOrder = enumOf('ImpactAssessmentOrder', 'Orders of assessments.', {
  PERIOD_DESC: 'Latest period first, undated last.',
  NAME: 'By title, Greek alphabet.',
});
export type ImpactAssessmentOrder = keyof typeof ImpactAssessmentOrder;

@ObjectType({ description: 'One measure of an assessment (CIDS IndicatorReport).' })
export class ImpactIndicator {
  @TextField({ description: 'What was measured (CIDS Indicator).' })
  name!: Text;

  @Field(() => Float, { nullable: true, description: 'The value; null: suppressed or not given.' })
  value!: number | null;

  @TextField({ description: 'Its unit, people, hours, % … .' })
  unit!: Text;

  @Field(() => Float, { nullable: true, description: 'Value before (CIDS baseline); null: not given.' })
  baseline!: number | null;

  @Field(() => [Identifier], { description: 'Codes in other lists, IRIS+ …; empty: none.' })
  identifiers!: Identifier[];
}

@ObjectType({
  description: 'Social impact as a body reports it or assesses it itself (CIDS ImpactReport).',
})
export class ImpactAssessment {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @TextField({ description: 'Its title.' })
  name!: Text;

  @Field(() => bridge(Organisation), { description: 'The body.' })
  organisation!: Organisation;

  @Field(() => Boolean, { description: 'True: the body assessed itself.' })
  selfAssessed!: boolean;

  @Field(() => Float, { nullable: true, description: "Score by the tool's rule; null: none." })
  score!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Method (CIDS ImpactModel), the tool's if one was used; null: not said.",
  })
  method!: string | null;

  @Field(() => Period, { nullable: true, description: 'Time assessed; null: not said.' })
  period!: Period | null;

  @Field(() => [bridge(Topic)], {
    description: 'Topics and needs on which it had impact (CIDS Theme); empty: not said.',
  })
  topics!: Topic[];

  @Field(() => [ImpactIndicator], { description: 'What was measured; empty: nothing published.' })
  indicators!: ImpactIndicator[];

  @Field(() => [Statement], { description: 'What changed, for whom (CIDS Outcome); empty: not said.' })
  outcomes!: Statement[];

  @Field(() => UrlScalar, { nullable: true, description: 'The report; null: not online.' })
  url!: string | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Id of the tool used. */
  toolId!: string | null;
}

@ObjectType({ description: 'What a body answered to one question of a tool.' })
export class AssessmentAnswer {
  @Field(() => ID, { description: 'The question.' })
  question!: string;

  @Field(() => [ID], { nullable: true, description: 'The options chosen; null: it asks for none.' })
  options!: string[] | null;

  @Field(() => Float, { nullable: true, description: 'The number; null: it asks for none.' })
  number!: number | null;

  @Field(() => String, { nullable: true, description: 'The words; null: it asks for none.' })
  text!: string | null;
}

@ObjectType({ description: 'What came of a self-assessment.' })
export class ImpactAssessmentPayload {
  @Field(() => ImpactAssessment, { nullable: true, description: 'The assessment; null: refused.' })
  impactAssessment!: ImpactAssessment | null;

  @Field(() => [Problem], { description: 'Why it was refused; empty: it was not.' })
  problems!: Problem[];
}
