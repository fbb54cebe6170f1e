import { buildFederatedSchema } from '@koinipoli/kit';
import { Municipality } from '@koinipoli/schema';
import { type ExecutionResult, execute, parse } from 'graphql';
import { FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { expect, it } from 'vitest';

@Resolver(() => Municipality)
class MunicipalityResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Its code, said twice.' })
  twice(@Root() { code }: Municipality): string {
    return code + code;
  }

  @Query(() => Municipality, { nullable: true, description: 'Nothing.' })
  municipality(): null {
    return null;
  }
}

const document = parse(`query ($representations: [_Any!]!) {
  _entities(representations: $representations) { __typename ... on Municipality { code twice } }
}`);

async function ask(representations: unknown[]): Promise<ExecutionResult> {
  const { schema } = await buildFederatedSchema({ resolvers: [MunicipalityResolver] });
  return execute({ schema, document, variableValues: { representations } });
}

const athens = { __typename: 'Municipality', code: '9186' };
const answer = { ...athens, twice: '91869186' };

it.each([
  ['a type that there is not', { __typename: 'Planet', id: 'x' }, 'representations[1].__typename'],
  ['a type without a key', { __typename: 'Query' }, 'representations[1].__typename'],
  ['no type', { code: '9186' }, 'representations[1].__typename'],
  ['a type that is no text', { __typename: ['Municipality'], code: '1' }, 'representations[1].__typename'],
  ['no key', { __typename: 'Municipality' }, 'representations[1].code'],
  ['a key of another type', { __typename: 'Municipality', id: '9186' }, 'representations[1].code'],
  ['a key that is null', { __typename: 'Municipality', code: null }, 'representations[1].code'],
  ['a key that is a number', { __typename: 'Municipality', code: 9186 }, 'representations[1].code'],
  ['a key that is an object', { __typename: 'Municipality', code: { eq: 1 } }, 'representations[1].code'],
  ['a list', [athens], 'representations[1]'],
  ['a text', 'Municipality:9186', 'representations[1]'],
])('%s is null with an error in its place, and spoils no other', async (_what, wrong, field) => {
  const { data, errors } = await ask([athens, wrong, athens]);
  expect(data).toEqual({ _entities: [answer, null, answer] });
  expect(errors).toHaveLength(1);
  expect(errors?.[0]).toMatchObject({
    path: ['_entities', 1],
    extensions: { code: 'BAD_USER_INPUT', field },
  });
});

it('answers a thousand at once, in their order', async () => {
  const many = Array.from({ length: 1000 }, (_, at) => ({ __typename: 'Municipality', code: `${at}` }));
  const { data, errors } = await ask(many);
  expect(errors).toBeUndefined();
  expect(data?.['_entities']).toEqual(many.map((one) => ({ ...one, twice: one.code + one.code })));
});
