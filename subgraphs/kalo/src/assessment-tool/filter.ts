import { filterWith, listArgs } from '@koinipoli/kit';
import { ArgsType, Field, InputType } from 'type-graphql';

@InputType({ description: 'Conditions on AssessmentTool: AND between fields, OR inside a list.' })
export class AssessmentToolFilter extends filterWith(
  'text',
  'topics',
  'organisations',
  'updatedSince',
  'verifiedBefore',
) {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those by which a body assesses itself; false: only the others.',
  })
  selfAssessment?: boolean | null;
}

@ArgsType()
export class AssessmentToolArgs extends listArgs(AssessmentToolFilter) {}
