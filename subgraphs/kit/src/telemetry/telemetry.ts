import { durations } from '@koinipoli/schema/trace/durations';
import { endSpan, type TraceConfig, type Tracing } from '@koinipoli/schema/trace/tracing';
import { context, type Span, SpanKind, trace } from '@opentelemetry/api';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Watch } from '../database/followed.js';

/** What a subgraph shows of its own work: figures at `/metrics`, spans to a collector. */
export interface Telemetry extends AsyncDisposable {
  /** Follows statements of the database. */
  watch: Watch;
  /** Follows requests, and gives the figures at `/metrics`. */
  serve(http: FastifyInstance): void;
}

/** Characters of a statement in its span. */
const longest = 4_000;

/** What sends spans takes a while to load: only who sends some waits for it. */
async function tracingOf(service: string, config: TraceConfig): Promise<Tracing> {
  const { startTracing } = await import('@koinipoli/schema/trace/start');
  return startTracing(config, { service });
}

/** Starts to follow the work of the network `name`; without `config` there are no spans. */
export async function createTelemetry(name: string, config?: TraceConfig): Promise<Telemetry> {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const statements = new Histogram({
    name: 'koinipoli_statement_duration_seconds',
    help: 'SQL statements, from when they are sent to their last row',
    buckets: durations,
    registers: [register],
  });
  const requests = new Histogram({
    name: 'koinipoli_request_duration_seconds',
    help: 'Requests by route and status',
    labelNames: ['route', 'status'],
    buckets: durations,
    registers: [register],
  });
  const tracing = config && (await tracingOf(name, config));
  return {
    watch(text) {
      const end = statements.startTimer();
      const span = tracing && beginStatement(tracing, text);
      return (error) => {
        end();
        if (span) endSpan(span, error !== undefined);
      };
    },
    serve(http) {
      if (tracing) traceRequests(http, tracing);
      http.addHook('onResponse', async (request, reply) => {
        const { url: route = 'none' } = request.routeOptions;
        requests.observe({ route, status: reply.statusCode }, reply.elapsedTime / 1000);
      });
      http.get('/metrics', async (_request, reply) =>
        reply.type(register.contentType).send(await register.metrics()),
      );
    },
    [Symbol.asyncDispose]: async () => {
      register.clear();
      await tracing?.[Symbol.asyncDispose]();
    },
  };
}

/** A statement that belongs to no request has no span. Values are parameters, so its text holds none. */
function beginStatement({ tracer }: Tracing, text: string): Span | undefined {
  if (trace.getActiveSpan() === undefined) return undefined;
  const attributes = { 'db.system.name': 'postgresql', 'db.query.text': text.slice(0, longest) };
  return tracer.startSpan('SQL', { kind: SpanKind.CLIENT, attributes });
}

/** A span for each request that comes from a part of the hub, under the span that it tells of. */
function traceRequests(http: FastifyInstance, { tracer, read }: Tracing): void {
  http.addHook('onRequest', (request, reply, done) => {
    const { url = 'none' } = request.routeOptions;
    if (url === '/metrics' || url.startsWith('/health/')) return done();
    const kind = SpanKind.SERVER;
    const span = tracer.startSpan(`${request.method} ${url}`, { kind }, read(request.headers));
    // Whoever asked may have gone before the answer: then nothing is said of it.
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) return span.end();
      span.setAttribute('http.response.status_code', reply.statusCode);
      endSpan(span, reply.statusCode >= 500);
    });
    return context.with(trace.setSpan(context.active(), span), done);
  });
}
