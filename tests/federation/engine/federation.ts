import { setTimeout as sleep } from 'node:timers/promises';
import type { Claims } from '@koinipoli/schema/token/internal';
import { composeServices } from '@theguild/federation-composition';
import {
  buildSchema,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  isAbstractType,
  isObjectType,
  type OperationDefinitionNode,
  parse,
  printSchema,
  validate,
} from 'graphql';
import type { Ask, Question as Fetch } from '../../../gateway/src/engine/ask.js';
import { conditionsOf } from '../../../gateway/src/engine/conditions.js';
import { execute as executePlan } from '../../../gateway/src/engine/executor.js';
import { compileOperation, type Operation } from '../../../gateway/src/engine/operation.js';
import { noFigures } from '../../../gateway/src/engine/plan/figures.js';
import { createPlans } from '../../../gateway/src/engine/plan/plans.js';
import { createPlanner, type Planner } from '../../../gateway/src/engine/planner.js';
import { noRefusals, refusalsOf } from '../../../gateway/src/engine/refusals.js';
import { typeNames } from '../../../gateway/src/engine/type-names.js';
import { JsonText } from '../../../gateway/src/engine/write-json.js';
import { subgraphSchema } from './subgraph.js';

/** An object of a world; a function is a field with arguments, or one that is worked out. */
export type Thing = { __typename: string } & Record<string, unknown>;

/** A small federation and the one schema that it stands for, over the same world. */
export interface Federation {
  /** SDL by name of the subgraph, without the link to the specification. */
  subgraphs: Record<string, string>;
  /** Root fields by name, and the entities that keys lead to. */
  world: { roots: Record<string, unknown>; entities: readonly Thing[] };
}

/** What is asked, and by whom. */
export interface Question {
  query: string;
  variables?: Record<string, unknown> | undefined;
  /** Absent: somebody who may see everything. */
  viewer?: Claims;
  /** `Type.field` and `Type` that the viewer may not see, as a person reads it in the directives. */
  refused?: readonly string[];
  /** Labels of `@override` that hold. */
  labels?: readonly string[];
}

/** A federation that is composed and can be asked in both ways. */
export interface Composed {
  planner: Planner;
  /** Through the engine; `through` stands between it and the subgraphs. */
  ask(question: Question, through?: (ask: Ask) => Ask): Promise<Answer>;
  /** The one schema over the whole world. */
  askWhole(question: Question): Promise<Answer>;
}

/** An answer, and what it took. */
export interface Answer {
  data: unknown;
  errors: { message: string; path: string; network?: string }[];
  calls: Fetch[];
}

const specification = 'https://specs.apollo.dev/federation/v2.9';
const directives = [
  '@key',
  '@requires',
  '@provides',
  '@external',
  '@shareable',
  '@override',
  '@inaccessible',
  '@interfaceObject',
  '@tag',
  '@authenticated',
  '@requiresScopes',
  '@policy',
  '@context',
  '@fromContext',
];
const link = `extend schema @link(url: "${specification}", import: ${JSON.stringify(directives)})\n`;

/** Composes a federation. Throws with the composer's words where it does not compose. */
export function compose({ subgraphs, world }: Federation): Composed {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    url: `http://${name}.invalid`,
    typeDefs: parse(link + sdl),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  const planner = createPlanner(supergraphSdl);
  const isTypeOf = typeNames(planner.wholeSchema);
  const plans = createPlans({
    ...planner,
    // Here without its thread, whose start takes longer than all that is asked.
    planning: {
      sign: planner.sign,
      plan: async ({ text, labels }) => JSON.stringify(planner.plan(parse(text), { labels })),
    },
    store: undefined,
    figures: noFigures(),
    mostBytes: 2 ** 28,
    isTypeOf,
  });
  const schemas = new Map(services.map(({ name, typeDefs }) => [name, subgraphSchema(typeDefs, world)]));
  const refusalsFor = refusalsOf(parse(supergraphSdl));
  const publicSdl = printSchema(planner.apiSchema);
  const open = wholeSchema(publicSdl, { refused: new Set(), viewer: undefined });
  const wholeFor = (refused: Refused) =>
    refused.refused.size === 0 ? open : wholeSchema(publicSdl, refused);
  const operations = new Map<string, Operation>();

  async function askSubgraph({ subgraph, query, variables }: Fetch) {
    const schema = schemas.get(subgraph) as GraphQLSchema;
    const document = parse(query);
    const faults = validate(schema, document);
    if (faults.length > 0) throw new Error(`${subgraph} cannot be asked ${query}: ${faults.join('\n')}`);
    await sleep(Math.random() * 3);
    const result = await execute({
      schema,
      document,
      variableValues: JSON.parse(variables),
      rootValue: world.roots,
    });
    const { data = null, errors: reported = [] } = JSON.parse(JSON.stringify(result)) as ExecutionResult;
    return { data, errors: reported };
  }

  return {
    planner,
    async ask({ query, variables = {}, viewer, labels = [] }, through = (ask) => ask) {
      const refusals = viewer ? refusalsFor(viewer) : noRefusals;
      const document = parse(query);
      const operation = getOperationAST(document) as OperationDefinitionNode;
      const conditions = conditionsOf({ document, operation }, variables);
      const key = JSON.stringify([query, refusals.sign, labels, conditions]);
      const { apiSchema: schema } = planner;
      const compiled =
        operations.get(key) ??
        (await compileOperation({
          schema,
          plans,
          document,
          operationName: undefined,
          refusals,
          labels,
          conditions,
        }));
      operations.set(key, compiled);
      const calls: Fetch[] = [];
      const base = through(askSubgraph);
      const ask: Ask = (question) => {
        calls.push(question);
        return base(question);
      };
      const result = await executePlan(
        { operation: compiled, variables, ask },
        { schema: planner.apiSchema, isTypeOf },
      );
      const data = result.data instanceof JsonText ? result.data.value : result.data;
      return { data, errors: told(result.errors), calls };
    },
    async askWhole({ query, variables: variableValues = {}, viewer, refused = [] }) {
      const schema = wholeFor({ refused: new Set(refused), viewer });
      const result = await execute({
        schema,
        document: parse(query),
        variableValues,
        rootValue: world.roots,
      });
      const { data, errors: found } = JSON.parse(JSON.stringify(result)) as ExecutionResult;
      return { data, errors: told(found), calls: [] };
    },
  };
}

const told = (errors: readonly Pick<GraphQLError, 'message' | 'path' | 'extensions'>[] = []) =>
  errors
    .map(({ message, path = [], extensions = {} }) => {
      const { network } = extensions;
      return { message, path: path.join('.'), ...(typeof network === 'string' && { network }) };
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));

interface Refused {
  refused: ReadonlySet<string>;
  viewer: Claims | undefined;
}

/** The API schema, whose abstract types are told by `__typename`, without what is refused. */
function wholeSchema(sdl: string, { refused, viewer }: Refused): GraphQLSchema {
  const schema = buildSchema(sdl);
  const refuse = (what: string): never => {
    const whom = viewer?.subject === null ? 'for those who sign in' : 'not for this caller';
    throw new GraphQLError(`${what} is ${whom}.`);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type))
      type.resolveType = (value) => {
        const { __typename: name } = value as Thing;
        return refused.has(name) ? refuse(name) : name;
      };
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()))
      if (refused.has(`${type.name}.${field.name}`))
        field.resolve = () => refuse(`${type.name}.${field.name}`);
  }
  return schema;
}
