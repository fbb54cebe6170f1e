import { createSigner, type Signer } from '@koinipoli/schema/token/internal';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** A key of a test, with what signs by it. */
export interface TestKey {
  secret: JWK;
  signer: Signer;
}

/** Makes a key for a part of the hub: `gateway`, `gateway.2`, `kalo`. */
export async function makeKey(kid: string): Promise<TestKey> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const secret = { ...(await exportJWK(privateKey)), kid };
  return { secret, signer: await createSigner(secret) };
}

/** The public halves, as INTERNAL_JWKS takes them. */
export const publicKeys = (...keys: TestKey[]): string =>
  JSON.stringify({ keys: keys.map(({ signer }) => signer.publicKey) });
