import { type FeedEnd, type FeedHead, feedChange, feedEnd, feedHead } from '@koinipoli/schema/feed/lines';
import { type Dispatcher, request } from 'undici';
import type { GivenChange } from './check.js';
import { FeedFault, faultOf, OtherEpoch } from './fault.js';
import { type Line, linesOf } from './lines.js';
import { type FeedLimits, usualLimits } from './rules.js';

/** A feed and how to ask it. */
export interface FeedSource {
  network: string;
  url: string;
  /** Makes an internal token for the network. */
  token?: (() => Promise<string>) | undefined;
  limits?: Partial<FeedLimits> | undefined;
}

/** What an answer consists of: a head, changes, and an end where it was not cut off. */
export type FeedPart = { head: FeedHead } | { change: GivenChange; size: number } | { end: FeedEnd };

/** From where on, and how long to wait for something new. */
export interface FeedQuestion {
  after: string | null;
  wait: boolean;
  stop: AbortSignal;
}

/**
 * Asks a feed once and gives its answer part by part, as fast as it is taken. Throws FeedFault for what breaks the
 * contract, is cut off or does not come, after the parts that came before; OtherEpoch where the cursor leads nowhere.
 */
export async function* readFeed(source: FeedSource, question: FeedQuestion): AsyncGenerator<FeedPart> {
  const usual = { ...usualLimits, ...source.limits };
  const held = question.wait ? usual.wait : 0;
  // A network may hold its answer before or after its head.
  const limits = {
    ...usual,
    wait: held,
    stall: usual.stall + held * 1_000,
    patience: usual.patience + held * 1_000,
  };
  try {
    const body = await ask(source, question, limits);
    yield* partsOf(linesOf(body, limits), { network: source.network, after: question.after, limits });
  } catch (error) {
    if (question.stop.aborted) throw error;
    throw faultOf(error);
  }
}

async function ask({ url, token }: FeedSource, { after, stop }: FeedQuestion, limits: FeedLimits) {
  const address = new URL(url);
  address.searchParams.set('first', String(limits.lines));
  if (after !== null) address.searchParams.set('after', after);
  if (limits.wait > 0) address.searchParams.set('wait', String(limits.wait));
  const answer = await request(address, {
    headers: {
      accept: 'application/x-ndjson',
      ...(token ? { authorization: `Bearer ${await token()}` } : {}),
    },
    headersTimeout: limits.stall,
    bodyTimeout: limits.stall,
    signal: stop,
  });
  const fault = faultOfAnswer(answer);
  if (!fault) return answer.body;
  answer.body.on('error', () => {}).destroy();
  // Of a network that has never been asked no cursor can be of another epoch.
  throw fault instanceof OtherEpoch && after === null
    ? new FeedFault('BROKEN', 'It refuses to begin at zero.')
    : fault;
}

function faultOfAnswer({ statusCode, headers }: Dispatcher.ResponseData): Error | undefined {
  if (statusCode === 409) return new OtherEpoch();
  if (statusCode === 401 || statusCode === 403)
    return new FeedFault('REFUSED', `It refuses to be asked: it answers ${statusCode}.`);
  if (statusCode !== 200) return new FeedFault('BROKEN', `It answers ${statusCode}.`);
  if (!String(headers['content-type']).startsWith('application/x-ndjson'))
    return new FeedFault('BROKEN', 'It answers something else than NDJSON.');
  // Nothing was asked for compressed: a few bytes could become any number.
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    return new FeedFault('BROKEN', 'It answers compressed, which nobody asked for.');
  return undefined;
}

interface Expected {
  network: string;
  after: string | null;
  limits: FeedLimits;
}

async function* partsOf(
  lines: AsyncIterable<Line>,
  { network, after, limits }: Expected,
): AsyncGenerator<FeedPart> {
  const cursors = new Set([after]);
  let hasHead = false;
  for await (const line of lines) {
    const value = line.isWhole ? parse(line.text) : beginningOf(line.text);
    if (!hasHead) {
      const head = read(feedHead, value, 'Its first line is no head of a feed.');
      if (head.network !== network)
        throw new FeedFault('BROKEN', 'It answers under the name of another network.');
      hasHead = true;
      yield { head };
      continue;
    }
    const end = feedEnd.safeParse(value);
    if (end.success && line.isWhole) return yield { end: end.data };
    const change = read(feedChange, value, 'It has a line that is no change.');
    if (cursors.has(change.cursor)) throw new FeedFault('BROKEN', 'It repeats a cursor.');
    cursors.add(change.cursor);
    if (cursors.size > limits.lines + 1)
      throw new FeedFault('BROKEN', 'It gives more changes than it was asked for.');
    const why = line.isWhole ? {} : { why: `document: its line is longer than ${limits.line} bytes` };
    yield { change: { ...change, ...why }, size: line.text.length };
  }
  throw new FeedFault('UNREACHABLE', 'Its answer was cut off.');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FeedFault('BROKEN', 'It has a line that is no JSON.');
  }
}

/** What stands before the document in a line that is too long to be read. */
function beginningOf(text: string): unknown {
  const at = text.search(/,\s*"document"\s*:/);
  return parse(at < 0 ? '' : `${text.slice(0, at)}, "document": null}`);
}

function read<T>(
  shape: { safeParse: (value: unknown) => { success: boolean; data?: T | undefined } },
  value: unknown,
  fault: string,
): T {
  const { success, data } = shape.safeParse(value);
  if (!success || data === undefined) throw new FeedFault('BROKEN', fault);
  return data;
}
