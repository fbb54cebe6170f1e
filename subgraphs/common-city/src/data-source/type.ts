import { Statement, type Text, TextField, UrlScalar } from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A document or data set that records cite.' })
export class DataSource {
  @Field(() => ID, { description: 'Its id, as in `Source.document`.' })
  id!: string;

  @TextField({ description: 'Its title.' })
  name!: Text;

  @Field(() => String, { description: '`slide deck`, `web page`, `data set` … .' })
  kind!: string;

  @Field(() => [Statement], { description: 'Headings that group its content or stand alone.' })
  headings!: Statement[];

  @Field(() => UrlScalar, { nullable: true, description: 'Where it was seen; null: handed over as a file.' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'Its licence; null: none stated.' })
  licence!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Attribution that its licence asks for; null: none.',
  })
  attribution!: string | null;

  /** Id of the organisation that published it. */
  publisherId!: string | null;
}
