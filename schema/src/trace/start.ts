import { context, ROOT_CONTEXT } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-node';
import type { TraceConfig, Traced, Tracing } from './tracing.js';

/** A collector that takes longer loses what it is sent. */
const timeoutMillis = 2_000;

/**
 * Sends spans to a collector until it is disposed of; what the collector does not take is lost, and nobody waits for
 * it.
 */
export function startTracing({ endpoint, ratio }: TraceConfig, { service, isEdge = false }: Traced): Tracing {
  const ours = new TraceIdRatioBasedSampler(ratio);
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'koinipoli' }),
    sampler: new ParentBasedSampler({ root: ours, ...(isEdge && { remoteParentSampled: ours }) }),
    spanProcessors: [
      new BatchSpanProcessor(
        new OTLPTraceExporter({ timeoutMillis, url: new URL('v1/traces', slashed(endpoint)).href }),
      ),
    ],
  });
  const propagator = new W3CTraceContextPropagator();
  // The context of asynchronous work is one a process, whoever sets it first.
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  return {
    tracer: provider.getTracer('koinipoli'),
    read: (headers) =>
      propagator.extract(ROOT_CONTEXT, headers, { get: (from, key) => from[key], keys: Object.keys }),
    headersOf(context) {
      const headers: Record<string, string> = {};
      propagator.inject(context, headers, setter);
      return headers;
    },
    [Symbol.asyncDispose]: async () => {
      await provider.shutdown().catch(() => {});
    },
  };
}

/** A folder's address: what is resolved against it stays below. */
const slashed = (address: string): string => (address.endsWith('/') ? address : `${address}/`);

const setter = {
  set(headers: Record<string, string>, key: string, value: string) {
    headers[key] = value;
  },
};
