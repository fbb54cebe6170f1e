import { filterWith, listArgs } from '@koinipoli/kit';
import { ArgsType, Field, InputType } from 'type-graphql';
import { CareToolKind } from './type.js';

@InputType({ description: 'Conditions on CareTool: AND between fields, OR inside a list.' })
export class CareToolFilter extends filterWith('text', 'updatedSince', 'verifiedBefore') {
  @Field(() => [CareToolKind], { nullable: true, description: 'Of any of these kinds.' })
  kinds?: CareToolKind[] | null;
}

@ArgsType()
export class CareToolArgs extends listArgs(CareToolFilter) {}
