import { FeedFault } from './fault.js';
import type { FeedLimits } from './rules.js';

type BodyLimits = Pick<FeedLimits, 'line' | 'answer' | 'patience'>;

/** A line, or the beginning of one that is too long. */
export interface Line {
  text: string;
  isWhole: boolean;
}

const newline = 10;
/** Bytes that are kept of a line that is too long: enough to know what it is about. */
const beginning = 4_096;

/**
 * The lines of a body, each no longer than it may be: what is too long is passed over in flat memory, and its beginning
 * given. Throws FeedFault for a body that is too large, too slow, or no UTF-8.
 */
export async function* linesOf(body: AsyncIterable<Buffer>, limits: BodyLimits): AsyncGenerator<Line> {
  let held: Buffer[] = [];
  let size = 0;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const take = (): Line => {
    const bytes = Buffer.concat(held);
    const isWhole = size <= limits.line;
    const line = { text: isWhole ? decode(decoder, bytes) : bytes.toString(), isWhole };
    held = [];
    size = 0;
    return line;
  };
  for await (const chunk of unhurried(body, limits)) {
    let from = 0;
    for (let to = chunk.indexOf(newline); to >= 0; to = chunk.indexOf(newline, from)) {
      hold(chunk.subarray(from, to));
      yield take();
      from = to + 1;
    }
    hold(chunk.subarray(from));
  }
  if (size > 0) throw new FeedFault('UNREACHABLE', 'Its answer was cut off.');

  function hold(bytes: Buffer): void {
    size += bytes.length;
    if (size <= limits.line) held.push(bytes);
    else if (held.length !== 1 || (held[0]?.length ?? 0) > beginning)
      held = [Buffer.concat([...held, bytes]).subarray(0, beginning)];
  }
}

function decode(decoder: InstanceType<typeof TextDecoder>, bytes: Buffer): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new FeedFault('BROKEN', 'It has a line that is no UTF-8.');
  }
}

/** The chunks of a body while their bytes and the waiting for them stay within the limits; its reader takes its own time. */
async function* unhurried(
  body: AsyncIterable<Buffer>,
  { patience, answer }: BodyLimits,
): AsyncGenerator<Buffer> {
  let waited = 0;
  let bytes = 0;
  let asked = performance.now();
  for await (const chunk of body) {
    waited += performance.now() - asked;
    bytes += chunk.length;
    if (waited > patience) throw new FeedFault('TIMEOUT', 'Its answer takes too long.');
    if (bytes > answer) throw new FeedFault('BROKEN', `Its answer is larger than ${answer} bytes.`);
    yield chunk;
    asked = performance.now();
  }
}
