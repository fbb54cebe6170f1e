import {
  Area,
  bridge,
  Organisation,
  Period,
  Provenance,
  type Text,
  TextField,
  Topic,
} from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';
import { VentureStage } from '../centre-service/type.js';

@ObjectType({
  description: 'A venture (εγχείρημα) that centres support, with or without a legal person yet.',
})
export class SupportedVenture {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @TextField({ description: 'Its name.' })
  name!: Text;

  @TextField({ nullable: true, description: 'What it does or wants to do; null: not described.' })
  description!: Text | null;

  @Field(() => VentureStage, { description: 'New or existing when the support began.' })
  stage!: VentureStage;

  @Field(() => Boolean, { description: 'False: given up, or grown out of support.' })
  active!: boolean;

  @Field(() => bridge(Organisation), {
    nullable: true,
    description: 'The body it is or has become; null: none yet.',
  })
  organisation!: Organisation | null;

  @Field(() => [bridge(Topic)], { description: 'What it works on; empty: not said.' })
  topics!: Topic[];

  @Field(() => bridge(Area), { nullable: true, description: 'Where; null: not said.' })
  area!: Area | null;

  @Field(() => Period, {
    nullable: true,
    description: 'Supported from when until when; null: not said.',
  })
  period!: Period | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Ids of the centres that support it and of the services that it has had. */
  centreIds!: string[];
  serviceIds!: string[];
}
