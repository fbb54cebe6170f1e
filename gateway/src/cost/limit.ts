import type { ApolloServerPlugin } from '@apollo/server';
import type { ErrorCode } from '@koinipoli/schema/error-codes';
import { type DocumentNode, GraphQLError } from 'graphql';
import type { CostConfig } from '../config/cost.js';
import type { GatewayContext } from '../context.js';
import { adviseUnder, costOfFields, tellable } from './explain.js';
import { TooManyForms } from './form.js';
import { type CostModel, type Count, type Counted, createCostModel } from './model.js';
import { notExactlyOne } from './size.js';

/** What the answer tells of the cost of its request. */
export interface ToldCost {
  estimated: number;
  limit: number;
  /** By path, where the caller asks for it. */
  fields?: Record<string, number>;
}

/** Counts every operation on a supergraph before it runs, and refuses those that cost more than the limit. */
export function costLimit(
  { most, usualSize }: CostConfig,
  supergraph: DocumentNode,
): ApolloServerPlugin<GatewayContext> {
  let model: CostModel | undefined;
  return {
    serverWillStart: async () => ({
      schemaDidLoadOrUpdate({ apiSchema }) {
        model = createCostModel(apiSchema, { supergraph, usualSize });
      },
    }),
    requestDidStart: async () => ({
      async didResolveOperation({
        schema,
        document,
        operation,
        request,
        contextValue: { record, wantsCost },
      }) {
        // What is no operation of this schema is refused elsewhere.
        if (!model || !operation || !schema.getRootType(operation.operation)) return;
        const counted = countOrRefuse(model, { document, operation, variables: request.variables ?? {} });
        const { cost, program, estimated } = counted;
        record.cost = { estimated: tellable(cost), limit: most };
        if (wantsCost) record.cost.fields = costOfFields(program, estimated);
        check(counted, model, most);
      },
    }),
  };
}

function countOrRefuse(model: CostModel, asked: Counted): Count {
  try {
    return model.count(asked);
  } catch (error) {
    if (!(error instanceof TooManyForms)) throw error;
    const message =
      'The fragments of the operation tell types apart in more ways than are counted: ask in several requests.';
    throw refusal('LIMIT_EXCEEDED', message);
  }
}

function check(
  { cost, base, program, estimated, introspected }: Count,
  { mostIntrospected }: CostModel,
  most: number,
) {
  for (const [slicing, field] of program.strict) {
    const names = notExactlyOne(slicing, estimated.variableOf);
    if (!names) continue;
    const list = names.map((name) => `\`${name}\``).join(', ');
    throw refusal('BAD_USER_INPUT', `\`${field}\` takes exactly one of ${list}.`);
  }
  if (introspected > mostIntrospected) {
    const [asked, limit] = [introspected, mostIntrospected].map(written);
    const message = `The operation asks for about ${asked} parts of the schema, more than the limit of ${limit}: \`/schema.graphql\` has the whole of it.`;
    throw refusal('LIMIT_EXCEEDED', message);
  }
  if (cost > most) {
    const advice = adviseUnder(program, estimated, most - base);
    throw refusal(
      'LIMIT_EXCEEDED',
      `The operation costs ${written(cost)}, more than the limit of ${most}: ${advice}.`,
    );
  }
}

/** Digits as long as they can be read at a glance. */
const written = (cost: number): string =>
  cost < 1e12 ? String(Math.round(cost)) : tellable(cost).toExponential(1);

const refusal = (code: ErrorCode, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
