import { filterWith, listArgs } from '@koinipoli/kit';
import { DateRange, DateScalar } from '@koinipoli/schema';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { MunicipalityOrder } from './type.js';

@InputType({ description: 'Records that must be missing: those that fulfil all of these.' })
export class LackingFilter {
  @Field(() => [ID], { nullable: true, description: 'Of any of these networks (ids).' })
  networks?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Of any of these types, `SupportCentre`.' })
  kinds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'About any of these topics, narrower ones included (ids).',
  })
  topics?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Within so many metres of the middle of the municipality; null: those that name or serve it, or a part of it.',
  })
  radius?: number | null;

  @Field(() => DateRange, { nullable: true, description: 'Running or open on some day of this range.' })
  open?: DateRange | null;
}

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

  @Field(() => [LackingFilter], {
    nullable: true,
    description:
      'Only municipalities where none of these is, as the index has it: for each condition there is no record.',
  })
  lacking?: LackingFilter[] | null;
}

@ArgsType()
export class MunicipalityArgs extends listArgs(MunicipalityFilter, {
  type: MunicipalityOrder,
  usual: 'NAME' as MunicipalityOrder,
}) {}
