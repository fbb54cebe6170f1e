import type { FastifyRequest } from 'fastify';
import { Refusal } from '../response/refusal.js';

/** Checks, before the body is read, that it is in the one charset in which it is read. Throws a Refusal. */
export async function checkCharset({ method, headers }: FastifyRequest): Promise<void> {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers['content-type'] ?? '')?.[1];
  if (method === 'GET' || charset === undefined || charset.toLowerCase() === 'utf-8') return;
  throw new Refusal(415, 'BAD_REQUEST', 'The charset of the body must be UTF-8.');
}

/**
 * Checks that a request is a GraphQL request before the engine sees it.
 * The engine checks the same, but its refusals know no request id. Throws a Refusal.
 */
export async function checkEnvelope(request: FastifyRequest): Promise<void> {
  if (!acceptsJson(request.headers.accept)) {
    throw new Refusal(
      406,
      'BAD_REQUEST',
      'Answers are application/json or application/graphql-response+json.',
    );
  }
  if (request.method === 'GET') checkSearch(request.query);
  else checkBody(request.body);
}

function checkSearch(search: unknown): void {
  const { query, variables, extensions } = search as Record<string, string | string[] | undefined>;
  for (const [name, value] of Object.entries({ query, variables, extensions })) {
    if (Array.isArray(value)) refuse(`The parameter \`${name}\` is given more than once.`);
  }
  if (!query && !extensions) refuse('A GET request needs the parameter `query`.');
  for (const [name, value] of Object.entries({ variables, extensions })) {
    if (value !== undefined && !isRecord(parse(value)))
      refuse(`The parameter \`${name}\` is not a JSON object.`);
  }
}

function checkBody(body: unknown): void {
  if (Array.isArray(body)) refuse('Batches are not accepted: send one operation in one request.');
  if (!isRecord(body)) refuse('The body is not a JSON object with the member `query`.');
  const { query, operationName, variables, extensions } = body as Record<string, unknown>;
  if (query === undefined && isRecord(extensions)) return;
  if (typeof query !== 'string' || query.trim() === '')
    refuse('The member `query` is missing or is not a text.');
  if (operationName != null && typeof operationName !== 'string')
    refuse('The member `operationName` is not a text.');
  if (variables != null && !isRecord(variables)) refuse('The member `variables` is not an object.');
  if (extensions != null && !isRecord(extensions)) refuse('The member `extensions` is not an object.');
}

function acceptsJson(accept = '*/*'): boolean {
  return /\*\/\*|application\/(\*|json|graphql-response\+json)/i.test(accept);
}

function refuse(message: string): never {
  throw new Refusal(400, 'BAD_REQUEST', message);
}

function parse(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
