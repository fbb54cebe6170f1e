import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const requestIdPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;
/** RFC 4647, 2.1 (basic language range) with the weight of RFC 9110, 12.4.2. */
const languagePattern = /^(\*|[a-z]{1,8}(-[a-z0-9]{1,8})*)([ \t]*;[ \t]*q=(0(\.\d{0,3})?|1(\.0{0,3})?))?$/i;
const maxLanguages = 256;
/** W3C Trace Context, 3.2.2: version ff and ids of zeros are invalid. */
const traceparentPattern =
  /^(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.{0,256})?$/;
const tracestatePattern = /^[\x20-\x7e]{1,512}$/;

/** The caller's request id, or a new one where it is absent or malformed: it ends up in logs and headers. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && requestIdPattern.test(given) ? given : randomUUID();
}

/** Language and trace headers for the subgraphs; malformed ones, and malformed languages among others, are left out. */
export function readForwarded(headers: IncomingHttpHeaders): Record<string, string> {
  const forwarded: Record<string, string> = {};
  const languages = readLanguages(headers['accept-language']);
  if (languages) forwarded['accept-language'] = languages;
  const { traceparent, tracestate } = headers;
  if (typeof traceparent !== 'string' || !traceparentPattern.test(traceparent)) return forwarded;
  forwarded.traceparent = traceparent;
  // Trace Context, 3.3: tracestate has no meaning without a valid traceparent.
  if (typeof tracestate === 'string' && tracestatePattern.test(tracestate)) forwarded.tracestate = tracestate;
  return forwarded;
}

function readLanguages(header = ''): string {
  let kept = '';
  for (const part of header.split(',').map((each) => each.trim())) {
    const next = kept ? `${kept}, ${part}` : part;
    if (next.length <= maxLanguages && languagePattern.test(part)) kept = next;
  }
  return kept;
}
