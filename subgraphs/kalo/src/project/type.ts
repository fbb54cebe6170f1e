import { Provenance, Statement } from '@koinipoli/schema';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'A project of this network in its own words; dates and funding are on the project itself, as who funds it says.',
})
export class ProjectKalo {
  @Field(() => [Statement], { description: 'What the project is for; empty: not said.' })
  goals!: Statement[];

  @Field(() => [Statement], { description: 'What it holds to; empty: not said.' })
  principles!: Statement[];

  @Field(() => [Statement], { description: 'Other things said of it; empty: nothing.' })
  statements!: Statement[];

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Id of the project. */
  id!: string;
}
