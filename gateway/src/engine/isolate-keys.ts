import { type DocumentNode, type FieldNode, Kind, print, visit } from 'graphql';

/** An operation in which no client's key can meet what a plan needs under a field's own name. */
export interface Isolated {
  document: DocumentNode;
  /** The client's key of one of ours. */
  keyOf(key: string): string;
}

/**
 * Gives every field that has an alias or arguments a key of its own. A plan fetches what subgraphs require of one another
 * under the fields' names, `comments(limit: 3)` as `comments`; a client that asks `comments(limit: 1)`, or calls
 * something else `comments`, would share that key with it. Fields that are the same for the client stay one.
 */
export function isolateKeys(document: DocumentNode): Isolated {
  const prefix = freePrefix(document);
  const given = new Map<string, string>();
  const keys = new Map<string, string>();
  const isolated = visit(document, {
    Field(node) {
      const key = (node.alias ?? node.name).value;
      if (key === node.name.value && (node.arguments ?? []).length === 0) return undefined;
      const sign = signOf(node, key);
      const ours = given.get(sign) ?? `${prefix}${given.size}`;
      given.set(sign, ours);
      keys.set(ours, key);
      return { ...node, alias: { kind: Kind.NAME, value: ours } };
    },
  });
  return { document: isolated, keyOf: (key) => keys.get(key) ?? key };
}

/** What makes two fields one under one key. */
const signOf = ({ name, arguments: given = [] }: FieldNode, key: string): string =>
  [key, name.value, ...given.map((each) => print(each)).sort()].join('\n');

/** No field of the operation begins like this. */
function freePrefix(document: DocumentNode): string {
  const names: string[] = [];
  visit(document, { Name: ({ value }) => void names.push(value) });
  let prefix = '_k';
  while (names.some((name) => name.startsWith(prefix))) prefix += 'k';
  return prefix;
}
