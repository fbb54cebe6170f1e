import {
  Area,
  bridge,
  DateTimeScalar,
  Period,
  Problem,
  Provenance,
  type Text,
  TextField,
  Topic,
} from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'An alert of an extraordinary situation (έκτακτο κοινωνικό φαινόμενο): heat, fire, sudden arrivals, a closed shelter.',
})
export class CareAlert {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @TextField({ description: 'What has happened, in short.' })
  name!: Text;

  @TextField({ nullable: true, description: 'What is needed; null: nothing more.' })
  description!: Text | null;

  @Field(() => Boolean, {
    description: 'False: resolved, or over, since the last day of its period has passed in Athens.',
  })
  active!: boolean;

  @Field(() => [bridge(Topic)], { description: 'Needs it raises (`need:…`); empty: not said.' })
  topics!: Topic[];

  @Field(() => [bridge(Topic)], { description: 'Whom it touches (`group:…`); empty: everyone.' })
  targetGroups!: Topic[];

  @Field(() => [bridge(Area)], { description: 'Where; areas may lie below the municipality.' })
  areas!: Area[];

  @Field(() => Period, {
    nullable: true,
    description: 'From when until when it stands; null: until it is lifted.',
  })
  period!: Period | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when an answer is needed; null: none set.',
  })
  deadline!: Date | string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was said to be answered; null: it was not.',
  })
  resolvedAt!: Date | string | null;

  @TextField({ nullable: true, description: 'How it was answered; null: it was not, or nobody said how.' })
  resolution!: Text | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Ids of interventions that answer it. */
  interventionIds!: string[];
}

@ObjectType({ description: 'What came of resolving an alert.' })
export class ResolveCareAlertPayload {
  @Field(() => CareAlert, { nullable: true, description: 'The alert as it is now; null: refused.' })
  careAlert!: CareAlert | null;

  @Field(() => [Problem], { description: 'Why nothing was written; empty: it was.' })
  problems!: Problem[];
}
