import {
  Area,
  bridge,
  DateTimeScalar,
  enumOf,
  Organisation,
  Period,
  Problem,
  Provenance,
  type Text,
  TextField,
  Topic,
  UrlScalar,
} from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';

export const OfferKind = enumOf('OfferKind', 'Kinds of offer.', {
  TRAINING: 'A course, seminar or training.',
  COOPERATION: 'Cooperation, shared means, joint bids.',
});
export type OfferKind = keyof typeof OfferKind;

export const OfferOrder = enumOf('OfferOrder', 'Orders of offers.', {
  NAME: 'By title, Greek alphabet.',
  UPDATED_DESC: 'Latest change first.',
});
export type OfferOrder = keyof typeof OfferOrder;

@ObjectType({ description: 'Something a body offers, or looks for (offers and wants).' })
export class Offer {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => OfferKind, { description: 'What it is about.' })
  kind!: OfferKind;

  @Field(() => Boolean, { description: 'False: offered. True: looked for.' })
  wanted!: boolean;

  @Field(() => Boolean, { description: 'False: withdrawn, taken, or its period has ended.' })
  active!: boolean;

  @TextField({ description: 'Its title.' })
  name!: Text;

  @TextField({ nullable: true, description: "In the body's words; null: nothing more." })
  description!: Text | null;

  @Field(() => bridge(Organisation), { description: 'Whose it is.' })
  organisation!: Organisation;

  @Field(() => [bridge(Topic)], {
    description: 'What it is about, needs and products included; empty: not said.',
  })
  topics!: Topic[];

  @Field(() => [bridge(Topic)], { description: 'Whom it is for, `group:…`; empty: anyone.' })
  targetGroups!: Topic[];

  @Field(() => [bridge(Area)], { description: 'Where; empty: anywhere or online.' })
  areas!: Area[];

  @Field(() => Period, { nullable: true, description: 'From when until when it stands; null: open.' })
  period!: Period | null;

  @Field(() => UrlScalar, { nullable: true, description: 'More about it; null: nothing.' })
  url!: string | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;
}

@ObjectType({ description: "A body's answer to what another offers or wants; for the two of them alone." })
export class OfferAnswer {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => bridge(Organisation), {
    description: 'The body that answers; it is reached as it publishes itself.',
  })
  organisation!: Organisation;

  @Field(() => String, {
    nullable: true,
    description: 'What it says; null: nothing more than that it is interested.',
  })
  message!: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  answeredAt!: Date;
}

@ObjectType({ description: 'What came of an answer to an offer.' })
export class OfferAnswerPayload {
  @Field(() => OfferAnswer, { nullable: true, description: 'The answer; null: refused.' })
  offerAnswer!: OfferAnswer | null;

  @Field(() => [Problem], { description: 'Why it was refused; empty: it was not.' })
  problems!: Problem[];
}
