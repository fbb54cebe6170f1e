import {
  bridge,
  DateTimeScalar,
  enumOf,
  Municipality,
  Organisation,
  Period,
  Provenance,
  Statement,
  type Text,
  TextField,
  Topic,
  UrlScalar,
} from '@koinipoli/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';

export const CentreEventKind = enumOf('CentreEventKind', 'Kinds of event.', {
  WORKSHOP: 'Workshop.',
  FORUM: 'Forum or conference.',
  JOINT_ACTION: 'Action that centres undertake together.',
});
export type CentreEventKind = keyof typeof CentreEventKind;

export const CentreEventOrder = enumOf('CentreEventOrder', 'Orders of events.', {
  DATE_DESC: 'Latest first, undated last.',
  DATE: 'Earliest first, undated last.',
});
export type CentreEventOrder = keyof typeof CentreEventOrder;

export const EventRole = enumOf('EventRole', 'Parts in an event.', {
  ORGANISER: 'Organised it.',
  COORDINATOR: 'Coordinated it.',
  HOST: 'Gave it room.',
  PARTICIPANT: 'Took part.',
});
export type EventRole = keyof typeof EventRole;

export const AttachmentKind = enumOf('AttachmentKind', 'Kinds of attachment.', {
  PRESENTATION: 'Presentation.',
  IMAGE: 'Picture.',
  DOCUMENT: 'Other document.',
});
export type AttachmentKind = keyof typeof AttachmentKind;

@ObjectType({ description: 'A workshop, forum or joint action.' })
export class CentreEvent {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => CentreEventKind, { description: 'What it is.' })
  kind!: CentreEventKind;

  @TextField({ description: 'Its name.' })
  name!: Text;

  @TextField({ nullable: true, description: 'Its form, «κλειστό εργαστήριο»; null: not said.' })
  format!: Text | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Which one of a series: 6 for the 6th Forum; null: not of a series.',
  })
  edition!: number | null;

  @Field(() => Period, { nullable: true, description: 'When; null: not said.' })
  period!: Period | null;

  @Field(() => bridge(Municipality), { nullable: true, description: 'Where; null: not said.' })
  municipality!: Municipality | null;

  @Field(() => [bridge(Topic)], { description: 'What it is about; empty: not said.' })
  topics!: Topic[];

  @Field(() => [Statement], { description: 'Kinds of people invited or present; empty: not said.' })
  participantCategories!: Statement[];

  @Field(() => [Statement], {
    description: 'What was discussed; `points` lists the subjects; empty: not said.',
  })
  discussion!: Statement[];

  @Field(() => [Statement], { description: 'What the centres aim at, as said there; empty: not said.' })
  goals!: Statement[];

  @Field(() => UrlScalar, { nullable: true, description: 'Its page; null: none.' })
  url!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people it has room for; null: one does not enrol in it here.',
  })
  capacity!: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when one can enrol; null: until its last day is over.',
  })
  enrolUntil!: Date | string | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Id of the event it is part of. */
  wholeId!: string | null;
}

@ObjectType({ description: 'A part in an event; of a centre, an organisation or both.' })
export class EventParticipation {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => EventRole, { description: 'The part.' })
  role!: EventRole;

  @Field(() => bridge(Organisation), {
    nullable: true,
    description: 'The organisation, or the one behind the centre; null: unknown.',
  })
  organisation!: Organisation | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Ids of the two ends. */
  eventId!: string;
  centreId!: string | null;
}

@ObjectType({ description: 'A file attached to an event.' })
export class Attachment {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => AttachmentKind, { description: 'What it is.' })
  kind!: AttachmentKind;

  @TextField({ description: 'Its title, caption or file name.' })
  name!: Text;

  @Field(() => UrlScalar, { nullable: true, description: 'Where it is; null: not online.' })
  url!: string | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Ids of the event and of the centre whose it is. */
  eventId!: string;
  centreId!: string | null;
}
