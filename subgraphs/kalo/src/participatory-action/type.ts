import { enumOf, Provenance, Statement, type Text, TextField } from '@koinipoli/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';

export const ActionKind = enumOf('ActionKind', 'Kinds of participatory action.', {
  FOCUS_GROUPS: 'Meetings of focus groups (ομάδες εστίασης).',
  THEMATIC_WORKSHOPS: 'Thematic workshops (θεματικά εργαστήρια).',
  PILOT_WORKSHOPS: 'Workshops of pilot actions (εργαστήρια πιλοτικών δράσεων).',
  PROMOTION_WORKSHOPS: 'Workshops promoting bodies and initiatives (εργαστήρια προβολής).',
  FORUM: 'The forum: `threads`.',
  SURVEY: 'Surveys: `surveys`.',
});
export type ActionKind = keyof typeof ActionKind;

export const ActionStatus = enumOf('ActionStatus', 'How far an action or survey is.', {
  PLANNED: 'Announced.',
  RUNNING: 'Under way.',
  COMPLETED: 'Finished.',
});
export type ActionStatus = keyof typeof ActionStatus;

export const GroupComposition = enumOf('GroupComposition', 'How a group is mixed.', {
  HOMOGENEOUS: 'One category of participants.',
  HETEROGENEOUS: 'Several categories.',
});
export type GroupComposition = keyof typeof GroupComposition;

export const ParticipantCategory = enumOf('ParticipantCategory', 'Who takes part in sessions.', {
  KALO_REPRESENTATIVE: 'Representatives of social-economy bodies.',
  LOCAL_AUTHORITY_EMPLOYEE: 'Employees of local authorities.',
  UNEMPLOYED: 'Unemployed people.',
  BUSINESS_REPRESENTATIVE: 'Representatives of businesses.',
});
export type ParticipantCategory = keyof typeof ParticipantCategory;

@ObjectType({ description: 'A series of focus groups or workshops, the forum, or the surveys.' })
export class ParticipatoryAction {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ActionKind, { description: 'What it is.' })
  kind!: ActionKind;

  @TextField({ description: 'Its name.' })
  name!: Text;

  @TextField({ nullable: true, description: 'What the source says that it is; null: nothing.' })
  description!: Text | null;

  @Field(() => ActionStatus, { nullable: true, description: 'How far it is; null: not said.' })
  status!: ActionStatus | null;

  @Field(() => Int, { nullable: true, description: 'Sessions planned; null: not said.' })
  plannedCount!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Sessions held as the source counts them, whether or not `sessions` has each of them; null: not said.',
  })
  heldCount!: number | null;

  @Field(() => Int, { nullable: true, description: 'People in a group as planned; null: not said.' })
  groupSize!: number | null;

  @Field(() => [GroupComposition], { description: 'How groups are mixed; empty: not said.' })
  compositions!: GroupComposition[];

  @Field(() => [ParticipantCategory], { description: 'Who takes part; empty: not said.' })
  participantCategories!: ParticipantCategory[];

  @Field(() => [Statement], { description: 'Parts that the source names; empty: none.' })
  strands!: Statement[];

  @Field(() => [Statement], { description: 'What it is for; empty: not said.' })
  purposes!: Statement[];

  @Field(() => [Statement], { description: 'How it works: method, mixing of groups; empty: not said.' })
  methods!: Statement[];

  @Field(() => [Statement], {
    description: 'What came out; `points` lists the dimensions or outputs; empty: nothing published.',
  })
  conclusions!: Statement[];

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Ids of what it belongs to, strengthens and brought out. */
  domainId!: string;
  platformIds!: string[];
  resourceIds!: string[];
}
