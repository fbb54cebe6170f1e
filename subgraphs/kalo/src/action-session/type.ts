import {
  DateTimeScalar,
  enumOf,
  Location,
  PartialDateScalar,
  Provenance,
  Statement,
  type Text,
  TextField,
  UrlScalar,
} from '@koinipoli/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GroupComposition, ParticipantCategory } from '../participatory-action/type.js';

export const SessionStatus = enumOf('SessionStatus', 'Whether something took place.', {
  EXPECTED: 'It will take place.',
  HELD: 'It took place.',
  CANCELLED: 'It will not take place.',
});
export type SessionStatus = keyof typeof SessionStatus;

export const ActionSessionOrder = enumOf('ActionSessionOrder', 'Orders of sessions.', {
  DATE_DESC: 'Latest first, undated last.',
  DATE: 'Earliest first, undated last.',
});
export type ActionSessionOrder = keyof typeof ActionSessionOrder;

@ObjectType({ description: 'A meeting or workshop.' })
export class ActionSession {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @TextField({ description: 'Its name.' })
  name!: Text;

  @Field(() => SessionStatus, { description: 'Whether it was held.' })
  status!: SessionStatus;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The day of it, or the day expected; null: not said.',
  })
  heldOn!: string | null;

  @Field(() => Location, { nullable: true, description: 'Where; null: online or not said.' })
  location!: Location | null;

  @Field(() => GroupComposition, {
    nullable: true,
    description: 'How the group was mixed; null: not said.',
  })
  composition!: GroupComposition | null;

  @Field(() => [ParticipantCategory], { description: 'Who took part; empty: not said.' })
  participantCategories!: ParticipantCategory[];

  @Field(() => Int, { nullable: true, description: 'How many people came; null: not published.' })
  attendance!: number | null;

  @Field(() => Int, { nullable: true, description: 'Seats for those who enrol; null: one does not enrol.' })
  capacity!: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when one can enrol; null: until its day.',
  })
  enrolUntil!: Date | null;

  @Field(() => [Statement], { description: 'What came out; empty: nothing published.' })
  conclusions!: Statement[];

  @Field(() => UrlScalar, { nullable: true, description: 'Its page; null: none.' })
  url!: string | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Ids of its action and of its topic. */
  actionId!: string;
  topicId!: string | null;
}
