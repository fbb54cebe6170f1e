import { type Context, checkId, Listed, May, type Outcome } from '@koinipoli/kit';
import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { ApiKeyConnection } from './connection.js';
import { createApiKey, type MadeKey } from './create.js';
import { ApiKeyArgs } from './filter.js';
import { apiKeyPages } from './loaders.js';
import { revokeApiKey } from './revoke.js';
import { rotateApiKey } from './rotate.js';
import { ApiKey, ApiKeyInput, ApiKeyPayload } from './type.js';

const payloadOf = ({ result, problems }: Outcome<MadeKey>) => ({
  apiKey: result?.apiKey ?? null,
  secret: result?.secret ?? null,
  problems,
});

@Resolver(() => ApiKey)
export class ApiKeyResolver {
  @May('steward')
  @Listed()
  @Query(() => ApiKeyConnection, {
    nullable: true,
    description: 'API keys that can be used, or all that ever were; never the keys themselves.',
  })
  apiKeys(@Args(() => ApiKeyArgs) args: ApiKeyArgs, @Ctx() ctx: Context) {
    return apiKeyPages(ctx, args);
  }

  @May('steward')
  @Mutation(() => ApiKeyPayload, {
    nullable: true,
    description: 'Makes an API key. It is shown once; who loses it makes another.',
  })
  async createApiKey(
    @Arg('input', () => ApiKeyInput, { description: 'What it is to be.' }) input: ApiKeyInput,
    @Ctx() { db, viewer }: Context,
  ) {
    return payloadOf(await createApiKey(db, input, viewer));
  }

  @May('steward')
  @Mutation(() => ApiKeyPayload, {
    nullable: true,
    description: 'Makes a key that follows another and may the same; the old one ends after the grace.',
  })
  async rotateApiKey(
    @Arg('id', () => ID, { description: 'Id of the key that ends.' }) id: string,
    @Arg('graceHours', () => Int, {
      defaultValue: 24,
      description: 'Hours for which the old key goes on, 0 to 720.',
    })
    graceHours: number,
    @Ctx() { db, viewer }: Context,
  ) {
    return payloadOf(await rotateApiKey(db, { id: checkId('id', id), graceHours, viewer }));
  }

  @May('steward')
  @Mutation(() => ApiKeyPayload, {
    nullable: true,
    description: 'Ends a key at once; gateways that know it let it go within half a minute.',
  })
  async revokeApiKey(
    @Arg('id', () => ID, { description: 'Id of the key.' }) id: string,
    @Ctx() { db }: Context,
  ) {
    return payloadOf(await revokeApiKey(db, checkId('id', id)));
  }
}
