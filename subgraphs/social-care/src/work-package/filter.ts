import { filterWith, listArgs } from '@koinipoli/kit';
import { ArgsType, Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Conditions on WorkPackage: AND between fields, OR inside a list.' })
export class WorkPackageFilter extends filterWith('text', 'updatedSince', 'verifiedBefore') {
  @Field(() => [ID], { nullable: true, description: 'Of any of these projects (ids).' })
  projects?: string[] | null;
}

@ArgsType()
export class WorkPackageArgs extends listArgs(WorkPackageFilter) {}
