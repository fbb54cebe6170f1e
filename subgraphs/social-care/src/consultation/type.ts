import {
  Area,
  bridge,
  enumOf,
  Organisation,
  Period,
  Problem,
  Provenance,
  Statement,
  type Text,
  TextField,
  Topic,
  UrlScalar,
} from '@koinipoli/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';

export const ConsultationKind = enumOf('ConsultationKind', 'With whom a consultation is held.', {
  CITIZENS: 'With citizens and residents (διάλογος με τον δημότη).',
  BODIES: 'With competent bodies and civil society (διαβούλευση).',
});
export type ConsultationKind = keyof typeof ConsultationKind;

@ObjectType({
  description:
    'A consultation: dialogue with citizens (διάλογος με τον δημότη) or with bodies (διαβούλευση).',
})
export class Consultation {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @TextField({ description: 'Its title.' })
  name!: Text;

  @TextField({ nullable: true, description: 'What is asked; null: not described.' })
  description!: Text | null;

  @Field(() => ConsultationKind, { description: 'With whom.' })
  kind!: ConsultationKind;

  @Field(() => bridge(Organisation), { description: 'Who holds it.' })
  organisation!: Organisation;

  @Field(() => Period, {
    nullable: true,
    description: 'From when until when one can take part; null: not said.',
  })
  period!: Period | null;

  @Field(() => [bridge(Topic)], { description: 'What it is about; empty: not said.' })
  topics!: Topic[];

  @Field(() => [bridge(Topic)], { description: 'Whom it addresses (`group:…`); empty: everyone.' })
  targetGroups!: Topic[];

  @Field(() => [bridge(Area)], { description: 'Where; empty: everywhere.' })
  areas!: Area[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Contributions published, here and, as far as the source counts them, elsewhere; null: none here, not counted elsewhere.',
  })
  contributions!: number | null;

  @Field(() => [Statement], { description: 'What came out; empty: nothing yet.' })
  conclusions!: Statement[];

  @Field(() => UrlScalar, { nullable: true, description: 'Its page; null: none.' })
  url!: string | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Id of the work package it belongs to. */
  workPackageId!: string | null;
}

@ObjectType({ description: 'What came of publishing conclusions.' })
export class ConsultationConclusionsPayload {
  @Field(() => Consultation, { nullable: true, description: 'The consultation as it is now; null: refused.' })
  consultation!: Consultation | null;

  @Field(() => [Problem], { description: 'Why nothing was written; empty: it was.' })
  problems!: Problem[];
}
