import { readVariables, subgraphVariables } from '@koinipoli/kit';
import { z } from 'zod';

/** `kalo=http://127.0.0.1:4002/feed,social-care=…`: the change feeds that the index follows, by network. */
const feeds = z.string().transform((setting, ctx) => {
  const found = new Map<string, string>();
  for (const entry of setting.split(/[\s,]+/).filter(Boolean)) {
    const [, network = '', url = ''] = /^([a-z][a-z0-9-]*)=(https?:\/\/.+)$/.exec(entry) ?? [];
    const problem = problemOf(network, url, found);
    if (problem) ctx.addIssue({ code: 'custom', message: `${network || 'an entry'} ${problem}` });
    else found.set(network, url);
  }
  return found;
});

function problemOf(network: string, url: string, found: ReadonlyMap<string, string>): string | undefined {
  if (!network || !URL.canParse(url))
    return 'is no network with its address, kalo=http://127.0.0.1:4002/feed';
  // An address stands in logs; who asks is said by a token.
  if (new URL(url).username || new URL(url).password) return 'has a password in its address';
  return found.has(network) ? 'is there twice' : undefined;
}

const variables = subgraphVariables.extend({ INDEX_FEEDS: feeds.optional() });

/** The configuration of the hub's own subgraph. */
export type CityConfig = z.infer<typeof variables>;

/** Reads the configuration. Throws ConfigError that names every variable that is missing or wrong. */
export function readConfig(env: Record<string, string | undefined>): CityConfig {
  return readVariables(variables, {
    PORT: '4001',
    REFERENCE_URL: 'http://127.0.0.1:4001/reference',
    ...env,
    // Set to nothing counts as not set.
    INDEX_FEEDS: env['INDEX_FEEDS'] || undefined,
  });
}
