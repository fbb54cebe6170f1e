import { writeFile } from 'node:fs/promises';
import { Pool } from 'undici';
import { median } from '../table.js';
import type { Beside, BesideTimes } from './by-hand.js';
import type { Child } from './child.js';
import type { Running } from './federations.js';
import type { Question } from './mix.js';
import { criticalPath, ledCalls, type Recorder, record } from './record.js';
import { askOnce, meaning } from './request.js';
import { addressed, type Ground, type System, startFloor, startSystem } from './system.js';

/** One question put to one gateway while nobody else asks. */
export interface Alone {
  system: string;
  question: string;
  calls: number;
  bytes: number;
  /** What the answer says. */
  meaning: string;
  errors: number;
}

/** How long a gateway takes more than the calls by hand, in milliseconds; medians. */
export interface Added {
  question: string;
  system: string;
  /** The critical path by hand, and all calls as they waited for each other. */
  hand: number;
  together: number;
  /** A request that a bare server answers at once with as many bytes, by the same client: no gateway adds less. */
  bare: number;
  /** Beside the one and the other. */
  added: number;
  addedTogether: number;
}

/** Where a request's time goes while a recorder stands before the subgraphs: in milliseconds, medians. */
export interface Spent {
  question: string;
  /** Until the first call, between the calls of the critical path, and after the last. */
  before: number;
  between: number;
  after: number;
  /** The longest time between two of them: where it is long, the next was held back to be asked with others. */
  longest: number;
}

/** What the look at single questions needs. */
export interface AloneParts {
  ground: Ground;
  running: Running;
  systems: readonly System[];
  load: Child;
  /** How often each question is timed; 0: not at all. */
  runs: number;
}

/** Puts every question to every gateway, counts what subgraphs are asked, and times it beside the same calls by hand. */
export async function askAlone(
  parts: AloneParts,
): Promise<{ alone: Alone[]; added: Added[]; spent: Spent[] }> {
  const { ground, running, systems, load, runs } = parts;
  await using recorder = await record(running.urls);
  const alone: Alone[] = [];
  const added: Added[] = [];
  const spent: Spent[] = [];
  await using watched = await startWatched({ ground, running, recorder, systems });
  const bare = await startFloor(0);
  await using _ends = bare.child;
  if (runs > 0) await warmUp(parts, [...systems, ...watched.systems.filter(({ name }) => name === 'own')]);
  for (const question of running.questions) {
    for (const { name, url } of watched.systems) {
      const { calls, times: _, size, ...told } = await askWatched({ question, name, url }, recorder);
      alone.push({ ...told, calls: calls.length });
      if (runs === 0 || name !== 'own') continue;
      spent.push(await spentOn({ question, name, url }, { recorder, runs }));
      const path = criticalPath(calls);
      const gateways = systems.map((system) => system.url);
      const least = new URL(String(size), bare.url).href;
      const beside: Beside = { question, gateways, bare: least, path, calls: ledCalls(calls), runs };
      const times = await load.ask<BesideTimes>('beside', beside);
      for (const [at, system] of systems.entries())
        added.push(addedBy(question.name, system.name, { whole: times.gateways[at] ?? [], ...times }));
    }
  }
  return { alone, added, spent };
}

/** A gateway at work has its code compiled and its connections open: each answers the dashboard so long before it is timed. */
const WARM_UP_SECONDS = 5;
const WARM_UP_CLIENTS = 4;

async function warmUp(
  { running, load }: Pick<AloneParts, 'running' | 'load'>,
  systems: readonly System[],
): Promise<void> {
  const mix = running.mixes.find(({ name }) => name === 'dashboard');
  const asked = { mix, clients: WARM_UP_CLIENTS, seconds: WARM_UP_SECONDS, from: 0 };
  if (mix) for (const { url } of systems) await load.ask('load', { ...asked, url });
}

function addedBy(
  question: string,
  system: string,
  { whole, hand, together, bare }: Omit<BesideTimes, 'gateways'> & { whole: number[] },
): Added {
  const beside = (other: number[]) => median(whole.map((ms, run) => ms - (other[run] ?? 0)));
  return {
    question,
    system,
    hand: median(hand),
    together: median(together),
    bare: median(bare),
    added: beside(hand),
    addedTogether: beside(together),
  };
}

interface Watch {
  question: Question;
  name: string;
  url: string;
}

async function spentOn(
  asked: Watch,
  { recorder, runs }: { recorder: Recorder; runs: number },
): Promise<Spent> {
  const all: Omit<Spent, 'question'>[] = [];
  for (let run = 0; run < runs; run++) {
    const { calls, times } = await askWatched(asked, recorder);
    const { begun, ended } = times;
    const path = criticalPath(calls);
    const gaps = path.slice(1).map((call, at) => call.begun - (path[at]?.ended ?? 0));
    all.push({
      before: (path[0]?.begun ?? ended) - begun,
      between: gaps.reduce((sum, gap) => sum + gap, 0),
      after: ended - (path.at(-1)?.ended ?? ended),
      longest: Math.max(0, ...gaps),
    });
  }
  const of = (key: keyof Omit<Spent, 'question'>) => median(all.map((each) => each[key]));
  return {
    question: asked.question.name,
    before: of('before'),
    between: of('between'),
    after: of('after'),
    longest: of('longest'),
  };
}

async function askWatched({ question, name, url }: Watch, recorder: Recorder) {
  const { query, variables } = question;
  const { origin, pathname } = new URL(url);
  const pool = clientOf(origin);
  const headers = { 'content-type': 'application/json', 'accept-language': 'en' };
  const body = JSON.stringify({ query, variables });
  const ask = async () => (await askOnce(pool, { path: pathname, body, headers }, true)).text ?? '';
  // The first one plans.
  await ask();
  recorder.take();
  const begun = performance.now();
  const text = await ask();
  const ended = performance.now();
  const calls = recorder.take();
  const bytes = calls.reduce((sum, each) => sum + each.bytes, 0);
  const errors: number = JSON.parse(text).errors?.length ?? 0;
  const times = { begun, ended };
  const size = Buffer.byteLength(text);
  return { system: name, question: question.name, calls, bytes, size, meaning: meaning(text), errors, times };
}

const clients = new Map<string, Pool>();

function clientOf(origin: string): Pool {
  const client = clients.get(origin) ?? new Pool(origin, { connections: 1 });
  clients.set(origin, client);
  return client;
}

interface Watched extends AsyncDisposable {
  systems: System[];
}

/** The same gateways once more, with the recorder between them and the subgraphs. */
async function startWatched({
  ground,
  running,
  recorder,
  systems,
}: Pick<AloneParts, 'ground' | 'running' | 'systems'> & { recorder: Recorder }): Promise<Watched> {
  const supergraphPath = `${running.supergraphPath}.watched`;
  await writeFile(supergraphPath, await addressed(running.supergraphPath, recorder.urls));
  const started: System[] = [];
  for (const { name } of systems)
    started.push(await startSystem(name, ground, { ...running, supergraphPath, urls: recorder.urls }));
  return {
    systems: started,
    async [Symbol.asyncDispose]() {
      await Promise.all(started.map(({ child }) => child[Symbol.asyncDispose]()));
    },
  };
}
