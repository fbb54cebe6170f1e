import { bridge, Provenance, Statement, type Text, TextField, Topic, UrlScalar } from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A digital platform of the project.' })
export class Platform {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @TextField({ description: 'Its name.' })
  name!: Text;

  @Field(() => [String], { description: 'Other names; empty: none.' })
  aliases!: string[];

  @Field(() => UrlScalar, { nullable: true, description: 'Its address; null: none given.' })
  url!: string | null;

  @Field(() => [Statement], { description: 'Who may use it and at what cost; empty: not said.' })
  policies!: Statement[];

  @Field(() => [Statement], { description: 'What it can do; empty: not said.' })
  features!: Statement[];

  @Field(() => [Statement], { description: 'What it is meant to bring about; empty: not said.' })
  purposes!: Statement[];

  @Field(() => [bridge(Topic)], {
    description:
      'The ideas of the common vocabulary that it carries out, such as the common city; empty: none.',
  })
  topics!: Topic[];

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Ids of the domains that it gives access to. */
  domainIds!: string[];
}
