import type { DocumentNode } from 'graphql';
import type { Data, Path } from './data.js';

/** What one call asks of a subgraph. */
export interface Question {
  subgraph: string;
  query: string;
  document: DocumentNode;
  /** The variables as JSON text. */
  variables: string;
  isMutation: boolean;
  /** How many entities are asked for under each alias of `_entities`. */
  entities: Readonly<Record<string, number>>;
}

/** An error as a subgraph reports it, with the path in its own answer. */
export interface Reported {
  message: string;
  path?: Path | undefined;
  extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** What a subgraph answers: its data, which the caller may change, and its errors. */
export interface Reply {
  data: Data | null;
  errors: readonly Reported[];
}

/** Asks a subgraph on behalf of one request. Throws a GraphQLError that names a subgraph without a usable answer. */
export type Ask = (question: Question) => Promise<Reply>;
