import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parse, stripIgnoredCharacters } from 'graphql';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { StartError } from '../config/config.js';
import type { DocumentsConfig } from '../config/documents.js';
import { hashOf } from '../hash.js';
import { Refusal } from '../response/refusal.js';
import type { Question } from './envelope.js';

/** The documents that the gateway knows before it is asked. */
export interface Documents {
  /** Whether nothing else is answered. */
  only: boolean;
  /** By the identifier of its list, or by `sha256:` and the hash of its text. */
  textOf(id: string): string | undefined;
  /** Whether a text is one of them; spaces, commas and comments make no difference. */
  has(text: string): boolean;
  /** The identifier of a document by the SHA-256 of its text, in hexadecimal. */
  idOf(hash: string): string | undefined;
}

const map = z.record(z.string(), z.string());
const apolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
});

/**
 * Reads a folder of `.graphql` files, whose names are their identifiers, or a file of JSON: texts by identifier, or
 * Apollo's manifest. Throws a StartError that names DOCUMENTS_PATH.
 */
export async function loadDocuments({ path: place, only }: DocumentsConfig): Promise<Documents> {
  const texts = new Map<string, string>();
  const known = new Set<string>();
  const ids = new Map<string, string>();
  for (const [id, text] of place === undefined ? [] : await readTexts(place).catch(unreadable(place))) {
    try {
      parse(text);
    } catch (error) {
      throw new StartError(`DOCUMENTS_PATH ${place}: ${id} is not GraphQL: ${(error as Error).message}`);
    }
    texts.set(id, text).set(`sha256:${hashOf(text)}`, text);
    known.add(hashOf(stripIgnoredCharacters(text)));
    ids.set(hashOf(text), id);
  }
  return {
    only,
    textOf: (id) => texts.get(id),
    has: (text) => known.has(plainHashOf(text)),
    idOf: (hash) => ids.get(hash),
  };
}

async function readTexts(place: string): Promise<[id: string, text: string][]> {
  if ((await stat(place)).isDirectory()) {
    const names = (await readdir(place)).filter((name) => name.endsWith('.graphql')).sort();
    return Promise.all(
      names.map(async (name) => [
        path.basename(name, '.graphql'),
        await readFile(path.join(place, name), 'utf8'),
      ]),
    );
  }
  const list: unknown = JSON.parse(await readFile(place, 'utf8'));
  const manifest = apolloManifest.safeParse(list);
  return manifest.success
    ? manifest.data.operations.map(({ id, body }) => [id, body])
    : Object.entries(map.parse(list));
}

const unreadable = (place: string) => (error: NodeJS.ErrnoException) => {
  const reason = error instanceof z.ZodError ? 'it is not a list of texts' : (error.code ?? error.name);
  throw new StartError(`DOCUMENTS_PATH ${place} cannot be read (${reason}).`);
};

/**
 * GraphQL over HTTP, "Persisted Document Request": puts the text of a known document in the place of its identifier.
 * An identifier that is not known is left to the store of what clients registered. Throws a Refusal.
 */
export function putText(documents: Documents) {
  return ({ documentId, ...asked }: Question): Question => {
    const id = asked.query ? undefined : (documentId ?? hashIn(asked.extensions));
    const query = id === undefined ? undefined : documents.textOf(id);
    if (query !== undefined) return { ...asked, query };
    if (documentId) {
      const persistedQuery = { version: 1, sha256Hash: documentId.replace(/^sha256:/, '') };
      return { ...asked, extensions: { ...asked.extensions, persistedQuery } };
    }
    if (documents.only && asked.query && !documents.has(asked.query))
      throw new Refusal(
        403,
        'FORBIDDEN',
        'Only known documents are answered here: send the `documentId` of one.',
      );
    return asked;
  };
}

function hashIn(extensions: Question['extensions']): string | undefined {
  const hash = extensions?.persistedQuery?.sha256Hash;
  return hash && `sha256:${hash}`;
}

/** What clients register themselves, by its hash; the oldest texts go first. */
export function createDocumentStore({ only }: DocumentsConfig) {
  const texts = new LRUCache<string, string>({
    max: 1000,
    maxSize: 8 * 1024 ** 2,
    sizeCalculation: (text) => text.length,
  });
  return {
    textOf: (hash: string) => texts.get(hash),
    get: async (hash: string) => texts.get(hash),
    set: async (hash: string, text: string) => {
      if (!only) texts.set(hash, text);
    },
    delete: async (hash: string) => texts.delete(hash),
  };
}

function plainHashOf(text: string): string {
  try {
    return hashOf(stripIgnoredCharacters(text));
  } catch {
    return '';
  }
}
