import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { type Data, isData, own } from './data.js';
import { quoted } from './quoted.js';
import type { IsTypeOf } from './type-names.js';

/** What a subgraph needs to know an entity. */
export interface Represent {
  /** As JSON; undefined: not all of it is there. */
  textOf(entity: Data): string | undefined;
  /** Keys of what makes up the text of an entity of this type, the type first; undefined: there are objects among it. */
  leavesOf(entity: Data): readonly string[] | undefined;
  /** Whether its type is known, and part of the text: no subgraph knows an entity without. */
  namesType(entity: Data): boolean;
  /** Of an entity with such a text: whether nothing else of it is there, so that those of one text are equal. */
  isAll(entity: Data): boolean;
}

/** What a representation is compiled by. */
export interface RepresentParts {
  isTypeOf: IsTypeOf;
  /** The name under which the subgraph knows a field. */
  realName: (name: string) => string;
}

/** What is represented of one type. */
interface Members {
  /** Those that differ between entities of the type. */
  list: readonly Member[];
  /** What stands after them. */
  tail: string;
  namesType: boolean;
  /** Their keys, the type first, where all are leaves. */
  leaves: readonly string[] | undefined;
}

const typename = '__typename';

interface Member {
  key: string;
  /** `"key":`, with what stands before it in an object. */
  head: string;
  inner: Represent | undefined;
}

/**
 * Compiles what a fetch requires of an entity. Selections are merged once for each concrete type, so that two fragments
 * with one field give one field.
 */
export function representation(
  selections: readonly QueryPlanSelectionNode[],
  parts: RepresentParts,
): Represent {
  const byType = new Map<unknown, Members>();
  const membersOf = (name: unknown): Members => {
    const known = byType.get(name);
    if (known) return known;
    const members = compileMembers(
      merged(selections, (condition) => holds(condition, name, parts)),
      name,
      parts,
    );
    if (byType.size < 1_000) byType.set(name, members);
    return members;
  };
  return {
    textOf(entity) {
      const { list, tail } = membersOf(own(entity, '__typename'));
      let text = '';
      for (const { key, head, inner } of list) {
        const value = textOf(own(entity, key), inner);
        if (value === undefined) return undefined;
        text += head + value;
      }
      return text + tail;
    },
    namesType: (entity) => membersOf(own(entity, '__typename')).namesType,
    leavesOf: (entity) => membersOf(own(entity, '__typename')).leaves,
    isAll(entity) {
      const { leaves } = membersOf(own(entity, '__typename'));
      let keys = 0;
      for (const _key in entity) keys += 1;
      return keys === leaves?.length;
    },
  };
}

function compileMembers(
  members: ReadonlyMap<string, readonly QueryPlanSelectionNode[]>,
  name: unknown,
  parts: RepresentParts,
): Members {
  const keys = [...members.keys()];
  if (new Set(keys.map(parts.realName)).size < keys.length)
    throw new Error('One subgraph requires a field with two sets of arguments.');
  const namesType = typeof name === 'string' && members.has(typename);
  const list: Member[] = [];
  let before = '{';
  for (const [nr, key] of keys.entries()) {
    const head = `${before}${nr === 0 ? '' : ','}${JSON.stringify(parts.realName(key))}:`;
    const inner = members.get(key) ?? [];
    before = '';
    // The same for all of one type.
    if (namesType && key === typename) before = head + quoted(name);
    else list.push({ key, head, inner: inner.length > 0 ? representation(inner, parts) : undefined });
  }
  const isFlat = namesType && list.every(({ inner }) => inner === undefined);
  const leaves = isFlat ? [typename, ...list.map(({ key }) => key)] : undefined;
  return { list, tail: `${before}}`, namesType, leaves };
}

function textOf(value: unknown, inner: Represent | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && inner === undefined) return quoted(value);
  if (value === null || inner === undefined) return JSON.stringify(value);
  if (isData(value)) return inner.textOf(value);
  if (!Array.isArray(value)) return undefined;
  const items = value.map((each) => textOf(each, inner));
  return items.includes(undefined) ? undefined : `[${items.join(',')}]`;
}

/** Whether a fragment is for entities of this name. */
const holds = (condition: string | undefined, name: unknown, { isTypeOf }: RepresentParts): boolean =>
  condition === undefined || (typeof name === 'string' && isTypeOf(name, condition));

/** The fields of the fragments that hold, each with all that is selected below it. */
function merged(
  selections: readonly QueryPlanSelectionNode[],
  isFor: (condition: string | undefined) => boolean,
  into = new Map<string, QueryPlanSelectionNode[]>(),
): Map<string, QueryPlanSelectionNode[]> {
  for (const selection of selections) {
    if (selection.kind === 'Field') {
      const key = selection.alias ?? selection.name;
      into.set(key, [...(into.get(key) ?? []), ...(selection.selections ?? [])]);
    } else if (isFor(selection.typeCondition)) merged(selection.selections, isFor, into);
  }
  return into;
}
