import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const requestIdPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;
const languagePattern = /^[A-Za-z0-9*,;=. -]{1,256}$/;
/** W3C Trace Context, 3.2.2: version ff and ids of zeros are invalid. */
const traceparentPattern =
  /^(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.{0,256})?$/;
const tracestatePattern = /^[\x20-\x7e]{1,512}$/;

/** The caller's request id, or a new one where it is absent or malformed: it ends up in logs and headers. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && requestIdPattern.test(given) ? given : randomUUID();
}

/** Language and trace headers for the subgraphs; malformed ones are left out. */
export function readForwarded(headers: IncomingHttpHeaders): Record<string, string> {
  const forwarded: Record<string, string> = {};
  const language = headers['accept-language'];
  if (language && languagePattern.test(language)) forwarded['accept-language'] = language;
  const { traceparent, tracestate } = headers;
  if (typeof traceparent !== 'string' || !traceparentPattern.test(traceparent)) return forwarded;
  forwarded.traceparent = traceparent;
  // Trace Context, 3.3: tracestate has no meaning without a valid traceparent.
  if (typeof tracestate === 'string' && tracestatePattern.test(tracestate)) forwarded.tracestate = tracestate;
  return forwarded;
}
