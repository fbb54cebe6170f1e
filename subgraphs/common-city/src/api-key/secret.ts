import { createHash, randomBytes } from 'node:crypto';

/** A new key and what is kept of it. The prefix tells people and scanners of code what they have found. */
export function makeSecret(): { secret: string; hash: string } {
  const secret = `kp_${randomBytes(32).toString('base64url')}`;
  return { secret, hash: createHash('sha256').update(secret).digest('hex') };
}
