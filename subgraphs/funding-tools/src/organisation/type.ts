import {
  Organisation as Bridge,
  bridge,
  bridgeDescriptions,
  LegalForm,
  Municipality,
  ownBridge,
  Provenance,
  type Text,
  TextField,
  Topic,
} from '@koinipoli/schema';
import { Directive, Field, ObjectType } from 'type-graphql';

/** The bridge with what eligibility requires of its owner: the gateway sends it along, and only for that. */
@Directive('@key(fields: "id")')
@ObjectType('Organisation', { description: bridgeDescriptions.Organisation })
export class Organisation extends Bridge {
  @Directive('@external')
  @Field(() => LegalForm, {
    nullable: true,
    description: 'Legal form, agreed between the networks; null: unknown.',
  })
  legalForm?: LegalForm | null;

  @Directive('@external')
  @Field(() => bridge(Municipality), {
    nullable: true,
    description: 'Municipality of its seat; null: unknown.',
  })
  seat?: Municipality | null;

  @Directive('@external')
  @Field(() => [bridge(Topic)], {
    nullable: true,
    description: 'Fields it works in, all networks together.',
  })
  activities?: Topic[] | null;
}
ownBridge(Bridge, Organisation);

@ObjectType({ description: 'An organisation in funding.' })
export class OrganisationFunding {
  @TextField({ description: 'Its name in this network.' })
  name!: Text;

  @Field(() => Provenance, { description: 'Where the network has it from.' })
  provenance!: Provenance;

  /** The hub's id of the organisation. */
  id!: string;
}
