import { startTracing } from '@koinipoli/schema/trace/start';
import { endSpan, type TraceConfig, type Tracing } from '@koinipoli/schema/trace/tracing';
import { ROOT_CONTEXT, type Span, SpanKind, trace } from '@opentelemetry/api';
import type { FastifyInstance } from 'fastify';
import type { RequestRecord } from '../context.js';
import { whenOver } from '../response/over.js';

/** Of how much of a request's way there are spans. */
export interface RequestTrace {
  /** Begins a span below the request's; its headers tell whoever is called of it. */
  begin(name: string, attributes?: Record<string, string | number>): PartTrace;
}

/** The span of a part of a request. */
export interface PartTrace {
  headers: Record<string, string>;
  end(isFault?: boolean): void;
}

/** Spans of requests, sent to a collector until it is disposed of. */
export interface Traces extends AsyncDisposable {
  /** Gives each request of the graph its span, in `ctx.trace`. */
  follow(app: FastifyInstance): void;
}

/** Starts to trace requests; callers are strangers, and do not decide how many. */
export function startTraces(config: TraceConfig): Traces {
  const tracing = startTracing(config, { service: 'gateway', isEdge: true });
  return {
    follow: (app) => follow(app, tracing),
    [Symbol.asyncDispose]: () => tracing[Symbol.asyncDispose](),
  };
}

function follow(app: FastifyInstance, tracing: Tracing): void {
  const spans = new WeakMap<object, Span>();
  app.addHook('onRequest', async (request) => {
    const { url: route } = request.routeOptions;
    if (route !== '/graphql') return;
    const above = tracing.read(request.headers);
    const span = tracing.tracer.startSpan(`${request.method} ${route}`, { kind: SpanKind.SERVER }, above);
    span.setAttribute('koinipoli.request.id', request.id);
    spans.set(request, span);
    const below = trace.setSpan(ROOT_CONTEXT, span);
    request.ctx.trace = {
      begin(name, attributes = {}) {
        const part = tracing.tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }, below);
        return {
          headers: tracing.headersOf(trace.setSpan(ROOT_CONTEXT, part)),
          end: (isFault = false) => endSpan(part, isFault),
        };
      },
    };
  });
  whenOver(app, (request, reply) => {
    const span = spans.get(request);
    if (!span) return;
    if (request.ctx.hungUp.aborted) return span.end();
    span.setAttributes({
      'http.response.status_code': reply.statusCode,
      ...attributesOf(request.ctx.record),
    });
    endSpan(span, reply.statusCode >= 500);
  });
}

/** Nothing of what was asked for: its name and hash, and what came of it. */
function attributesOf({ operationName, operationHash, errorCodes }: RequestRecord) {
  return {
    ...(operationName !== undefined && { 'graphql.operation.name': operationName }),
    ...(operationHash !== undefined && { 'graphql.operation.hash': operationHash }),
    ...(errorCodes.length > 0 && { 'koinipoli.errors': errorCodes }),
  };
}
