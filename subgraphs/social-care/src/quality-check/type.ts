import { PartialDateScalar, Provenance, type Text, TextField } from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A check of the quality of a work package, by the system of quality control.' })
export class QualityCheck {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @TextField({ description: 'What was checked.' })
  name!: Text;

  @Field(() => PartialDateScalar, { description: 'When.' })
  checkedOn!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it passed; null: not decided.' })
  passed!: boolean | null;

  @TextField({ nullable: true, description: 'What was found; null: nothing more.' })
  findings!: Text | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;
}
