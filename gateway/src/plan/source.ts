import { readFile, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { StartError } from '../config/config.js';
import type { SupergraphConfig } from '../config/supergraph.js';

/** Where a supergraph comes from. */
export interface Source {
  /** The variable and its value, as faults name it. */
  name: string;
  /** Its text; undefined: it has not changed since it was read. Throws a StartError where there is none. */
  read(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** An address that does not answer may do so a moment later. */
const tryAgain = 1;

/** Reads nothing yet. */
export function openSource(config: SupergraphConfig): Source {
  return config.url === undefined ? fileSource(config) : addressSource(config.url, config);
}

function fileSource({ path, maxBytes }: SupergraphConfig): Source {
  const name = `SUPERGRAPH_PATH ${path}`;
  let known = '';
  return {
    name,
    async read() {
      const before = known;
      // What could not be read is read again, also where it has not changed meanwhile.
      known = '';
      try {
        const state = await (before === '' ? stateOf(path) : settled(path, before));
        if (state.size > maxBytes) throw new StartError(`${name} is larger than SUPERGRAPH_MAX_BYTES.`);
        const text = state.sign === before ? undefined : await readFile(path, 'utf8');
        known = state.sign;
        return text;
      } catch (error) {
        if (error instanceof StartError) throw error;
        const { code, name: kind } = error as NodeJS.ErrnoException;
        throw new StartError(`${name} cannot be read (${code ?? kind}).`);
      }
    },
    close: async () => {},
  };
}

const quietMs = 200;

/** A file that changes is left to whoever writes it until it has been quiet for a moment: half of it is no supergraph. */
async function settled(path: string, known: string) {
  let state = await stateOf(path);
  while (state.sign !== known) {
    await sleep(quietMs);
    const now = await stateOf(path);
    if (now.sign === state.sign) break;
    state = now;
  }
  return state;
}

async function stateOf(path: string) {
  const { mtimeMs, size, ino } = await stat(path);
  return { size, sign: [mtimeMs, size, ino].join(' ') };
}

function addressSource(url: string, { maxBytes, timeoutMs }: SupergraphConfig): Source {
  const name = `SUPERGRAPH_URL ${withoutSecrets(url)}`;
  const dispatcher = new Agent({ maxResponseSize: maxBytes, connections: 1 });
  let etag: string | undefined;
  return {
    name,
    async read() {
      const signal = AbortSignal.timeout(timeoutMs);
      const headers = { accept: 'text/plain, */*', ...(etag !== undefined && { 'if-none-match': etag }) };
      const before = etag;
      etag = undefined;
      try {
        const { statusCode, headers: given, body } = await request(url, { headers, dispatcher, signal });
        if (statusCode === 200) {
          const text = await body.text();
          etag = typeof given.etag === 'string' ? given.etag : undefined;
          return text;
        }
        await body.dump();
        if (statusCode === 304 && before !== undefined) {
          etag = before;
          return undefined;
        }
        throw new StartError(`${name} answers with status ${statusCode}.`, tryAgain);
      } catch (error) {
        if (error instanceof StartError) throw error;
        const { code, name: kind } = error as NodeJS.ErrnoException;
        const reason = signal.aborted ? `no answer in ${timeoutMs} ms` : (code ?? kind);
        throw new StartError(`${name} cannot be read (${reason}).`, tryAgain);
      }
    },
    close: () => dispatcher.destroy(),
  };
}

/** What names a person or a key in an address is nobody's business. */
function withoutSecrets(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
