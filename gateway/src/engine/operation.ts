import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  executeSync,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  separateOperations,
} from 'graphql';
import type { Reported } from './ask.js';
import { type Conditions, withoutConditions } from './conditions.js';
import { fragmentsOf } from './fragments.js';
import { isolateKeys } from './isolate-keys.js';
import { liftLiterals } from './lift-literals.js';
import { oneByOne } from './one-by-one.js';
import type { FieldShape, ObjectShape } from './operation-shape.js';
import { shapeOperation } from './operation-shape.js';
import type { Compiled, Plans } from './plan/plans.js';
import { type Refusals, refusalOf } from './refusals.js';
import type { Step } from './step.js';
import { withoutHollows, withoutIntrospection, withoutRefused } from './without-refused.js';

/** An operation that has been planned and compiled; all requests of it under the same conditions share this. */
export interface Operation {
  plan: QueryPlan;
  step: Step | undefined;
  isMutation: boolean;
  definition: OperationDefinitionNode;
  /** Variables of the plan that stand for the operation's literals. */
  literals: Readonly<Record<string, unknown>>;
  /** The client's key of one that stands in data and paths of errors. */
  keyOf(key: string): string;
  /** What its answer looks like. */
  shape: ObjectShape;
  /** The error of what who asks may not see. */
  refuse(what: string): Pick<Reported, 'message' | 'extensions'>;
  /** Answers a field that asks about the schema itself. */
  introspect(field: FieldShape, variables: Readonly<Record<string, unknown>>): unknown;
}

/** What an operation is compiled from. */
export interface OperationSource {
  schema: GraphQLSchema;
  plans: Plans;
  /** Has been validated. */
  document: DocumentNode;
  operationName: string | undefined;
  /** What who asks may not see. */
  refusals: Refusals;
  /** Labels of `@override` that hold. */
  labels: readonly string[];
  /** Of `@skip` and `@include`. */
  conditions: Conditions;
}

/** Compiles an operation, with the plan that it shares with all that differ from it in literals alone. Throws for one that cannot be planned. */
export async function compileOperation({
  schema,
  plans,
  document: asked,
  operationName,
  refusals,
  labels,
  conditions,
}: OperationSource): Promise<Operation> {
  const wanted = withoutConditions(onlyOperation(asked, operationName), conditions);
  const { document, keyOf } = isolateKeys(wanted);
  const definition = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const root = definition && schema.getRootType(definition.operation);
  if (!root) throw new Error('The document has no such operation.');
  const open = withoutHollows(withoutIntrospection(withoutRefused(document, schema, refusals)));
  const { document: planned, literals } = liftLiterals(withoutName(open), schema);
  const fragments = fragmentsOf(document);
  const isMutation = definition.operation === 'mutation';
  const { plan, step } = await planOf(planned, { plans, labels, isMutation });
  const { selectionSet } = definition;
  return {
    plan,
    step,
    definition,
    literals,
    keyOf,
    isMutation,
    shape: shapeOperation({ schema, root, selectionSet, fragments, keyOf, refusals }),
    refuse: (what) => refusalOf(refusals, what),
    introspect: (field, variables) => introspect({ schema, definition, fragments }, field, variables),
  };
}

/** Changes are planned one by one where their answers take more than the subgraph that makes them. */
async function planOf(
  document: DocumentNode,
  { plans, labels, isMutation }: Pick<OperationSource, 'plans' | 'labels'> & Pick<Operation, 'isMutation'>,
): Promise<Compiled> {
  const whole = await plans.of({ text: print(document), labels });
  if (!isMutation || !hasEntities(whole.step)) return whole;
  const each = oneByOne(document, fragmentsOf(document));
  if (each.length < 2) return whole;
  const changes: Compiled[] = [];
  for (const one of each) changes.push(await plans.of({ text: print(one), labels }));
  const nodes = changes.flatMap(({ plan }) =>
    plan.node && plan.node.kind !== 'Subscription' ? [plan.node] : [],
  );
  return {
    plan: { kind: 'QueryPlan', node: { kind: 'Sequence', nodes } },
    step: { kind: 'sequence', steps: changes.flatMap(({ step }) => step ?? []) },
  };
}

function hasEntities(step: Step | undefined): boolean {
  if (step?.kind === 'fetch') return step.path.length > 0;
  return step?.steps.some(hasEntities) ?? false;
}

/** An operation asks the same under every name, and so do its plan and its fetches. */
const withoutName = ({ definitions, ...document }: DocumentNode): DocumentNode => ({
  ...document,
  definitions: definitions.map((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? { ...each, name: undefined } : each,
  ),
});

/** The operation of a name, or the only one, with the fragments that it spreads. */
function onlyOperation(document: DocumentNode, name: string | undefined): DocumentNode {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operations.length === 1) return document;
  return separateOperations(document)[name ?? ''] ?? document;
}

interface Introspecting {
  schema: GraphQLSchema;
  definition: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

function introspect(
  { schema, definition, fragments }: Introspecting,
  { nodes, from }: FieldShape,
  variableValues: Readonly<Record<string, unknown>>,
): unknown {
  const selectionSet = { kind: Kind.SELECTION_SET, selections: [...nodes] } as const;
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [{ ...definition, selectionSet }, ...Object.values(fragments)],
  };
  return executeSync({ schema, document, variableValues }).data?.[from] ?? null;
}
