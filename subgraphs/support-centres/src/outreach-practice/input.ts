import { Field, ID, InputType } from 'type-graphql';
import { OutreachPartnerKind } from './type.js';

@InputType({ description: 'A structure that centres link with.' })
export class OutreachPartnerInput {
  @Field(() => OutreachPartnerKind, { description: 'What it is.' })
  kind!: OutreachPartnerKind;

  @Field(() => ID, { nullable: true, description: 'Id of the organisation; null: the kind alone is known.' })
  organisation?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the need that such structures answer; null: none in particular.',
  })
  topic?: string | null;

  @Field(() => ID, { nullable: true, description: 'Code of the municipality where it is; null: not said.' })
  municipality?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the centre that links with it; null: all of them.' })
  centre?: string | null;
}
