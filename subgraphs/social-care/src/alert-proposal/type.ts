import {
  Area,
  bridge,
  DateScalar,
  DateTimeScalar,
  Period,
  Problem,
  type Text,
  TextByLanguageScalar,
  type TextChange,
  TextField,
  Topic,
} from '@koinipoli/schema';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CareAlert } from '../care-alert/type.js';

@ObjectType({
  description: 'An extraordinary need that a member raised; an alert once an editor approves it.',
})
export class CareAlertProposal {
  @Field(() => ID, { description: 'Stable id; the alert that becomes of it has the same tail.' })
  id!: string;

  @TextField({ description: 'What has happened, in short.' })
  name!: Text;

  @TextField({ nullable: true, description: 'What is needed; null: nothing more.' })
  description!: Text | null;

  @Field(() => [bridge(Topic)], { description: 'Needs it raises (`need:…`).' })
  topics!: Topic[];

  @Field(() => [bridge(Topic)], { description: 'Whom it touches (`group:…`); empty: everyone.' })
  targetGroups!: Topic[];

  @Field(() => [bridge(Area)], { description: 'Where.' })
  areas!: Area[];

  @Field(() => Period, { nullable: true, description: 'From when until when it would stand.' })
  period!: Period | null;

  @Field(() => DateTimeScalar, { description: 'Until when an answer is needed.' })
  deadline!: Date | string;

  @Field(() => DateTimeScalar, { description: 'When it was raised.' })
  raisedAt!: Date | string;

  @Field(() => Boolean, { description: 'True: an editor refused it.' })
  refused!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was refused; null: it was not, or not said.' })
  reason!: string | null;
}

@InputType({ description: 'An extraordinary need.' })
export class RaiseCareAlertInput {
  @Field(() => TextByLanguageScalar, { description: 'What has happened, in short.' })
  name!: TextChange;

  @Field(() => TextByLanguageScalar, { nullable: true, description: 'What is needed; null: nothing more.' })
  description?: TextChange | null;

  @Field(() => [ID], { description: 'Needs it raises, `need:…` or their names; at least one.' })
  topics!: string[];

  @Field(() => [ID], { nullable: true, description: 'Whom it touches, `group:…`; null: everyone.' })
  targetGroups?: string[] | null;

  @Field(() => [ID], { description: 'Where: ids of areas or their names; at least one.' })
  areas!: string[];

  @Field(() => DateTimeScalar, { description: 'Until when an answer is needed; not in the past.' })
  deadline!: Date;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which it stands, not before the deadline; null: until it is resolved.',
  })
  until?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Interventions that answer it (ids); null: none.' })
  interventions?: string[] | null;
}

@ObjectType({ description: 'What came of an extraordinary need that was raised, or of a decision about it.' })
export class CareAlertProposalPayload {
  @Field(() => CareAlert, {
    nullable: true,
    description: 'The alert that it became; null: none, it waits or was refused.',
  })
  careAlert!: CareAlert | null;

  @Field(() => CareAlertProposal, {
    nullable: true,
    description: 'What waits for an editor, or what one refused; null: none.',
  })
  proposal!: CareAlertProposal | null;

  @Field(() => [Problem], { description: 'Why nothing was written; empty: it was.' })
  problems!: Problem[];
}
