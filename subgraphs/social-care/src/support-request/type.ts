import { Area, bridge, DateScalar, enumOf, Topic } from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';

export const AgeBand = enumOf('AgeBand', 'How old somebody is, no more exact than it helps.', {
  UNDER_18: 'Under 18.',
  FROM_18_TO_24: '18 to 24.',
  FROM_25_TO_44: '25 to 44.',
  FROM_45_TO_64: '45 to 64.',
  FROM_65: '65 and over.',
});
export type AgeBand = keyof typeof AgeBand;

export const HouseholdKind = enumOf('HouseholdKind', 'With whom somebody lives.', {
  ALONE: 'Alone.',
  COUPLE: 'As a couple.',
  COUPLE_WITH_CHILDREN: 'As a couple with children.',
  SINGLE_PARENT: 'Alone with children.',
  OTHER_HOUSEHOLD: 'With others.',
  NO_HOME: 'Without a home.',
});
export type HouseholdKind = keyof typeof HouseholdKind;

export const RequestChannel = enumOf('RequestChannel', 'How somebody asked.', {
  PHONE: 'By telephone.',
  VISIT: 'At a structure.',
  STREET: 'In the street, to a team.',
  ONLINE: 'By e-mail or on a page.',
  REFERRAL: 'Sent by another structure.',
});
export type RequestChannel = keyof typeof RequestChannel;

export const RequestUrgency = enumOf('RequestUrgency', 'How soon help was needed.', {
  EMERGENCY: 'On the same day.',
  URGENT: 'Within a week.',
  NORMAL: 'Later.',
});
export type RequestUrgency = keyof typeof RequestUrgency;

export const RequestOutcome = enumOf('RequestOutcome', 'What came of a request.', {
  SERVED: 'Served by the network.',
  REFERRED: 'Sent on to another.',
  QUEUED: 'On a waiting list.',
  NO_SERVICE: 'There is no service for it.',
  NOT_ENTITLED: 'Not entitled to what there is.',
  WITHDRAWN: 'Taken back, or never heard of again.',
});
export type RequestOutcome = keyof typeof RequestOutcome;

@ObjectType({
  description:
    'That somebody asked for support, as the staff of the network records it: closed lists and a day, nothing that says who. For editors; figures become public as protected tables alone.',
})
export class SupportRequest {
  @Field(() => ID, { description: 'Stable id; it is of the record, not of a person.' })
  id!: string;

  @Field(() => DateScalar, { description: 'The day on which it came.' })
  receivedOn!: string;

  @Field(() => bridge(Topic), { description: 'What was needed (`need:…`).' })
  topic!: Topic;

  @Field(() => bridge(Area), { description: 'Where: a municipality or a part of it.' })
  area!: Area;

  @Field(() => bridge(Topic), {
    nullable: true,
    description: 'Of which group of people (`group:…`); null: of none, or not asked.',
  })
  targetGroup!: Topic | null;

  @Field(() => AgeBand, { nullable: true, description: 'Age; null: not asked.' })
  ageBand!: AgeBand | null;

  @Field(() => HouseholdKind, { nullable: true, description: 'Household; null: not asked.' })
  household!: HouseholdKind | null;

  @Field(() => RequestChannel, { description: 'How it came.' })
  channel!: RequestChannel;

  @Field(() => RequestUrgency, { description: 'How soon help was needed.' })
  urgency!: RequestUrgency;

  @Field(() => RequestOutcome, { nullable: true, description: 'What came of it; null: nothing yet.' })
  outcome!: RequestOutcome | null;

  @Field(() => Boolean, { description: 'False: closed.' })
  active!: boolean;
}
