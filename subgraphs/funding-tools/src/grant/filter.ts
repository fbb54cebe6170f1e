import { filterWith, listArgs } from '@koinipoli/kit';
import { DateRange } from '@koinipoli/schema';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { GrantOrder } from './type.js';

@InputType({
  description:
    'Conditions on Grant: AND between fields, OR inside a list. Organisations are those who get it or give it.',
})
export class GrantFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'organisations',
  'updatedSince',
  'verifiedBefore',
) {
  @Field(() => [ID], { nullable: true, description: 'Got by any of these organisations (ids).' })
  recipients?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Given by any of these organisations (ids).' })
  funders?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Of any of these programmes or their parts (ids).',
  })
  programmes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Paying any of these projects (ids).' })
  projects?: string[] | null;

  @Field(() => DateRange, { nullable: true, description: 'Awarded in this range.' })
  during?: DateRange | null;
}

@ArgsType()
export class GrantArgs extends listArgs(GrantFilter, {
  type: GrantOrder,
  usual: 'AWARDED_DESC' as GrantOrder,
}) {}
