import { readdirSync, readFileSync } from 'node:fs';
import {
  buildASTSchema,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';

const contract = new URL('../../schema/sdl/', import.meta.url);

/** A root field that answers with a list: pages of records, or counts. */
export interface RootList {
  network: string;
  field: string;
  grouped: boolean;
  /** The question for the field with these arguments, `(filter: { … })`. */
  question(args: string): string;
}

/** Every root connection and grouped list of the networks that are composed. */
export function rootLists(): RootList[] {
  return readdirSync(contract)
    .filter((file) => file.endsWith('.graphql'))
    .flatMap((file) => {
      const sdl = readFileSync(new URL(file, contract), 'utf8');
      return listsOf(file.replace('.graphql', ''), buildASTSchema(parse(sdl), { assumeValidSDL: true }));
    });
}

function listsOf(network: string, schema: GraphQLSchema): RootList[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.flatMap((root) => {
    const type = getNamedType(root.type);
    const grouped = isListType(root.type) && type.name.endsWith('Group');
    if (!grouped && !type.name.endsWith('Connection')) return [];
    const shown = grouped ? groupShown(type) : `nodes { ${ownFields(nodeOf(type), [])} } ${page}`;
    const first = grouped ? 1000 : 25;
    const question = (args: string) => `{ ${root.name}(first: ${first}${inside(args)}) { ${shown} } }`;
    return [{ network, field: root.name, grouped, question }];
  });
}

const page = 'pageInfo { hasNextPage endCursor }';

const inside = (args: string) => (args === '' ? '' : `, ${args.slice(1, -1)}`);

/** A group's keys, its count and its numbers. */
const groupShown = (type: GraphQLNamedType) => ownFields(type, [type]);

const nodeOf = (connection: GraphQLNamedType): GraphQLNamedType => {
  const nodes = fieldsOf(connection).find(({ name }) => name === 'nodes');
  if (nodes === undefined) throw new Error(`${connection.name} has no nodes.`);
  return getNamedType(nodes.type);
};

type Field = GraphQLField<unknown, unknown>;

const fieldsOf = (type: GraphQLNamedType): Field[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

/** Records of the network itself and lists of them: whoever asks for them leaves the row, as for an outline on the map. */
const isShownByHop = (type: GraphQLNamedType) =>
  type.name.endsWith('Connection') || fieldsOf(type).some(({ name }) => name === 'provenance');

const isBridge = (type: GraphQLNamedType) =>
  (isObjectType(type) ? (type.astNode?.directives ?? []) : []).some(({ name }) => name.value === 'key');

/** All that stands in the row: values, objects of values, and the keys of what belongs to other networks. */
function ownFields(type: GraphQLNamedType, above: GraphQLNamedType[]): string {
  if (isBridge(type) && above.length > 0) return keyOf(type);
  return fieldsOf(type)
    .filter((field) => field.args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined))
    .flatMap((field) => {
      const of = getNamedType(field.type);
      if (of.name === 'GeoJSON') return [];
      if (isLeafType(of)) return [field.name];
      if (above.includes(of) || of === type || isShownByHop(of)) return [];
      const inside = ownFields(of, [...above, type]);
      return inside === '' ? [] : [`${field.name} { ${inside} }`];
    })
    .join(' ');
}

const keyOf = (type: GraphQLNamedType) => (fieldsOf(type).some(({ name }) => name === 'id') ? 'id' : 'code');
