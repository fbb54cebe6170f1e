import { readVariables, subgraphVariables } from '@koinipoli/kit';

/**
 * The configuration of a subgraph on a database of the test's own: a free port, no publisher of reference data, no log, and
 * a minute for a statement, which a busy machine may take.
 */
export const configOf = (database: { url: string }, variables: Readonly<Record<string, string>> = {}) =>
  readVariables(subgraphVariables, {
    PORT: '0',
    DATABASE_URL: database.url,
    REFERENCE_URL: 'http://127.0.0.1:9/reference',
    LOG_LEVEL: 'silent',
    STATEMENT_TIMEOUT_MS: '60000',
    ...variables,
  });
