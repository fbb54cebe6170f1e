import type { FastifyRequest } from 'fastify';
import { Refusal } from '../response/refusal.js';

/** What a request asks, wherever it stood: in the body or in the address. */
export interface Question {
  method: string;
  query?: string | undefined;
  documentId?: string | undefined;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | undefined;
  extensions?: Extensions | undefined;
}

type Extensions = Record<string, unknown> & {
  /** By which clients register texts and ask for them. */
  persistedQuery?: { version?: unknown; sha256Hash: string } | null;
};

/**
 * Checks, before the body is read, that it is in the one charset in which it is read, and not compressed; and that the
 * host may be one (RFC 9110, 7.2; RFC 3986, 3.2.2). Throws a Refusal.
 */
export async function checkHead({ method, headers }: FastifyRequest): Promise<void> {
  if (!/^[\w.:~!$&'()*+,;=%[\]-]*$/.test(headers.host ?? ''))
    throw new Refusal(400, 'BAD_REQUEST', 'The Host header is not valid.');
  const { 'content-encoding': coding = 'identity' } = headers;
  if (coding.toLowerCase() !== 'identity')
    throw new Refusal(415, 'BAD_REQUEST', 'The body must not be compressed.');
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers['content-type'] ?? '')?.[1];
  if (method === 'GET' || charset === undefined || charset.toLowerCase() === 'utf-8') return;
  throw new Refusal(415, 'BAD_REQUEST', 'The charset of the body must be UTF-8.');
}

/**
 * Reads the one GraphQL request that a request must be, before the engine sees it.
 * The engine checks the same, but its refusals know no request id. Throws a Refusal.
 */
export function readQuestion({ method, query, body }: FastifyRequest): Question {
  const asked = method === 'GET' ? readSearch(query as Record<string, unknown>) : readBody(body);
  return { method, ...asked };
}

type Asked = Omit<Question, 'method'>;

function readSearch(search: Record<string, unknown>): Asked {
  const { query, documentId, operationName, variables, extensions } = search;
  const given = { query, documentId, operationName, variables, extensions };
  for (const [name, value] of Object.entries(given)) {
    if (Array.isArray(value)) refuse(`The parameter \`${name}\` is given more than once.`);
  }
  const asked: Asked = {
    query: textIn(query) || undefined,
    documentId: textIn(documentId) || undefined,
    operationName: textIn(operationName),
    variables: objectIn('variables', variables),
    extensions: persistedIn(objectIn('extensions', extensions)),
  };
  if (asked.documentId) checkDocumentId(asked.documentId, asked.query);
  else if (!asked.query && !asked.extensions)
    refuse('A GET request needs the parameter `query`, or `documentId`.');
  return asked;
}

const textIn = (parameter: unknown): string | undefined =>
  parameter === undefined ? undefined : String(parameter);

function objectIn(name: string, parameter: unknown): Record<string, unknown> | undefined {
  if (parameter === undefined) return undefined;
  const value = parse(parameter);
  if (!isRecord(value)) refuse(`The parameter \`${name}\` is not a JSON object.`);
  return value;
}

function readBody(body: unknown): Asked {
  if (Array.isArray(body)) refuse('Batches are not accepted: send one operation in one request.');
  if (!isRecord(body)) refuse('The body is not a JSON object with the member `query`.');
  const { query, documentId, operationName, variables, extensions } = body;
  if (documentId != null) checkDocumentId(documentId, query);
  else if (query !== undefined || !isRecord(extensions)) checkQuery(query);
  if (operationName != null && typeof operationName !== 'string')
    refuse('The member `operationName` is not a text.');
  if (variables != null && !isRecord(variables)) refuse('The member `variables` is not an object.');
  if (extensions != null && !isRecord(extensions)) refuse('The member `extensions` is not an object.');
  return {
    query: query ? String(query) : undefined,
    documentId: documentId == null ? undefined : String(documentId),
    operationName: operationName ?? undefined,
    variables: variables ?? undefined,
    extensions: persistedIn(extensions ?? undefined),
  };
}

function checkQuery(query: unknown): void {
  if (typeof query !== 'string' || query.trim() === '')
    refuse('The member `query` is missing or is not a text.');
}

/** GraphQL over HTTP, "Document identifier syntax". */
function checkDocumentId(id: unknown, query: unknown): void {
  if (query != null && query !== '') refuse('A request has either `query` or `documentId`.');
  if (typeof id !== 'string' || !/^[\w.~-]{1,200}(:[\w.~-]{1,200})?$/.test(id))
    refuse('`documentId` is not the identifier of a document.');
}

function persistedIn(extensions: Record<string, unknown> | undefined): Extensions | undefined {
  const persisted = extensions?.persistedQuery;
  if (persisted != null && !(isRecord(persisted) && typeof persisted.sha256Hash === 'string'))
    refuse('`extensions.persistedQuery` has no `sha256Hash`.');
  return extensions as Extensions | undefined;
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
