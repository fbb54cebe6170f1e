import { readFile } from 'node:fs/promises';
import {
  buildASTSchema,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type GraphQLSchema,
  Kind,
  parse,
} from 'graphql';
import { StartError } from '../config.js';

/** A supergraph as read from its file. */
export interface Supergraph {
  sdl: string;
  /** Every field of every subgraph, also those hidden from the public schema. */
  schema: GraphQLSchema;
  subgraphs: { name: string; url: string }[];
}

/** Reads the supergraph file. Throws a StartError that names SUPERGRAPH_PATH. */
export async function loadSupergraph(file: string): Promise<Supergraph> {
  const sdl = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new StartError(`SUPERGRAPH_PATH ${file} cannot be read (${error.code ?? error.name}).`);
  });
  try {
    const document = parse(sdl, { noLocation: true });
    const subgraphs = readSubgraphs(document);
    if (subgraphs.length === 0)
      throw new Error('it has no enum join__Graph, so it is not a supergraph of Federation 2');
    const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
    return { sdl, schema, subgraphs };
  } catch (error) {
    throw brokenSupergraph(file, error);
  }
}

/** A StartError for a file that is there and is not a usable supergraph. */
export function brokenSupergraph(file: string, error: unknown): StartError {
  const reason = error instanceof Error ? error.message : String(error);
  return new StartError(
    `SUPERGRAPH_PATH ${file} is not a usable supergraph: ${reason.split('\n')[0]?.slice(0, 500)}`,
  );
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
    const node = directive?.arguments?.find((each) => each.name.value === name)?.value;
    return node?.kind === Kind.STRING ? node.value : '';
  };
  return { name: argument('name') || value.name.value, url: argument('url') };
}
