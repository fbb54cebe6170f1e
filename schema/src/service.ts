import { Field, ID, InterfaceType } from 'type-graphql';
import { Area, bridge, Organisation, Topic } from './bridges.js';
import { Provenance } from './provenance.js';
import { type Text, TextField } from './text.js';
import { Contact } from './values.js';

@InterfaceType({
  description:
    'A service of any network in words that all share, so that one fragment lists them: services of care and their places, of support centres, of platforms.',
})
export abstract class Service {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @TextField({ description: 'Its name.' })
  name!: Text;

  @TextField({ nullable: true, description: 'What it gives; null: not described.' })
  description!: Text | null;

  @Field(() => Boolean, { description: 'False: it does not run now.' })
  active!: boolean;

  @Field(() => [bridge(Organisation)], {
    description: 'Who answers for it (HSDS organization); empty: unknown.',
  })
  organisations!: Organisation[];

  @Field(() => [bridge(Topic)], {
    description: 'Needs it serves and subjects (HSDS taxonomy terms); empty: not said.',
  })
  topics!: Topic[];

  @Field(() => [bridge(Topic)], {
    description: 'Whom it is for: the homeless, founders, job seekers; empty: everyone.',
  })
  targetGroups!: Topic[];

  @Field(() => [bridge(Area)], {
    description: 'What it serves (HSDS service_areas); empty: no limit or not said.',
  })
  areas!: Area[];

  @TextField({
    nullable: true,
    description: 'Who may use it (HSDS eligibility_description); null: not said.',
  })
  eligibility!: Text | null;

  @TextField({
    nullable: true,
    description: 'What it costs in words (HSDS fees_description); null: not said.',
  })
  fees!: Text | null;

  @Field(() => Contact, { nullable: true, description: 'How to reach it; null: nothing published.' })
  contact!: Contact | null;

  @Field(() => Provenance, { description: 'Where it comes from; `verifiedAt` is HSDS assured_date.' })
  provenance!: Provenance;
}
