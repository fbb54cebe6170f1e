import {
  type DocumentNode,
  type GraphQLSchema,
  getIntrospectionQuery,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  valueFromASTUntyped,
} from 'graphql';
import { decidingVariables } from '../engine/conditions.js';
import { fragmentsOf } from '../engine/fragments.js';
import { type Estimate, estimate } from './estimate.js';
import { compileProgram, type Program } from './form.js';
import { introspectionPrices } from './introspection.js';
import { readPrices } from './prices.js';
import type { VariableOf } from './size.js';

/** What operations on one schema cost. */
export interface CostModel {
  /** Counts an operation, which has been validated, before it runs. Throws TooManyForms. */
  count(asked: Counted): Count;
  /** How many parts of the schema one operation may ask for: twice as many as tools do that ask for all. */
  mostIntrospected: number;
}

/** An operation with the variables of one request, as the client gave them. */
export interface Counted {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}

/** The cost of one request, and what it is made of. */
export interface Count {
  cost: number;
  /** What the operation weighs by itself, whatever its fields. */
  base: number;
  program: Program;
  estimated: Estimate;
  /** Parts of the schema that it asks for, about. They cost nothing: no network is asked. */
  introspected: number;
}

/** A change costs this much before anything is asked of what it returns. */
const mutationWeight = 10;
/** Programs kept for one operation; they differ by `@skip` and `@include`. */
const mostPrograms = 16;

interface Programs {
  data: Program;
  introspection: Program;
}

interface Prepared {
  defaults: Readonly<Record<string, unknown>>;
  deciding: readonly string[];
  programs: Map<string, Programs>;
}

/** Makes the model of a supergraph; `usualSize` is the length of a list of which the schema says nothing. */
export function createCostModel(
  schema: GraphQLSchema,
  { supergraph, usualSize }: { supergraph: DocumentNode; usualSize: number },
): CostModel {
  const prices = readPrices(supergraph);
  const ownPrices = introspectionPrices(schema);
  const prepared = new WeakMap<OperationDefinitionNode, Prepared>();

  function programsOf({ document, operation }: Counted, known: Prepared, variableOf: VariableOf): Programs {
    const key = known.deciding.map((name) => (variableOf(name) === true ? '1' : '0')).join('');
    const found = known.programs.get(key);
    if (found) return found;
    const root = schema.getRootType(operation.operation);
    if (!root) throw new Error('The schema has no such operations.');
    const { selectionSet } = operation;
    const variables = Object.fromEntries(known.deciding.map((name) => [name, variableOf(name)]));
    const source = { schema, usualSize, root, selectionSet, fragments: fragmentsOf(document), variables };
    const programs = {
      data: compileProgram({ ...source, prices, introspection: false }),
      introspection: compileProgram({ ...source, prices: ownPrices, introspection: true }),
    };
    if (known.programs.size < mostPrograms) known.programs.set(key, programs);
    return programs;
  }

  function count(asked: Counted): Count {
    const { document, operation, variables } = asked;
    const known = prepared.get(operation) ?? prepare(document, operation);
    prepared.set(operation, known);
    const variableOf: VariableOf = (name) =>
      Object.hasOwn(variables, name) && variables[name] !== undefined
        ? variables[name]
        : known.defaults[name];
    const { data, introspection } = programsOf(asked, known, variableOf);
    const estimated = estimate(data, variableOf);
    const base = operation.operation === OperationTypeNode.MUTATION ? mutationWeight : 0;
    const introspected = estimate(introspection, variableOf).total;
    return { cost: base + estimated.total, base, program: data, estimated, introspected };
  }

  return { count, mostIntrospected: 2 * count(wholeIntrospection()).introspected };
}

/** What tools ask that want to know everything. */
function wholeIntrospection(): Counted {
  const text = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true });
  const document = parse(text, { noLocation: true });
  return { document, operation: getOperationAST(document) as OperationDefinitionNode, variables: {} };
}

function prepare(document: DocumentNode, operation: OperationDefinitionNode): Prepared {
  const defaults: Record<string, unknown> = Object.create(null);
  for (const { variable, defaultValue } of operation.variableDefinitions ?? [])
    if (defaultValue) defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
  return { defaults, deciding: decidingVariables(operation, fragmentsOf(document)), programs: new Map() };
}
