import {
  bridge,
  enumOf,
  Municipality,
  Organisation,
  Provenance,
  type Text,
  TextField,
  Topic,
} from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';

export const OutreachEventType = enumOf('OutreachEventType', 'Kinds of event used for outreach.', {
  FESTIVAL: 'Cooperative festival.',
  CONCERT: 'Concert.',
  CULTURAL_EVENT: 'Cultural event.',
});
export type OutreachEventType = keyof typeof OutreachEventType;

export const OutreachPartnerKind = enumOf('OutreachPartnerKind', 'Kinds of partner structure.', {
  MUNICIPALITY: 'Municipality.',
  LOCAL_GOVERNMENT_BODY: 'Other body of local government.',
  ADDICTION_RECOVERY: 'Structure for recovery from addiction (δομή απεξάρτησης).',
  EMPLOYMENT_SERVICE: 'Local branch of the employment service (ΟΑΕΔ).',
});
export type OutreachPartnerKind = keyof typeof OutreachPartnerKind;

@ObjectType({ description: 'A structure that centres link with.' })
export class OutreachPartner {
  @Field(() => OutreachPartnerKind, { description: 'What it is.' })
  kind!: OutreachPartnerKind;

  @Field(() => bridge(Organisation), {
    nullable: true,
    description: 'The organisation; null: the source names the kind only.',
  })
  organisation!: Organisation | null;

  @Field(() => bridge(Topic), {
    nullable: true,
    description: 'The need that such structures answer; null: none in particular.',
  })
  topic!: Topic | null;

  @Field(() => bridge(Municipality), {
    nullable: true,
    description: 'Where it is; null: not said, as where the source speaks of each area.',
  })
  municipality!: Municipality | null;

  /** Id of the centre that links with it. */
  centreId!: string | null;
}

@ObjectType({ description: 'A way of reaching people: taking part in events, linking with structures.' })
export class OutreachPractice {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @TextField({ description: 'Its name.' })
  name!: Text;

  @TextField({ nullable: true, description: 'What is done; null: not described.' })
  description!: Text | null;

  @Field(() => [OutreachEventType], { description: 'Kinds of event used; empty: none.' })
  eventTypes!: OutreachEventType[];

  @Field(() => [OutreachPartner], { description: 'Structures linked with; empty: none.' })
  partners!: OutreachPartner[];

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Ids of the centres that do it. */
  centreIds!: string[];
}
