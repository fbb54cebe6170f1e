import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** Where the keys of the hub's parts lie. */
export interface KeyFiles {
  /** File with the private key of a part. */
  privateOf(name: string): string;
  /** File with the public keys of all parts. */
  readonly publicKeys: string;
}

/**
 * The keys by which the parts of a hub know each other, one for each name, made at the first start: in the data folder,
 * readable by its owner alone. Only the public halves are read by others.
 */
export async function provideKeys(dataDir: string, names: readonly string[]): Promise<KeyFiles> {
  const folder = await keyFolder(dataDir);
  const privateOf = (name: string) => join(folder, `${name}.json`);
  const keys = await Promise.all(
    names.map((name) => provideKey(privateOf(name), { kid: name, alg: 'EdDSA' })),
  );
  const publicKeys = join(folder, 'public.json');
  await replace(publicKeys, { keys: keys.map(publicHalf) });
  return { privateOf, publicKeys };
}

/** What a key is for. */
export interface KeyKind {
  readonly kid: string;
  readonly alg: string;
}

/** A key of a file; made where there is none. Two hubs that make it at once get the same one. */
export async function provideKey(file: string, kind: KeyKind): Promise<JWK> {
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known !== null) return JSON.parse(known);
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(await makeKey(kind)), { mode: 0o600 });
  // A link, unlike a renaming, does not replace what another made meanwhile.
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return JSON.parse(await readFile(file, 'utf8'));
}

/** A fresh private key. */
export async function makeKey({ kid, alg }: KeyKind): Promise<JWK> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg };
}

/** What others may know of a key: RFC 8037 and RFC 7518, 6.2 call the private part `d`. */
export function publicHalf({ d: _secret, ...shown }: JWK): JWK {
  return { ...shown, use: 'sig' };
}

/** The folder of keys, which nobody but its owner enters. */
export async function keyFolder(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'keys');
  // The folder around it is entered by PostgreSQL's account, too.
  await mkdir(dataDir, { recursive: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Writes a file whole or not at all, readable by its owner alone. */
export async function replace(file: string, content: object): Promise<void> {
  const next = `${file}.${process.pid}`;
  await writeFile(next, JSON.stringify(content), { mode: 0o600 });
  await rename(next, file);
}
