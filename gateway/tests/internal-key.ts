import { createSigner } from '@koinipoli/schema/token/internal';
import { createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify } from 'jose';

const made = make('gateway');

async function make(kid: string) {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const secret = { ...(await exportJWK(privateKey)), kid };
  return { secret, signer: await createSigner(secret) };
}

/** The gateway's key in a test. */
export const internalKey = () => made;

/** Reads an `Authorization` header that the gateway sent. Throws where its signature is not the gateway's. */
export async function readInternal(authorization: string | undefined) {
  const { signer } = await made;
  const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '';
  return jwtVerify(token, createLocalJWKSet({ keys: [signer.publicKey] }));
}
