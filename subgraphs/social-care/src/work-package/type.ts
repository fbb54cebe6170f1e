import { bridge, Money, Project, Provenance, Statement, type Text, TextField } from '@koinipoli/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A work package of a project (Πακέτο Εργασίας).' })
export class WorkPackage {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => Int, { description: 'Its number in the project: 2 for WP2 (ΠΕ2).' })
  ordinal!: number;

  @TextField({ description: 'Its name.' })
  name!: Text;

  @Field(() => [Statement], { description: 'What is done in it; `points` lists tasks and outputs.' })
  content!: Statement[];

  @Field(() => [Statement], { description: 'What it is for; empty: not said.' })
  purposes!: Statement[];

  @Field(() => bridge(Project), { description: 'The project.' })
  project!: Project;

  @Field(() => Money, { nullable: true, description: 'What it has cost so far; null: not published.' })
  cost!: Money | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;
}
