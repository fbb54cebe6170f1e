import { type ConstDirectiveNode, Kind, parse, type SelectionSetNode, type StringValueNode } from 'graphql';
import { argumentOf } from './directive.js';

const none: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [] };
/** Each is parsed once, however many ask for it. */
const read = new WeakMap<StringValueNode, SelectionSetNode>();

/** The fields that a `join__` directive lists in an argument (federation specification, "FieldSet"); undefined: no argument. */
export function fieldSetOf(
  directive: ConstDirectiveNode,
  name: 'key' | 'provides' | 'requires',
): SelectionSetNode | undefined {
  const value = argumentOf(directive, name);
  if (!directive.name.value.startsWith('join__') || value?.kind !== Kind.STRING) return undefined;
  const known = read.get(value);
  if (known) return known;
  const [operation] = parse(`{${value.value}}`, { noLocation: true }).definitions;
  const found = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet : none;
  read.set(value, found);
  return found;
}

/** The fields of the thing itself, whatever types they are for. */
export const namesIn = ({ selections }: SelectionSetNode): string[] =>
  selections.flatMap((each) => {
    if (each.kind === Kind.FIELD) return [each.name.value];
    return each.kind === Kind.INLINE_FRAGMENT ? namesIn(each.selectionSet) : [];
  });

/** With those of what they lead to. */
export const allNamesIn = ({ selections }: SelectionSetNode): string[] =>
  selections.flatMap((each) => {
    if (each.kind === Kind.FRAGMENT_SPREAD) return [];
    const own = each.kind === Kind.FIELD ? [each.name.value] : [];
    return [...own, ...allNamesIn(each.selectionSet ?? none)];
  });
