import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Thing, World } from './world.js';

type Variables = Readonly<Record<string, unknown>>;
type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
type Fields = Map<string, FieldNode[]>;
type Write = (thing: Thing, variables: Variables) => string;

/** Answers operations over one world. */
export type AnswerOperation = (query: string, variables: Variables) => string;

/**
 * A lean GraphQL executor, so that subgraphs are not what is measured: each text is parsed and compiled once, and every
 * request walks the objects and writes its answer anew. It trusts its questions: gateways ask nothing that is not there.
 */
export function answering(world: World): AnswerOperation {
  const known = new Map<string, (variables: Variables) => string>();
  return (query, variables) => {
    let answer = known.get(query);
    if (!answer) {
      answer = compile(parse(query, { noLocation: true }), world);
      if (known.size < 1000) known.set(query, answer);
    }
    return answer(variables);
  };
}

function compile(document: DocumentNode, world: World): (variables: Variables) => string {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const operation = document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  const roots = [...collect(operation?.selectionSet.selections ?? [], 'Query', fragments)].map(
    ([key, nodes]) => {
      const [node] = nodes as [FieldNode];
      const writeInner = inner(nodes, fragments);
      const head = `${JSON.stringify(key)}:`;
      return (variables: Variables) => head + value(rootOf(node, variables, world), variables, writeInner);
    },
  );
  return (variables) => `{"data":{${roots.map((write) => write(variables)).join(',')}}}`;
}

function rootOf({ name, arguments: given = [] }: FieldNode, variables: Variables, world: World): unknown {
  if (name.value === '__typename') return 'Query';
  const args = Object.fromEntries(
    given.flatMap(({ name, value }) => {
      const read = argument(value, variables);
      return read === undefined ? [] : [[name.value, read]];
    }),
  );
  if (name.value === '_entities')
    return (args.representations as Record<string, unknown>[]).map((each) => world.entity(each));
  return world.roots[name.value]?.(args) ?? null;
}

const argument = (node: ValueNode, variables: Variables): unknown =>
  node.kind === Kind.VARIABLE ? variables[node.name.value] : valueFromASTUntyped(node, { ...variables });

/** Writes an object of any type by what is selected of that type. */
function inner(nodes: readonly FieldNode[], fragments: Fragments): Write {
  const selections = nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
  const byType = new Map<string, Write>();
  return (thing, variables) => {
    let write = byType.get(thing.__typename);
    if (!write) {
      write = writeObject(collect(selections, thing.__typename, fragments), fragments);
      byType.set(thing.__typename, write);
    }
    return write(thing, variables);
  };
}

function writeObject(fields: Fields, fragments: Fragments): Write {
  const members = [...fields].map(([key, nodes], nr) => {
    const [node] = nodes as [FieldNode];
    return {
      head: `${nr === 0 ? '' : ','}${JSON.stringify(key)}:`,
      name: node.name.value,
      write: node.selectionSet ? inner(nodes, fragments) : undefined,
    };
  });
  return (thing, variables) => {
    let text = '{';
    for (const { head, name, write } of members) text += head + value(thing[name], variables, write);
    return `${text}}`;
  };
}

function value(given: unknown, variables: Variables, write: Write | undefined): string {
  if (given === null || given === undefined) return 'null';
  if (write === undefined) return JSON.stringify(given);
  if (!Array.isArray(given)) return write(given as Thing, variables);
  let text = '[';
  for (let at = 0; at < given.length; at++)
    text += (at === 0 ? '' : ',') + value(given[at], variables, write);
  return `${text}]`;
}

/** Fields by response key; types here are concrete, so a condition holds or does not. */
function collect(selections: readonly SelectionNode[], type: string, fragments: Fragments): Fields {
  const fields: Fields = new Map();
  const add = (some: readonly SelectionNode[]): void => {
    for (const each of some) {
      if (each.kind === Kind.FIELD) {
        const key = (each.alias ?? each.name).value;
        fields.set(key, [...(fields.get(key) ?? []), each]);
        continue;
      }
      const part = each.kind === Kind.INLINE_FRAGMENT ? each : fragments.get(each.name.value);
      const condition = part?.typeCondition?.name.value;
      if (part && (condition === undefined || condition === type)) add(part.selectionSet.selections);
    }
  };
  add(selections);
  return fields;
}
