import {
  Area,
  Project as Bridge,
  bridge,
  bridgeDescriptions,
  enumOf,
  Identifier,
  Money,
  Organisation,
  ownBridge,
  Period,
  Provenance,
  type Text,
  TextField,
  type Texts,
  TextsField,
  Topic,
} from '@koinipoli/schema';
import { Directive, Field, ObjectType } from 'type-graphql';

export const FundingRole = enumOf('FundingRole', 'Ways of paying.', {
  FUNDS: 'Pays for it.',
  COFUNDS: 'Pays a part beside others.',
  FRAMES: 'Contains or frames it, such as an axis or territorial investment.',
});
export type FundingRole = keyof typeof FundingRole;

export const ProjectOrder = enumOf('ProjectOrder', 'Orders of projects.', {
  NAME: 'By title, Greek alphabet.',
  START_DESC: 'Latest start first, without a known start last.',
});
export type ProjectOrder = keyof typeof ProjectOrder;

@ObjectType({ description: "One source of a project's money; funder, programme or both." })
export class ProjectFunding {
  @Field(() => bridge(Organisation), { nullable: true, description: 'Who pays; null: not named.' })
  funder!: Organisation | null;

  @Field(() => FundingRole, { description: 'How it pays, or frames it.' })
  role!: FundingRole;

  @Field(() => Money, { nullable: true, description: 'How much; null: not published.' })
  amount!: Money | null;

  /** Id of the programme it goes through. */
  programmeId!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType('Project', { description: bridgeDescriptions.Project })
export class Project extends Bridge {
  @TextField({ nullable: true, description: 'Its title (360Giving title).' })
  name!: Text;

  @TextsField({ nullable: true, description: 'Other names; empty: none.' })
  aliases!: Texts | null;

  @TextField({ nullable: true, description: 'Its motto; null: none.' })
  tagline!: Text | null;

  @TextField({ nullable: true, description: 'What it is; null: not described.' })
  description!: Text | null;

  @Field(() => Period, {
    nullable: true,
    description: 'From when until when it runs (360Giving plannedDates); null: unknown.',
  })
  period!: Period | null;

  @Field(() => [bridge(Organisation)], {
    nullable: true,
    description: 'Who carries it out; empty: not said.',
  })
  implementers!: Organisation[];

  @Field(() => [ProjectFunding], {
    nullable: true,
    description: 'Where its money comes from, funder by funder, programme by programme; empty: not said.',
  })
  fundings!: ProjectFunding[];

  @Field(() => bridge(Area), { nullable: true, description: 'Where it is carried out; null: not said.' })
  area!: Area | null;

  @Field(() => [bridge(Topic)], { nullable: true, description: 'What it is about; empty: not said.' })
  topics!: Topic[];

  @Field(() => Money, { nullable: true, description: 'Budget in all; null: not published.' })
  budget!: Money | null;

  @Field(() => [Identifier], {
    nullable: true,
    description: 'Codes in registers, OPS (MIS) first; empty: none published.',
  })
  identifiers!: Identifier[];

  @Field(() => Provenance, { nullable: true, description: 'Where it comes from.' })
  provenance!: Provenance;
}
ownBridge(Bridge, Project);
