import { readFile } from 'node:fs/promises';
import { createSigner, issuerOf, type Signer } from '@koinipoli/schema/token/internal';
import { type FindKey, KeysUnreachable, rotatingKeys } from '@koinipoli/schema/token/key-set';
import { errors, type JSONWebKeySet, type JWK } from 'jose';
import { request } from 'undici';
import { ConfigError } from '../config-error.js';
import { readWhole } from '../read-whole.js';

/** Milliseconds that a publisher of keys may take, and bytes that its keys may have. */
const patience = 3_000;
const largest = 256 * 1024;

/**
 * Finds the public keys of those whose calls are trusted: by their `kid`, which says who they are. INTERNAL_JWKS is a
 * JWKS itself, a file with one, or addresses, each with the caller whose keys it may give: `gateway=https://…`.
 * Throws ConfigError for anything else.
 */
export async function readTrust(setting: string): Promise<FindKey> {
  const given = setting.trim();
  if (given.startsWith('{')) return fixedKeys(given, 'it');
  if (!/=https?:\/\//.test(given)) return fixedKeys(await readText('INTERNAL_JWKS', given), given);
  const publishers = new Map<string, FindKey>();
  for (const entry of given.split(/[\s,]+/)) {
    const [, name, url] = /^([a-z][a-z0-9-]*)=(https?:\/\/.+)$/.exec(entry) ?? [];
    if (!name || !url || !URL.canParse(url))
      throw new ConfigError(`INTERNAL_JWKS: ${entry} is not a caller and its address, gateway=https://….`);
    // What an address says of others does not count.
    publishers.set(
      name,
      rotatingKeys(async () => onlyOf(name, await fetchKeys(url))),
    );
  }
  return (header, token) => {
    const find = publishers.get(issuerOf(header?.kid ?? ''));
    if (!find) throw new errors.JWKSNoMatchingKey();
    return find(header, token);
  };
}

/** Makes the signer of INTERNAL_KEY: a private JWK, or a file with one. Throws ConfigError that never quotes the key. */
export async function readSigner(setting: string, name: string): Promise<Signer> {
  const text = setting.trim().startsWith('{') ? setting : await readText('INTERNAL_KEY', setting);
  const key = parse<JWK>('INTERNAL_KEY', text);
  const signer = await createSigner(key).catch((error: Error) => {
    throw new ConfigError(`INTERNAL_KEY: ${error.message}.`);
  });
  if (signer.issuer === name) return signer;
  throw new ConfigError(
    `INTERNAL_KEY: is the key of ${signer.issuer}; this is ${name}, and so begins its kid.`,
  );
}

function fixedKeys(text: string, where: string): FindKey {
  const set = parse<JSONWebKeySet>('INTERNAL_JWKS', text);
  if (!Array.isArray(set.keys) || set.keys.length === 0)
    throw new ConfigError(`INTERNAL_JWKS: ${where} has no keys.`);
  if (set.keys.some((key) => 'd' in key || 'k' in key || !key.kid))
    throw new ConfigError('INTERNAL_JWKS: holds a private key, or one without a kid; it needs public ones.');
  return rotatingKeys(async () => set, {
    fresh: Number.POSITIVE_INFINITY,
    longest: Number.POSITIVE_INFINITY,
  });
}

const onlyOf = (name: string, { keys }: JSONWebKeySet): JSONWebKeySet => ({
  keys: keys.filter(({ kid = '' }) => issuerOf(kid) === name),
});

async function fetchKeys(url: string): Promise<JSONWebKeySet> {
  const signal = AbortSignal.timeout(patience);
  const { statusCode, body } = await request(url, { signal });
  const text = await readWhole(body, largest);
  if (statusCode !== 200) throw new KeysUnreachable(`The publisher of keys answered ${statusCode}.`);
  return JSON.parse(text);
}

async function readText(variable: string, file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ConfigError(`${variable}: the file cannot be read (${error.code ?? error.name}).`);
  });
}

function parse<T>(variable: string, text: string): T {
  try {
    return JSON.parse(text);
  } catch {
    throw new ConfigError(`${variable}: is not JSON.`);
  }
}
