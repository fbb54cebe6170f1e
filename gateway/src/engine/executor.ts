import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, getVariableValues } from 'graphql';
import type { Ask, Reported } from './ask.js';
import { completeData } from './complete.js';
import type { Data } from './data.js';
import type { Operation } from './operation.js';
import { runPlan } from './run.js';
import type { IsTypeOf } from './type-names.js';
import { type JsonText, writeJson } from './write-json.js';

/** One request of an operation. */
export interface Execution {
  operation: Operation;
  /** As the client gave them. */
  variables: Readonly<Record<string, unknown>>;
  ask: Ask;
}

/** What a request is answered by. */
export interface Executed {
  data?: Data | JsonText | null;
  errors?: GraphQLError[];
}

/** More wrong variables than these are not listed. */
const maxErrors = 10;

/** Executes an operation; never throws for what a subgraph or a client does. */
export async function execute(
  { operation, variables, ask }: Execution,
  { schema, isTypeOf }: { schema: GraphQLSchema; isTypeOf: IsTypeOf },
): Promise<Executed> {
  const { definition } = operation;
  const { coerced, errors: faults } = getVariableValues(
    schema,
    definition.variableDefinitions ?? [],
    variables,
    {
      maxErrors,
    },
  );
  if (faults) return { errors: faults.map(badVariable) };
  const given = { ...variables, ...operation.literals };
  const gathered = await runPlan(operation.step, { ask, isTypeOf, given });
  const reported = gathered.errors.map((error) => underClientKeys(error, operation));
  const { shape } = operation;
  const text = writeJson(gathered.data, shape, gathered.shared);
  const whole =
    text === undefined
      ? completeData(gathered.data, {
          shape,
          reported,
          introspect: (field) => operation.introspect(field, coerced),
          refuse: operation.refuse,
        })
      : { data: text, errors: [] };
  const errors = [...reported, ...whole.errors].map(toError);
  return { data: whole.data, ...(errors.length > 0 && { errors }) };
}

const underClientKeys = ({ path, ...error }: Reported, { keyOf }: Operation): Reported => ({
  ...error,
  path: path?.map((step) => (typeof step === 'string' ? keyOf(step) : step)),
});

const badVariable = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, {
    nodes: error.nodes,
    extensions: { ...error.extensions, code: 'BAD_USER_INPUT' },
  });

const toError = ({ message, path, extensions }: Reported): GraphQLError =>
  new GraphQLError(message, {
    ...(path && path.length > 0 && { path: [...path] }),
    ...(extensions && { extensions: extensions as GraphQLFormattedError['extensions'] & object }),
  });
