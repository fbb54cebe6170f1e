import { DateScalar, DateTimeScalar, enumOf, Problem } from '@koinipoli/schema';
import { Field, ID, InputType, ObjectType } from 'type-graphql';

export const ApiKeyOrder = enumOf('ApiKeyOrder', 'Orders of API keys.', {
  CREATED_DESC: 'Latest first.',
});
export type ApiKeyOrder = keyof typeof ApiKeyOrder;

@ObjectType({
  description:
    'A key by which a program signs in, sent in the header `X-API-Key`. The key itself is kept nowhere.',
})
export class ApiKey {
  @Field(() => ID, { description: 'Its id, which is no secret.' })
  id!: string;

  @Field(() => String, { description: 'What it is for, in plain words.' })
  label!: string;

  @Field(() => [String], { description: 'What it may: `network:role`, as in tokens.' })
  scopes!: string[];

  @Field(() => [ID], { description: 'Ids of the organisations that it acts for.' })
  organisations!: string[];

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, {
    description: 'When it ends, or ended; no key goes on for more than 366 days.',
  })
  expiresAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null: it was not.' })
  revokedAt!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which it was used; null: never.' })
  lastUsedOn!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the key that it follows; null: none.' })
  rotatedFrom!: string | null;
}

@InputType({ description: 'What a new API key is to be.' })
export class ApiKeyInput {
  @Field(() => String, { description: 'What it is for: 1 to 100 characters of plain text.' })
  label!: string;

  @Field(() => [String], {
    description: 'What it may, `network:role`: 1 to 20, and none that who makes it does not hold.',
  })
  scopes!: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'Ids of the organisations that it acts for: those that who makes it acts for; any where they are steward of every network of its scopes.',
  })
  organisations!: string[];

  @Field(() => DateTimeScalar, { description: 'When it ends: within 366 days.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'What became of a change to an API key.' })
export class ApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: 'The key; null: refused.' })
  apiKey!: ApiKey | null;

  @Field(() => String, {
    nullable: true,
    description: 'The new key itself, shown this once and kept nowhere; null: none was made.',
  })
  secret!: string | null;

  @Field(() => [Problem], { description: 'Why it was refused; empty: it was done.' })
  problems!: Problem[];
}
