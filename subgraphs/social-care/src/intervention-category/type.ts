import { bridge, Provenance, type Text, TextField, Topic } from '@koinipoli/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'A line of the catalogue of interventions (κατάλογος επιλεγμένων υπηρεσιών); a line may name several services.',
})
export class InterventionCategory {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => Int, { description: 'Its place in the catalogue, from 1.' })
  ordinal!: number;

  @TextField({ description: 'Its name.' })
  name!: Text;

  @Field(() => [bridge(Topic)], { description: 'Needs it answers (`need:…`); empty: not said.' })
  topics!: Topic[];

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;
}
