import { filterWith, listArgs } from '@koinipoli/kit';
import { DateScalar } from '@koinipoli/schema';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { MunicipalityOrder } from './type.js';

@InputType({ description: 'Conditions on Municipality: AND between fields, OR inside a list.' })
export class MunicipalityFilter extends filterWith('text', 'near', 'bbox') {
  @Field(() => [ID], { nullable: true, description: 'Any of these codes.' })
  codes?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'In any of these areas: region, regional unit, group (ids).',
  })
  areas?: string[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'In force on this day; left out: those in force today.',
  })
  on?: string | null;
}

@ArgsType()
export class MunicipalityArgs extends listArgs(MunicipalityFilter, {
  type: MunicipalityOrder,
  usual: 'NAME' as MunicipalityOrder,
}) {}
