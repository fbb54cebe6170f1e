import { type FieldNode, type GraphQLField, Kind } from 'graphql';
import type { ListSize } from './prices.js';

/** The value of a variable, its default included; undefined where there is neither. */
export type VariableOf = (name: string) => unknown;

/** How many items a list may have, where its request says so. */
export interface Slicing {
  /** What the request gives for each of the slicing arguments. */
  given: readonly Given[];
  /** Where it gives nothing. */
  assumed: number;
  requireOne: boolean;
}

interface Given {
  argument: string;
  variable: string | undefined;
  /** Null where the request says so. */
  literal: number | null | undefined;
  /** The argument's own default. */
  fallback: number | undefined;
}

/** A number of items that is known, or is said by the request. */
export type Size = number | Slicing;

/** The size of a list by its directive and the arguments of one request. */
export function slicingOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  { list, usualSize }: { list: ListSize; usualSize: number },
): Slicing {
  const given = list.slicing.flatMap((name): Given[] => {
    const argument = field.args.find((each) => each.name === name);
    if (!argument) return [];
    const value = node.arguments?.find((each) => each.name.value === name)?.value;
    const fallback = countOf(argument.defaultValue);
    if (value === undefined) return [{ argument: name, variable: undefined, literal: undefined, fallback }];
    if (value.kind === Kind.VARIABLE)
      return [{ argument: name, variable: value.name.value, literal: undefined, fallback }];
    const literal = value.kind === Kind.INT ? Number(value.value) : null;
    return [{ argument: name, variable: undefined, literal, fallback: undefined }];
  });
  return { given, assumed: list.assumed ?? usualSize, requireOne: list.requireOne };
}

/** How many items a request wants at most. Specification, "The List Size Directive": the largest of several counts. */
export function countItems(size: Size, variableOf: VariableOf): number {
  if (typeof size === 'number') return size;
  let most: number | undefined;
  for (const each of size.given) {
    const wanted = wantedBy(each, variableOf);
    const count = wanted === undefined ? each.fallback : countOf(wanted);
    if (count !== undefined && !(most !== undefined && most >= count)) most = count;
  }
  return most ?? size.assumed;
}

/** The slicing arguments by which a request breaks the rule that exactly one is given; undefined: it does not. */
export function notExactlyOne(size: Slicing, variableOf: VariableOf): string[] | undefined {
  const wanted = size.given.filter((each) => (wantedBy(each, variableOf) ?? null) !== null);
  const defaults = size.given.filter(({ fallback }) => fallback !== undefined);
  if (wanted.length === 1 || (wanted.length === 0 && defaults.length === 1)) return undefined;
  return size.given.map(({ argument }) => argument);
}

/** What a request gives; undefined leaves the argument to its default, null does not. */
const wantedBy = ({ variable, literal }: Given, variableOf: VariableOf): unknown =>
  variable === undefined ? literal : variableOf(variable);

/** What is no number is refused where variables are read; what is below nothing by the list itself. */
function countOf(value: unknown): number | undefined {
  return typeof value === 'number' && !Number.isNaN(value) ? Math.max(0, value) : undefined;
}
