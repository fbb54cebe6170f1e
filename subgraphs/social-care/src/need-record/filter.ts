import { filterWith, listArgs } from '@koinipoli/kit';
import { ArgsType, Field, InputType } from 'type-graphql';
import { CoverageLevel, NeedRecordOrder } from './type.js';

@InputType({ description: 'Conditions on NeedRecord: AND between fields, OR inside a list.' })
export class NeedRecordFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'targetGroups',
  'updatedSince',
  'verifiedBefore',
) {
  @Field(() => [CoverageLevel], { nullable: true, description: 'Covered to any of these degrees.' })
  coverage?: CoverageLevel[] | null;
}

@ArgsType()
export class NeedRecordArgs extends listArgs(NeedRecordFilter, {
  type: NeedRecordOrder,
  usual: 'COVERAGE' as NeedRecordOrder,
}) {}
