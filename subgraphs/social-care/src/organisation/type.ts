import { Provenance, type Text, TextField } from '@koinipoli/schema';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'An organisation in social care.' })
export class OrganisationSocialCare {
  @TextField({ description: 'Its name in this network.' })
  name!: Text;

  @Field(() => Provenance, { description: 'Where the network has it from.' })
  provenance!: Provenance;

  /** The hub's id of the organisation. */
  id!: string;
}
