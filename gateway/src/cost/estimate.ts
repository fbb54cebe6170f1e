import type { FieldForm, Program } from './form.js';
import { countItems, type Size, type VariableOf } from './size.js';

/** What the forms of an operation cost with some variables. */
export interface Estimate {
  total: number;
  /** What one object of a form costs, of its dearest type; `own` leaves out what the type itself weighs. */
  objects: readonly Objects[];
  /** How many items a list may have. */
  sizeOf(size: Size): number;
  variableOf: VariableOf;
}

interface Objects {
  cost: number;
  /** Without the weight of the type: for fields that say what their items weigh. */
  bare: number;
}

/** Sizes to be taken in place of those that a request asks for. */
export type Instead = ReadonlyMap<Size, number>;

const asAsked: Instead = new Map();

/**
 * Works out the cost of an operation. Numbers are floating, so that what is too large for any stays too large; the
 * weight of the operation itself is not in it.
 */
export function estimate({ forms }: Program, variableOf: VariableOf, instead: Instead = asAsked): Estimate {
  const objects: Objects[] = [];
  const sizeOf = (size: Size) => instead.get(size) ?? countItems(size, variableOf);
  const counting = { objects, sizeOf, variableOf };
  for (const form of forms) {
    let cost = 0;
    let bare = 0;
    for (const { weight, fields } of form) {
      let sum = 0;
      for (const field of fields) sum += fieldCost(field, counting);
      cost = Math.max(cost, weight + sum);
      bare = Math.max(bare, sum);
    }
    objects.push({ cost, bare });
  }
  return { total: objects.at(-1)?.bare ?? 0, ...counting };
}

/** What a field costs in one object. */
export function fieldCost(
  { size, weight, form, input }: FieldForm,
  { objects, sizeOf, variableOf }: Omit<Estimate, 'total'>,
): number {
  const given = typeof input === 'number' ? input : input(variableOf);
  const inner = form === undefined ? undefined : objects[form];
  const item = inner === undefined ? (weight ?? 0) : weight === undefined ? inner.cost : weight + inner.bare;
  const items = item === 0 ? 0 : sizeOf(size);
  // Nothing times what is beyond any number is nothing.
  return (items === 0 ? 0 : items * item) + given;
}
