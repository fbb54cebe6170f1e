import { Provenance, type Text, TextField, UrlScalar } from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A network behind the hub. A fifth one appears here by being registered.' })
export class Network {
  @Field(() => ID, { description: 'Short id: `kalo`, `social-care`, `support-centres`, `funding-tools`.' })
  id!: string;

  @TextField({ description: 'Its name.' })
  name!: Text;

  @TextField({ nullable: true, description: 'What it is; null: not described.' })
  description!: Text | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Its own site; null: none.' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'Licence of its data; null: none stated.' })
  licence!: string | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Id of the organisation that answers for its data. */
  stewardId!: string | null;
}
