import { composeServices } from '@theguild/federation-composition';
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  isSpecifiedScalarType,
  parse,
  printType,
} from 'graphql';
import type { Subgraph } from './subgraphs.js';

/** A subgraph with what it printed. */
export interface PrintedSubgraph extends Subgraph {
  sdl: string;
}

/** Why the subgraphs do not make one graph; `reasons` are the composer's words. */
export class CompositionError extends Error {
  constructor(readonly reasons: string[]) {
    super(`The subgraphs do not compose:\n${reasons.map((reason) => `  ${reason}`).join('\n')}`);
  }
}

/** Composes the supergraph, and the API schema that clients see; throws CompositionError. */
export function composeContract(subgraphs: readonly PrintedSubgraph[]): { supergraph: string; api: string } {
  const services = subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));
  const result = composeServices(services);
  if (result.errors) throw new CompositionError(result.errors.map(({ message }) => message));
  return { supergraph: `${result.supergraphSdl.trim()}\n`, api: printApi(buildSchema(result.publicSdl)) };
}

/** Roots first, then types by name, so that a new field never moves its neighbours; fields as their subgraph wrote them. */
function printApi(schema: GraphQLSchema): string {
  const roots: (GraphQLNamedType | null | undefined)[] = [schema.getQueryType(), schema.getMutationType()];
  const others = Object.values(schema.getTypeMap())
    .filter((type) => !roots.includes(type) && !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const types = [...roots, ...others].filter((type) => type !== null && type !== undefined);
  return `${types.map((type) => printType(type)).join('\n\n')}\n`;
}
