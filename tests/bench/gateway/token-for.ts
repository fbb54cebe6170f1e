import { readFile } from 'node:fs/promises';
import { createSigner, internalLife } from '@koinipoli/schema/token/internal';

/** Gives the token by which the hub's subgraphs know a gateway; undefined where there is no key. */
export async function tokensBy(keyFile: string | undefined) {
  const signer = keyFile && (await createSigner(JSON.parse(await readFile(keyFile, 'utf8'))));
  const tokens = new Map<string, { token: Promise<string>; at: number }>();
  return (subgraph: string): Promise<string> | undefined => {
    if (!signer) return undefined;
    let known = tokens.get(subgraph);
    if (!known || performance.now() - known.at > internalLife * 500) {
      known = { token: signer.sign(subgraph), at: performance.now() };
      tokens.set(subgraph, known);
    }
    return known.token;
  };
}
