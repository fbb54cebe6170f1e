import {
  bridge,
  Municipality,
  Organisation,
  Provenance,
  Statement,
  type Text,
  TextField,
  Topic,
} from '@koinipoli/schema';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'A project of this network in its own words; dates and funding are on the project itself, as who funds it says.',
})
export class ProjectSocialCare {
  @TextField({ description: 'Its name in this network.' })
  name!: Text;

  @Field(() => [Statement], { description: 'What it is about (αντικείμενο); empty: not said.' })
  objects!: Statement[];

  @Field(() => [Statement], { description: 'What it is for (στόχοι); empty: not said.' })
  goals!: Statement[];

  @Field(() => [Statement], { description: 'What it consists of (τι περιλαμβάνει); empty: not said.' })
  components!: Statement[];

  @Field(() => [Statement], { description: 'Kinds of body that take part in the network; empty: not said.' })
  members!: Statement[];

  @Field(() => [Statement], {
    description: 'How it is carried out: sub-projects, own means; empty: not said.',
  })
  implementation!: Statement[];

  @Field(() => [bridge(Topic)], { description: 'Groups of people it is for (`group:…`); empty: not said.' })
  targetGroups!: Topic[];

  @Field(() => bridge(Organisation), { nullable: true, description: 'Who carries it out; null: not said.' })
  implementer!: Organisation | null;

  @Field(() => bridge(Municipality), { nullable: true, description: 'Where it works; null: not said.' })
  municipality!: Municipality | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Id of the project. */
  id!: string;

  /** Ids of what its actions of inclusion are monitored by. */
  indicatorIds!: string[];
}
