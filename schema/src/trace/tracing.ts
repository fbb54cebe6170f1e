import { type Context, type Span, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import { z } from 'zod';

const ratio = 'is not a share from 0 to 1';

/** The variables of traces, with OpenTelemetry's own names: a part of the hub adds them to its own. */
export const traceVariables = {
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'is not an http or https address' })
    .optional(),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/, { error: ratio })
    .transform(Number)
    .default(1),
};

/** Where traces go, and of how many requests. */
export interface TraceConfig {
  /** Address of a collector that takes OTLP over HTTP. */
  endpoint: string;
  /** Share of requests that are traced, 0 to 1. */
  ratio: number;
}

/** The part of the configuration that is about traces; undefined: nothing is traced. */
export function traceOf(read: {
  OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
  OTEL_TRACES_SAMPLER_ARG: number;
}): TraceConfig | undefined {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER_ARG: ratio } = read;
  return endpoint === undefined ? undefined : { endpoint, ratio };
}

/** Where spans of one part of the hub begin. */
export interface Tracing extends AsyncDisposable {
  tracer: Tracer;
  /** What headers of a request say of the span it comes from (W3C Trace Context). */
  read(headers: Readonly<Record<string, string | string[] | undefined>>): Context;
  /** Headers that tell the next part of the span in a context. */
  headersOf(context: Context): Record<string, string>;
}

/** Who is traced, and whether callers may say that they want to be. */
export interface Traced {
  service: string;
  /** Its callers are strangers: whether a request is traced is decided here, whatever they say. */
  isEdge?: boolean;
}

/** Ends a span, without the words of a fault: they may quote values. */
export function endSpan(span: Span, isFault: boolean): void {
  if (isFault) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
