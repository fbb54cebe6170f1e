import { isErrorCode } from '@koinipoli/schema/error-codes';
import { internalChallenge } from '@koinipoli/schema/token/internal';
import { Refusal } from '../response/refusal.js';
import type { Passed } from '../subgraph/passage.js';

/** A refusal is a sentence or two; more than this is something else. */
const maxRefusalBytes = 16 * 1024;

/**
 * The headers under which the body of a passage may be shown. Whatever a subgraph calls it, a browser keeps it as a
 * file and never runs it under the gateway's own address. Throws the subgraph's refusal.
 */
export async function readReport({ status, headers, body }: Passed): Promise<Record<string, string>> {
  if (status >= 200 && status < 300) return { ...shownHeaders(headers), ...neverAPage };
  const text = await firstOf(body);
  // That the gateway's own token is no good is no matter of the caller's.
  throw headers['www-authenticate'] === internalChallenge ? astray() : toRefusal(status, text);
}

const neverAPage = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
};

function shownHeaders(headers: Passed['headers']): Record<string, string> {
  const given = (name: string, pattern: RegExp) => {
    const value = headers[name];
    return typeof value === 'string' && pattern.test(value) ? value : undefined;
  };
  const length = given('content-length', /^\d{1,15}$/);
  return {
    'content-type':
      given('content-type', /^[\w.+-]+\/[\w.+-]+(; ?charset=[\w-]+)?$/) ?? 'application/octet-stream',
    'content-disposition':
      given('content-disposition', /^attachment; filename="[\w.-]{1,100}"$/) ?? 'attachment',
    ...(length !== undefined && { 'content-length': length }),
  };
}

async function firstOf(body: Passed['body']): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    // Leaving the loop ends the passage.
    if (size > maxRefusalBytes) return '';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** The words of a subgraph are kept where they have the hub's shape; nothing else of it is. */
function toRefusal(status: number, text: string): Refusal {
  const { message, code } = readError(text);
  if (status >= 400 && status < 500 && isErrorCode(code) && typeof message === 'string')
    return new Refusal(status, code, message.slice(0, 500));
  return astray();
}

const astray = () => new Refusal(502, 'NETWORK_DOWN', 'The network does not answer as it should.');

function readError(text: string): { message?: unknown; code?: unknown } {
  try {
    const [{ message, extensions }] = JSON.parse(text).errors;
    return { message, code: extensions.code };
  } catch {
    return {};
  }
}
