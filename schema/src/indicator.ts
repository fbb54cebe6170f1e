import { ArgsType, Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { AreaLevel } from './area-level.js';
import { Area, bridge, Topic } from './bridges.js';
import { DateRange } from './inputs.js';
import { Provenance } from './provenance.js';
import { type Text, TextField } from './text.js';
import { Identifier, Period } from './values.js';

@Directive('@shareable')
@ObjectType({ description: 'Something measured again and again (CIDS Indicator, StatDCAT-AP measure).' })
export class Indicator {
  @Field(() => ID, { description: 'Stable id, `indicator:…`.' })
  id!: string;

  @TextField({ description: 'What is measured.' })
  name!: Text;

  @TextField({ nullable: true, description: 'How it is measured; null: not said.' })
  description!: Text | null;

  @TextField({
    description: 'Unit of all its values: `persons`, `organisations`, `percent of GDP`, `EUR` … .',
  })
  unit!: Text;

  @Field(() => [bridge(Topic)], { description: 'What it is about; empty: not said.' })
  topics!: Topic[];

  @Field(() => [Identifier], {
    description: 'Codes in other lists (IRIS+, ESF common indicators); empty: none.',
  })
  identifiers!: Identifier[];

  @Field(() => Float, { nullable: true, description: 'Value aimed at, in `unit`; null: none set.' })
  target!: number | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;
}

@Directive('@shareable')
@ObjectType({ description: 'One value of an indicator (CIDS IndicatorReport, Data Cube observation).' })
export class Observation {
  @Field(() => Period, {
    nullable: true,
    description: 'What it covers in time; null: the source does not say.',
  })
  period!: Period | null;

  @Field(() => bridge(Area), { description: 'What it covers in space.' })
  area!: Area;

  @Field(() => Float, { nullable: true, description: "The value in the indicator's unit; null: suppressed." })
  value!: number | null;

  @Field(() => Boolean, { description: 'True: too few people, value withheld.' })
  suppressed!: boolean;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;
}

/** Which values of an indicator; all conditions hold together. */
@ArgsType()
export class ObservationArgs {
  @Field(() => [AreaLevel], { nullable: true, description: 'Only these sizes of area; default all.' })
  levels?: AreaLevel[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only areas that lie in or contain these municipalities (codes); default all.',
  })
  municipalities?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only these areas and their parts (ids); default all.' })
  areas?: string[] | null;

  @Field(() => DateRange, {
    nullable: true,
    description: 'Only periods that touch this range, so none without a period; default all.',
  })
  during?: DateRange | null;
}
