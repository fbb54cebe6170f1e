import { Area, bridge, Project, Provenance, Statement, type Text, TextField, Topic } from '@koinipoli/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A domain of activity of the project (ΤΔ, Τομέας Δραστηριότητας).' })
export class ActivityDomain {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => Int, { description: 'Its number: 1 for ΤΔ.1.' })
  ordinal!: number;

  @TextField({ description: 'Its name.' })
  name!: Text;

  @Field(() => [Statement], { description: 'What it is for; empty: not said.' })
  goals!: Statement[];

  @Field(() => [Statement], {
    description: 'How it was carried out: invitations, calls, who came; empty: not said.',
  })
  processes!: Statement[];

  @Field(() => bridge(Project), { description: 'The project.' })
  project!: Project;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'A group that a domain addresses, with its size.' })
export class TargetGroup {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => bridge(Topic), { description: 'The group in the common vocabulary (`group:…`).' })
  topic!: Topic;

  @TextField({ description: 'As the source puts it.' })
  name!: Text;

  @Field(() => Int, { nullable: true, description: 'How many bodies; null: not counted.' })
  size!: number | null;

  @Field(() => bridge(Area), { nullable: true, description: 'Where; null: not said.' })
  area!: Area | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;
}
