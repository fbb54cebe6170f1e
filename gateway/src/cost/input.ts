import {
  type ArgumentNode,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Prices } from './prices.js';
import type { VariableOf } from './size.js';

/** What the arguments of a field cost: a number, or with variables in them how to work it out. */
export type InputCost = number | ((variableOf: VariableOf) => number);

/** Input objects cost 1 and leaves nothing, unless the schema says otherwise; once for a field, however long its list. */
export function inputCost(
  nodes: readonly ArgumentNode[] | undefined,
  { parent, field, prices }: { parent: string; field: GraphQLField<unknown, unknown>; prices: Prices },
): InputCost {
  let fixed = 0;
  const varying: ((variableOf: VariableOf) => number)[] = [];
  for (const { name, value } of nodes ?? []) {
    const argument = field.args.find((each) => each.name === name.value);
    if (!argument) continue;
    const weight = prices.weights.get(`${parent}.${field.name}(${argument.name}:)`);
    if (weight === undefined && !mayCost(argument.type, prices)) continue;
    const count = (given: unknown) => countValue(given, { type: argument.type, weight }, prices);
    const names = variablesOf(value);
    if (names.length === 0) fixed += count(valueFromASTUntyped(value));
    else varying.push((variableOf) => count(valueFromASTUntyped(value, valuesOf(names, variableOf))));
  }
  if (varying.length === 0) return fixed;
  return (variableOf) => varying.reduce((sum, each) => sum + each(variableOf), fixed);
}

function mayCost(type: GraphQLInputType, { weights }: Prices): boolean {
  const named = getNamedType(type);
  return isInputObjectType(named) || weights.has(named.name);
}

interface Expected {
  type: GraphQLInputType;
  /** Of the argument or input field. */
  weight: number | undefined;
}

/** Without recursion: a value may be nested as deep as a request is long. */
function countValue(root: unknown, expected: Expected, prices: Prices): number {
  let sum = 0;
  const left: [value: unknown, expected: Expected][] = [[root, expected]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [value, { type, weight }] = next;
    if (value === null || value === undefined) continue;
    if (isNonNullType(type)) left.push([value, { type: type.ofType, weight }]);
    else if (isListType(type))
      for (const item of Array.isArray(value) ? value : [value])
        left.push([item, { type: type.ofType, weight }]);
    else if (!isInputObjectType(type)) sum += weight ?? prices.weights.get(type.name) ?? 0;
    else {
      sum += weight ?? prices.weights.get(type.name) ?? 1;
      if (typeof value !== 'object') continue;
      for (const [name, field] of Object.entries(type.getFields()))
        if (Object.hasOwn(value, name))
          left.push([
            (value as Record<string, unknown>)[name],
            { type: field.type, weight: prices.weights.get(`${type.name}.${name}`) },
          ]);
    }
  }
  return sum;
}

function variablesOf(value: ValueNode): string[] {
  if (value.kind === Kind.VARIABLE) return [value.name.value];
  if (value.kind === Kind.LIST) return value.values.flatMap(variablesOf);
  if (value.kind === Kind.OBJECT) return value.fields.flatMap((field) => variablesOf(field.value));
  return [];
}

const valuesOf = (names: readonly string[], variableOf: VariableOf): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, variableOf(name)]));
