import { readFile } from 'node:fs/promises';
import { type Claims, createSigner, internalLife, type Signer } from '@koinipoli/schema/token/internal';
import type { JSONWebKeySet } from 'jose';
import { Bounded } from '../bounded.js';
import { StartError } from '../config/config.js';

/** By what a subgraph knows that the gateway asks, and on whose behalf. */
export interface InternalTokens {
  /** The header for a call; none where the gateway has no key. */
  headersFor(subgraph: string, viewer: Claims): Promise<Record<string, string>>;
  /** The public keys, by which subgraphs check. */
  published: JSONWebKeySet;
}

/** The `kid` of the gateway's key begins with it. */
const issuer = 'gateway';
/** A token is used for half of its life, so that a call has the other half to arrive. */
const reuseMs = (internalLife * 1000) / 2;
const most = 2000;

/** Reads the key and makes what signs with it. Throws a StartError that names INTERNAL_KEY and never quotes it. */
export async function createInternalTokens(key: string | undefined): Promise<InternalTokens> {
  if (key === undefined) return { headersFor: async () => ({}), published: { keys: [] } };
  const signer = await readSigner(key);
  const kept = new Bounded<string, { token: Promise<string>; at: number }>(most);
  return {
    published: { keys: [signer.publicKey] },
    async headersFor(subgraph, viewer) {
      const of = JSON.stringify([subgraph, viewer.subject, viewer.scopes, viewer.organisations]);
      let known = kept.get(of);
      if (!known || performance.now() - known.at > reuseMs) {
        known = { token: signer.sign(subgraph, viewer), at: performance.now() };
        kept.set(of, known);
      }
      return { authorization: `Bearer ${await known.token}` };
    },
  };
}

async function readSigner(key: string): Promise<Signer> {
  const signer = await readKey(key)
    .then((text) => createSigner(JSON.parse(text)))
    .catch((error: Error) => {
      const reason = error instanceof SyntaxError ? 'is not JSON' : error.message;
      throw new StartError(`INTERNAL_KEY ${reason}.`);
    });
  if (signer.issuer === issuer) return signer;
  throw new StartError(
    `INTERNAL_KEY is the key of ${signer.issuer}; the gateway's kid begins with ${issuer}.`,
  );
}

async function readKey(key: string): Promise<string> {
  if (key.trim().startsWith('{')) return key;
  return readFile(key, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`is a file that cannot be read (${error.code ?? error.name})`);
  });
}
