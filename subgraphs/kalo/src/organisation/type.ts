import { Provenance, type Text, TextField } from '@koinipoli/schema';
import { Field, ObjectType } from 'type-graphql';
import { KaloOrganisation } from '../kalo-organisation/type.js';

@ObjectType({ description: 'An organisation in the network of the social economy.' })
export class OrganisationKalo {
  @TextField({ description: 'Its name in this network.' })
  name!: Text;

  @Field(() => KaloOrganisation, {
    nullable: true,
    description:
      'The social-economy body that it is; null: it is none, but carries the network, pays for it or works with its bodies.',
  })
  body!: KaloOrganisation | null;

  @Field(() => Provenance, { description: 'Where the network has it from.' })
  provenance!: Provenance;

  /** The hub's id of the organisation. */
  id!: string;
}
