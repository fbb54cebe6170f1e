import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';

/** One call of a subgraph, as it passed by. */
export interface Call {
  subgraph: string;
  url: string;
  body: string;
  headers: Record<string, string>;
  /** Milliseconds, of this process. */
  begun: number;
  ended: number;
  bytes: number;
}

/** A call and the place of the one before it; undefined: it waited for none. */
export interface Led {
  call: Call;
  after: number | undefined;
}

/** Stands before subgraphs and writes down what they are asked. */
export interface Recorder extends AsyncDisposable {
  /** Where to ask in place of the subgraphs. */
  urls: Readonly<Record<string, string>>;
  /** The calls since the last time, in the order in which they ended. */
  take(): Call[];
}

/** What a subgraph is told of a call beside its body. */
const PASSED = ['authorization', 'accept-language', 'content-type', 'accept'];

/** Opens a port before each subgraph. */
export async function record(urls: Readonly<Record<string, string>>): Promise<Recorder> {
  let calls: Call[] = [];
  const opened = await Promise.all(
    Object.entries(urls).map(([subgraph, url]) => open({ subgraph, url }, (call) => calls.push(call))),
  );
  return {
    urls: Object.fromEntries(opened.map(({ subgraph, url }) => [subgraph, url])),
    take() {
      const taken = calls;
      calls = [];
      return taken;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(opened.map(({ close }) => close()));
    },
  };
}

async function open({ subgraph, url }: { subgraph: string; url: string }, note: (call: Call) => void) {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin);
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const begun = performance.now();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const headers = Object.fromEntries(
      PASSED.flatMap((name) => (request.headers[name] ? [[name, String(request.headers[name])]] : [])),
    );
    if (request.method !== 'POST') return void response.writeHead(200).end();
    const answer = await pool.request({ method: 'POST', path: pathname, headers, body });
    const bytes = Buffer.from(await answer.body.arrayBuffer());
    response.writeHead(answer.statusCode, { 'content-type': 'application/json' }).end(bytes);
    note({ subgraph, url, body, headers, begun, ended: performance.now(), bytes: bytes.length });
  };
  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    subgraph,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await pool.close();
    },
  };
}

/** All calls of one request in the order in which they began, each with the one that it waited for: what ended last before it. */
export function ledCalls(calls: readonly Call[]): Led[] {
  const inOrder = [...calls].sort((one, other) => one.begun - other.begun);
  return inOrder.map((call) => {
    const before = latest(inOrder.filter(({ ended }) => ended <= call.begun));
    return { call, after: before && inOrder.indexOf(before) };
  });
}

const latest = (some: readonly Call[]): Call | undefined =>
  some.reduce<Call | undefined>((last, each) => (last && last.ended > each.ended ? last : each), undefined);

/** Of the calls of one request those that waited for each other, up to the one that ended last: the first comes first. */
export function criticalPath(calls: readonly Call[]): Call[] {
  const path: Call[] = [];
  for (let last = latest(calls); last; ) {
    const { begun } = last;
    path.unshift(last);
    last = latest(calls.filter(({ ended }) => ended <= begun));
  }
  return path;
}
