import { enumOf, Provenance, Statement, type Text, TextField, UrlScalar } from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';

export const CareToolKind = enumOf('CareToolKind', 'Kinds of tool.', {
  INTERVENTION_MODEL:
    'Model of intervention actions; its kinds of service are `features`, its actions `interventions`.',
  CATALOGUE: 'Catalogue of services; its lines are `interventionCategories`.',
  SURVEY: 'Survey or research.',
  INFORMATION_SYSTEM: 'Information system.',
  QUALITY_CONTROL: 'System of quality control; its checks are `qualityChecks` of work packages.',
  INDICATORS: 'Set of indicators that monitor actions: `careIndicators`.',
});
export type CareToolKind = keyof typeof CareToolKind;

@ObjectType({ description: 'A tool of a work package: a model, a catalogue, a survey, a system.' })
export class CareTool {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => CareToolKind, { description: 'What it is.' })
  kind!: CareToolKind;

  @TextField({ description: 'Its name.' })
  name!: Text;

  @Field(() => [Statement], { description: 'What it contains or does; empty: not described.' })
  features!: Statement[];

  @Field(() => UrlScalar, { nullable: true, description: 'Its address; null: none published.' })
  url!: string | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Id of the work package that makes or uses it. */
  workPackageId!: string;

  /** Id of the tool that it selects from. */
  selectsFromId!: string | null;
}
