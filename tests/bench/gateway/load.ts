import { Pool } from 'undici';
import { besideHand } from './by-hand.js';
import { answerMessages } from './child.js';
import { bodies, type Mix } from './mix.js';
import { askOnce, meaning } from './request.js';

/** What to ask of whom. */
export interface Load {
  url: string;
  mix: Mix;
  clients: number;
  seconds: number;
  /** The number of the first request. */
  from: number;
  /** Ends after so many requests, whatever the time. */
  most?: number;
}

/** How it went. */
export interface Measured {
  requests: number;
  seconds: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  bytes: number;
  /** Answers that are none: another status than 200, or no data. */
  faults: number;
  /** Of some requests, by their number, what their answer says; the order of keys in an object says nothing. */
  answers: Record<number, string>;
}

/** Of so many requests one answer is kept to be compared, but of the first so many each. */
const COMPARED_EACH = 61;
const COMPARED_FIRST = 8;
const COMPARED_MOST = 60;

const headers = { 'content-type': 'application/json', 'accept-language': 'en' };

async function measure({ url, mix, clients, seconds, from, most = Infinity }: Load): Promise<Measured> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: clients, headersTimeout: 60_000, bodyTimeout: 60_000 });
  const bodyOf = bodies(mix);
  const times: number[] = [];
  const kept = new Map<number, string>();
  let [bytes, faults, asked] = [0, 0, 0];
  const start = performance.now();
  const end = start + seconds * 1000;
  const client = async (): Promise<void> => {
    while (performance.now() < end && asked < most) {
      const nr = asked++;
      const keeps = kept.size < COMPARED_MOST && (nr < COMPARED_FIRST || nr % COMPARED_EACH === 0);
      const body = bodyOf(from + nr);
      const begun = performance.now();
      const answer = await askOnce(pool, { path: pathname, body, headers }, keeps);
      times.push(performance.now() - begun);
      bytes += answer.bytes;
      if (!answer.whole) faults += 1;
      if (answer.text !== undefined) kept.set(from + nr, answer.text);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const taken = (performance.now() - start) / 1000;
  await pool.close();
  times.sort((one, other) => one - other);
  const at = (part: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
  return {
    requests: times.length,
    seconds: taken,
    p50: at(0.5),
    p99: at(0.99),
    bytes,
    faults,
    answers: Object.fromEntries([...kept].map(([nr, text]) => [nr, meaning(text)])),
  };
}

answerMessages('load', measure);
answerMessages('beside', besideHand);
