import { createHash } from 'node:crypto';
import type { Dispatcher, Pool } from 'undici';

/** An answer as the load sees it. */
export interface Answer {
  bytes: number;
  whole: boolean;
  text: string | undefined;
}

/** Asks without anything in between: what the load costs is not measured, but it runs on the same machine. */
export function askOnce(
  pool: Pool,
  { path, body, headers }: { path: string; body: string; headers: Record<string, string> },
  keeps: boolean,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let [bytes, status] = [0, 0];
    let begins: boolean | undefined;
    const chunks: Buffer[] = [];
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart() {},
      onResponseStart(_controller, code) {
        status = code;
      },
      onResponseData(_controller, chunk) {
        begins ??= chunk.toString('latin1', 0, 8) === '{"data":';
        bytes += chunk.length;
        if (keeps) chunks.push(chunk);
      },
      onResponseEnd() {
        const text = keeps ? Buffer.concat(chunks).toString() : undefined;
        resolve({ bytes, whole: status === 200 && begins === true, text });
      },
      onResponseError(_controller, error) {
        reject(error);
      },
    };
    pool.dispatch({ path, method: 'POST', headers, body }, handler);
  });
}

/** A hash of an answer's data and of how many errors it has. */
export function meaning(text: string): string {
  const { data, errors = [] } = JSON.parse(text);
  return createHash('sha256')
    .update(JSON.stringify([sorted(data), errors.length]))
    .digest('base64url');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
