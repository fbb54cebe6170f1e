import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { type Network, networks, placeCount, type Question, questions } from './federation.js';

/** One request, as its client sees it. */
export interface Asked {
  begun: number;
  ms: number;
  of: readonly Network[];
  /** Networks whose fields are missing, or that an error names. */
  missing: readonly Network[];
  /** There is no answer, or one that says less than it must: an error without a network, another status than 200. */
  broken: boolean;
}

/** A steady stream of requests, whatever their answers; it ends when it is stopped. */
export interface Stream {
  asked: Asked[];
  stop(): Promise<void>;
}

/** Asks so many times a second. */
export function startStream(url: string, perSecond: number): Stream {
  const pool = new Pool(url, { connections: 256, headersTimeout: 30_000, bodyTimeout: 30_000 });
  const asked: Asked[] = [];
  const inFlight = new Set<Promise<void>>();
  let stopped = false;
  const start = performance.now();
  const running = (async () => {
    for (let nr = 0; !stopped; nr += 1) {
      const due = start + (nr * 1000) / perSecond - performance.now();
      if (due > 0) await sleep(due);
      const request = askOnce(pool, nr).then((each) => void asked.push(each));
      inFlight.add(request);
      void request.then(() => inFlight.delete(request));
    }
  })();
  return {
    asked,
    async stop() {
      stopped = true;
      await running;
      await Promise.all(inFlight);
      await pool.close();
    },
  };
}

async function askOnce(pool: Pool, nr: number): Promise<Asked> {
  const question = questions[nr % questions.length] as Question;
  const begun = performance.now();
  const told = await post(pool, JSON.stringify({ query: question.query, variables: { nr } })).catch(
    () => undefined,
  );
  const ms = performance.now() - begun;
  return { begun, ms, of: question.of, ...readAnswer(question, told) };
}

interface Told {
  data?: Record<string, unknown> | null;
  errors?: { extensions?: { network?: string } }[];
}

async function post(pool: Pool, body: string): Promise<Told | undefined> {
  const headers = { 'content-type': 'application/json' };
  const answer = await pool.request({ method: 'POST', path: '/graphql', headers, body });
  const told = (await answer.body.json()) as Told;
  return answer.statusCode === 200 ? told : undefined;
}

/** Which networks an answer lacks: by its errors and by what it does not hold. */
function readAnswer({ of }: Question, told: Told | undefined): Pick<Asked, 'missing' | 'broken'> {
  if (!told?.data) return { missing: [], broken: true };
  const named = (told.errors ?? []).map(({ extensions }) =>
    networks.find((each) => each === extensions?.network),
  );
  const lacking = of.filter((network) => !holds(told.data ?? {}, of, network));
  const missing = [...new Set([...named, ...lacking])].filter((each) => each !== undefined);
  return { missing, broken: named.includes(undefined) };
}

function holds(data: Record<string, unknown>, of: readonly Network[], network: Network): boolean {
  if (of.length === 1 && network !== 'places') return data[`${network}Now`] === network;
  const places = data.places;
  // Without its places a question says nothing of the others' fields.
  if (!Array.isArray(places)) return network !== 'places';
  const field = network === 'places' ? 'name' : network;
  return places.length === placeCount && places.every((place) => typeof place[field] === 'string');
}
