import { bridge, enumOf, Money, Project, Provenance, type Text, TextField, Topic } from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';

export const InterventionKind = enumOf(
  'InterventionKind',
  'Kinds of intervention in the model of Open Social Net.',
  {
    PREVENTION: 'Averts exclusion, fights inequalities.',
    SUPPORT: 'Supports, with particular added value.',
    IMMEDIATE: 'Intervenes at once, on a small scale.',
  },
);
export type InterventionKind = keyof typeof InterventionKind;

export const InterventionOrder = enumOf('InterventionOrder', 'Orders of interventions.', {
  CATEGORY: 'In the order of the catalogue, then by name; those outside it last.',
  NAME: 'By name, Greek alphabet.',
});
export type InterventionOrder = keyof typeof InterventionOrder;

@ObjectType({
  description: 'An action that answers needs which existing services do not serve (ενέργεια παρέμβασης).',
})
export class Intervention {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => InterventionKind, {
    nullable: true,
    description: 'Its kind in the model of interventions; null: the source does not say.',
  })
  kind!: InterventionKind | null;

  @TextField({ description: 'Its name.' })
  name!: Text;

  @TextField({ nullable: true, description: 'What it does; null: not described.' })
  description!: Text | null;

  @Field(() => [bridge(Topic)], { description: 'Needs it answers (`need:…`); empty: not said.' })
  topics!: Topic[];

  @Field(() => [bridge(Topic)], {
    description: 'Groups of people it is for (`group:…`); empty: anyone in need.',
  })
  targetGroups!: Topic[];

  @Field(() => bridge(Project), { nullable: true, description: 'The project it belongs to; null: none.' })
  project!: Project | null;

  @Field(() => Money, { nullable: true, description: 'What it has cost so far; null: not published.' })
  cost!: Money | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Id of its line in the catalogue. */
  categoryId!: string | null;

  /** Ids of what it is monitored by. */
  indicatorIds!: string[];
}
