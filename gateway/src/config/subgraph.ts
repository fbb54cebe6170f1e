import { z } from 'zod';
import { type CallLimits, callsOf, callVariables } from './calls.js';
import { milliseconds, whole } from './values.js';

/** How subgraphs are called; overrides are keyed by the upper-cased name with `_` for `-`. */
export interface SubgraphConfig {
  timeoutMs: number;
  maxAnswerBytes: number;
  urls: Record<string, string>;
  timeouts: Record<string, number>;
  calls: CallLimits;
}

/** The variable that overrides something for one subgraph: `SUBGRAPH_URL_` + `support-centres` gives `…_SUPPORT_CENTRES`. */
export function subgraphVariable(prefix: string, name: string): string {
  return prefix + overrideKey(name);
}

/** The name of a subgraph as it stands in variables. */
export function overrideKey(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}

export const urlPrefix = 'SUBGRAPH_URL_';
export const timeoutPrefix = 'SUBGRAPH_TIMEOUT_MS_';

/** The variables of subgraphs, for the whole of the gateway's. */
export const subgraphVariables = {
  SUBGRAPH_TIMEOUT_MS: milliseconds().default(5000),
  SUBGRAPH_MAX_ANSWER_BYTES: whole(1024, 1024 * 1024 * 1024, 10 * 1024 * 1024),
  ...callVariables,
};

const perSubgraph = {
  [urlPrefix]: z.url({ protocol: /^https?$/, error: 'is not an http or https address' }),
  [timeoutPrefix]: milliseconds(),
};

const shape = z.object(subgraphVariables);

/** What is set for single subgraphs, and what is wrong with it. */
export function readPerSubgraph(given: Readonly<Record<string, string | undefined>>) {
  const urls = readOverrides(given, urlPrefix, perSubgraph[urlPrefix]);
  const timeouts = readOverrides(given, timeoutPrefix, perSubgraph[timeoutPrefix]);
  return { urls: urls.values, timeouts: timeouts.values, faults: [...urls.faults, ...timeouts.faults] };
}

/** The part of the configuration that is about subgraphs. */
export function subgraphOf(
  read: z.infer<typeof shape>,
  { urls, timeouts }: Pick<SubgraphConfig, 'urls' | 'timeouts'>,
): SubgraphConfig {
  return {
    timeoutMs: read.SUBGRAPH_TIMEOUT_MS,
    maxAnswerBytes: read.SUBGRAPH_MAX_ANSWER_BYTES,
    urls,
    timeouts,
    calls: callsOf(read),
  };
}

function readOverrides<T>(given: Record<string, string | undefined>, prefix: string, schema: z.ZodType<T>) {
  const values: Record<string, T> = {};
  const faults: string[] = [];
  for (const [variable, text] of Object.entries(given)) {
    if (!variable.startsWith(prefix)) continue;
    const parsed = schema.safeParse(text);
    if (parsed.success) values[variable.slice(prefix.length)] = parsed.data;
    else faults.push(`${variable} ${parsed.error.issues[0]?.message}`);
  }
  return { values, faults };
}
