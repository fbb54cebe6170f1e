import {
  buildASTSchema,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type GraphQLSchema,
  Kind,
  parse,
} from 'graphql';
import { argumentOf } from '../engine/directive.js';

/** A supergraph that has been read. */
export interface Supergraph {
  sdl: string;
  /** The text, parsed once for all who read in it. */
  document: DocumentNode;
  /** Every field of every subgraph, also those hidden from the public schema. */
  schema: GraphQLSchema;
  subgraphs: { name: string; url: string }[];
}

/** Reads the text of a supergraph. Throws for one that cannot be used. */
export function readSupergraph(sdl: string): Supergraph {
  const document = parse(sdl, { noLocation: true });
  const subgraphs = readSubgraphs(document);
  if (subgraphs.length === 0)
    throw new Error('it has no enum join__Graph, so it is not a supergraph of Federation 2');
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  return { sdl, document, schema, subgraphs };
}

/** The first line of what is wrong with a supergraph. */
export function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return reason.split('\n')[0]?.slice(0, 500) ?? '';
}

/** Join specification v0.3, `enum join__Graph`: one value for each subgraph, with its name and address. */
function readSubgraphs(document: DocumentNode): Supergraph['subgraphs'] {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    return (definition.values ?? []).map(readSubgraph);
  }
  return [];
}

function readSubgraph(value: EnumValueDefinitionNode) {
  const directive = value.directives?.find(({ name }) => name.value === 'join__graph');
  const argument = (name: string) => {
    const node = directive && argumentOf(directive, name);
    return node?.kind === Kind.STRING ? node.value : '';
  };
  return { name: argument('name') || value.name.value, url: argument('url') };
}
