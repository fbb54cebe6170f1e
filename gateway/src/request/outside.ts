import { request } from 'undici';

const patienceMs = 3000;
const largest = 256 * 1024;

/** The JSON of an answer, and its status. */
export interface OutsideAnswer {
  status: number;
  body: unknown;
}

/** Asks a service that the operator named, for little and not for long. Throws where no JSON comes. */
export async function askOutside(
  url: string,
  { body, headers = {} }: { body?: object; headers?: Record<string, string> } = {},
): Promise<OutsideAnswer> {
  const answer = await request(url, {
    signal: AbortSignal.timeout(patienceMs),
    headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }), ...headers },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer.body) {
    size += part.length;
    if (size > largest) throw new Error(`The answer is larger than ${largest} bytes.`);
    parts.push(part);
  }
  return { status: answer.statusCode, body: JSON.parse(Buffer.concat(parts).toString()) };
}
