import { readVariables, type SubgraphConfig, subgraphVariables } from '@koinipoli/kit';

/** Reads the configuration. Throws ConfigError that names every variable that is missing or wrong. */
export function readConfig(env: Record<string, string | undefined>): SubgraphConfig {
  return readVariables(subgraphVariables, {
    PORT: '4002',
    REFERENCE_URL: 'http://127.0.0.1:4001/reference',
    ...env,
  });
}
