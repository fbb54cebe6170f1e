import { durations } from '@koinipoli/schema/trace/durations';
import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RequestRecord } from '../context.js';
import type { PlanFigures } from '../engine/plan/figures.js';
import { whenOver } from '../response/over.js';
import type { CallEvents } from '../subgraph/events.js';
import type { TransportLoad } from '../subgraph/transport.js';

const points = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

/** What figures are taken of. */
export interface Around {
  /** What goes on now, by subgraph. */
  load: () => Record<string, TransportLoad>;
  /** The identifier of a known document by the hash of its text: others are counted together. */
  documentOf: (hash: string) => string | undefined;
  plans: Readonly<PlanFigures>;
}

/** Figures of this process for Prometheus. */
export interface Metrics {
  /** Counts calls of subgraphs. */
  events: Required<CallEvents>;
  /** Counts each request of the graph when it ends, and gives the figures at `/metrics`. */
  follow(app: FastifyInstance, around: Around): void;
  close(): void;
}

/** Starts to count. */
export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const count = countRequests(register);
  return {
    events: countCalls(register),
    follow(app, { load, documentOf, plans }) {
      showLoad(register, load);
      showPlans(register, plans);
      app.addHook('onRequest', async ({ routeOptions }) => {
        if (routeOptions.url === '/graphql') count.begin();
      });
      whenOver(app, ({ routeOptions, ctx: { record, hungUp } }, { elapsedTime: ms, statusCode }) => {
        if (routeOptions.url !== '/graphql') return;
        const outcome = hungUp.aborted ? 'hung up' : outcomeOf(record, statusCode);
        count.end(record, { ms, outcome, document: documentOf(record.operationHash ?? '') });
      });
      app.get('/metrics', async (_request, reply) =>
        reply
          .type(register.contentType)
          .header('cache-control', 'no-store')
          .send(await register.metrics()),
      );
    },
    close: () => register.clear(),
  };
}

interface Ended {
  ms: number;
  outcome: string;
  document: string | undefined;
}

/** Answered whole, with errors beside the data, refused, or by a fault of this process. */
function outcomeOf({ errorCodes, isRefused = false }: RequestRecord, status: number): string {
  if (status >= 500) return 'fault';
  if (isRefused || status >= 400) return 'refused';
  return errorCodes.length > 0 ? 'errors' : 'ok';
}

function countRequests(register: Registry) {
  const registers = [register];
  const requests = new Histogram({
    name: 'koinipoli_request_duration_seconds',
    help: 'Requests of the graph by document, where it is a known one, and outcome',
    labelNames: ['document', 'outcome'],
    buckets: durations,
    registers,
  });
  const errors = new Counter({
    name: 'koinipoli_errors_total',
    help: 'Errors in answers by document and code',
    labelNames: ['document', 'code'],
    registers,
  });
  const inFlight = new Gauge({
    name: 'koinipoli_requests_in_flight',
    help: 'Requests of the graph that are not answered yet',
    registers,
  });
  const shared = new Counter({
    name: 'koinipoli_shared_requests_total',
    help: 'Requests that were answered with the answer of an equal one in flight',
    labelNames: ['document'],
    registers,
  });
  const costs = new Histogram({
    name: 'koinipoli_request_cost',
    help: 'What requests cost, estimated before they run',
    labelNames: ['document'],
    buckets: points,
    registers,
  });
  const calls = new Counter({
    name: 'koinipoli_document_calls_total',
    help: 'Calls of subgraphs by the document that they were made for',
    labelNames: ['document', 'subgraph'],
    registers,
  });
  function end(record: RequestRecord, { ms, outcome, document = 'other' }: Ended): void {
    inFlight.dec();
    requests.observe({ document, outcome }, ms / 1000);
    for (const code of record.errorCodes) errors.inc({ document, code });
    for (const { network: subgraph } of record.calls) calls.inc({ document, subgraph });
    if (record.isShared) shared.inc({ document });
    if (record.cost) costs.observe({ document }, record.cost.estimated);
  }
  return { begin: () => inFlight.inc(), end };
}

function countCalls(register: Registry): Required<CallEvents> {
  const registers = [register];
  const calls = new Histogram({
    name: 'koinipoli_subgraph_call_duration_seconds',
    help: 'Calls of subgraphs by outcome, repetitions included',
    labelNames: ['subgraph', 'outcome'],
    buckets: durations,
    registers,
  });
  const retries = new Counter({
    name: 'koinipoli_subgraph_retries_total',
    help: 'Questions that were asked again because nothing came',
    labelNames: ['subgraph'],
    registers,
  });
  const breakers = new Counter({
    name: 'koinipoli_subgraph_breaker_changes_total',
    help: 'Changes of a breaker by what it changed to',
    labelNames: ['subgraph', 'state'],
    registers,
  });
  return {
    onCall: ({ network: subgraph, ms, outcome }) => calls.observe({ subgraph, outcome }, ms / 1000),
    onRetry: (subgraph) => retries.inc({ subgraph }),
    onBreaker: (subgraph, state) => breakers.inc({ subgraph, state }),
  };
}

/** What goes on is asked when somebody wants the figures, not kept. */
function showLoad(register: Registry, load: () => Record<string, TransportLoad>): void {
  const show = (name: string, { help, read }: { help: string; read: (load: TransportLoad) => number }) =>
    new Gauge({
      name,
      help,
      labelNames: ['subgraph'],
      registers: [register],
      collect() {
        this.reset();
        for (const [subgraph, now] of Object.entries(load())) this.set({ subgraph }, read(now));
      },
    });
  show('koinipoli_subgraph_running', { help: 'Calls on their way', read: ({ running }) => running });
  show('koinipoli_subgraph_waiting', {
    help: 'Calls that wait for their turn',
    read: ({ waiting }) => waiting,
  });
  show('koinipoli_subgraph_open', {
    help: 'Whether nothing is asked of a subgraph, because it is away',
    read: ({ breaker }) => Number(breaker !== 'closed'),
  });
}

function showPlans(register: Registry, plans: Readonly<PlanFigures>): void {
  const registers = [register];
  new Counter({
    name: 'koinipoli_plans_total',
    help: 'Plans of requests by where they came from, and those that came from nowhere',
    labelNames: ['from'],
    registers,
    collect() {
      this.reset();
      this.inc({ from: 'memory' }, plans.hits);
      this.inc({ from: 'store' }, plans.read);
      this.inc({ from: 'planner' }, plans.planned);
      this.inc({ from: 'nowhere' }, plans.givenUp + plans.turnedAway);
    },
  });
  new Counter({
    name: 'koinipoli_planning_seconds_total',
    help: 'Time that the planner took',
    registers,
    collect() {
      this.reset();
      this.inc(plans.plannedSeconds);
    },
  });
  new Gauge({
    name: 'koinipoli_plans_waiting',
    help: 'Operations that wait for their plan',
    registers,
    collect() {
      this.set(plans.waiting);
    },
  });
}
