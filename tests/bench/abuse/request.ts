/** What came of one request. */
export interface Outcome {
  status: number;
  code: string;
  ms: number;
}

/** Something that is done to the gateway. */
export interface Abuse {
  about: string;
  run(url: string): Promise<Outcome[]>;
}

async function send(url: string, init: RequestInit): Promise<Outcome> {
  const begun = performance.now();
  const response = await fetch(`${url}/graphql`, init).catch(() => undefined);
  // The end of the connection, before the whole request had been sent.
  if (!response) return { status: 0, code: 'closed', ms: performance.now() - begun };
  const text = await response.text();
  return { status: response.status, code: codeIn(text), ms: performance.now() - begun };
}

/** The code of the first error of an answer. */
export function codeIn(text: string): string {
  try {
    return JSON.parse(text).errors?.[0]?.extensions?.code ?? 'data';
  } catch {
    return 'no JSON';
  }
}

const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
/** Posts a body as it is. */
export const post = (url: string, body: string) => send(url, { method: 'POST', headers, body });
/** Posts an operation. */
export const ask = (url: string, query: string, variables?: unknown) =>
  post(url, JSON.stringify({ query, variables }));

/** So many at a time, until all are done. */
export async function flood(
  n: number,
  atOnce: number,
  one: (i: number) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < n; i = next++) outcomes.push(await one(i));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return outcomes;
}
