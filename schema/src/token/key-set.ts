import {
  type CryptoKey,
  createLocalJWKSet,
  errors,
  type FlattenedJWSInput,
  type JSONWebKeySet,
  type JWSHeaderParameters,
} from 'jose';

/** Finds the public key that a token names in its header; a KeyFunction of jose. */
export type FindKey = (header?: JWSHeaderParameters, token?: FlattenedJWSInput) => Promise<CryptoKey>;

/** The published keys cannot be had, and none are known from before. */
export class KeysUnreachable extends Error {
  override name = 'KeysUnreachable';
}

/** How long keys are believed, in milliseconds. */
export interface KeySetTimes {
  /** After this they are asked for again. */
  fresh?: number;
  /** After this they are no longer believed, though their publisher does not answer. */
  longest?: number;
  /** Between two questions to the publisher, whatever tokens claim. */
  cooldown?: number;
}

/** Before the first answer a publisher that starts later than its readers is asked this often. */
const first = 500;

/**
 * Keys that their publisher changes: asked for again when they are old or a token names one that is not there, and
 * the last ones used while the publisher does not answer. `load` asks it. Throws KeysUnreachable, and jose's
 * JWKSNoMatchingKey.
 */
export function rotatingKeys(
  load: () => Promise<JSONWebKeySet>,
  { fresh = 600_000, longest = 86_400_000, cooldown = 10_000 }: KeySetTimes = {},
): FindKey {
  let known: { find: FindKey; at: number } | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;

  async function ask(): Promise<void> {
    askedAt = performance.now();
    try {
      known = { find: createLocalJWKSet(await load()), at: performance.now() };
    } catch {
      // The last keys stand; how old they may get is decided below.
    }
  }

  /** Asks at most once at a time, and not before the last question has cooled down. */
  async function refresh(): Promise<void> {
    const pause = known ? cooldown : first;
    if (!asking && performance.now() - askedAt < pause) return;
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    await asking;
  }

  return async (header, token) => {
    if (!known || performance.now() - known.at > fresh) await refresh();
    if (!known || performance.now() - known.at > longest)
      throw new KeysUnreachable('The published keys cannot be had.');
    try {
      return await known.find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await refresh();
      return known.find(header, token);
    }
  };
}
