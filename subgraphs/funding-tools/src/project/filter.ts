import { filterWith, listArgs } from '@koinipoli/kit';
import { DateRange } from '@koinipoli/schema';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ProjectOrder } from './type.js';

@InputType({
  description:
    'Conditions on Project: AND between fields, OR inside a list. Organisations are those who carry it out or pay for it.',
})
export class ProjectFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'organisations',
  'updatedSince',
  'verifiedBefore',
) {
  @Field(() => [ID], {
    nullable: true,
    description: 'Of any of these programmes or their parts (ids).',
  })
  programmes?: string[] | null;

  @Field(() => DateRange, {
    nullable: true,
    description:
      'Running on some day of this range; where only one end is known, that one counts; undated ones are left out.',
  })
  during?: DateRange | null;
}

@ArgsType()
export class ProjectArgs extends listArgs(ProjectFilter, {
  type: ProjectOrder,
  usual: 'NAME' as ProjectOrder,
}) {}
