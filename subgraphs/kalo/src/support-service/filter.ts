import { filterWith, listArgs } from '@koinipoli/kit';
import { ArgsType, Field, InputType } from 'type-graphql';
import { SupportServiceKind } from './type.js';

@InputType({ description: 'Conditions on SupportService: AND between fields, OR inside a list.' })
export class SupportServiceFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'organisations',
  'targetGroups',
  'updatedSince',
  'verifiedBefore',
  'includeInactive',
) {
  @Field(() => [SupportServiceKind], { nullable: true, description: 'Of any of these kinds.' })
  kinds?: SupportServiceKind[] | null;
}

@ArgsType()
export class SupportServiceArgs extends listArgs(SupportServiceFilter) {}
