/** Why a network's feed cannot be followed, and what is said of it where there is no more to say. */
export const feedFaults = {
  UNREACHABLE: 'It does not answer.',
  TIMEOUT: 'It did not answer in time.',
  REFUSED: 'It refuses to be asked.',
  BROKEN: 'What it answers is no change feed.',
  FAULT: 'What it answers could not be written: a fault of the hub.',
} as const;

/** One kind of fault. */
export type FeedFaultCode = keyof typeof feedFaults;

/** How much of an answer is taken, and how long it is waited for. */
export interface FeedLimits {
  /** Changes that are asked for at once; an answer with more is broken. */
  lines: number;
  /** Bytes of a line; what is longer is set aside unread. */
  line: number;
  /** Bytes of an answer. */
  answer: number;
  /** Seconds that the network may hold an answer while nothing changes. */
  wait: number;
  /** Milliseconds without a byte. */
  stall: number;
  /** Milliseconds that an answer may take beyond `wait`, however steadily it drips. */
  patience: number;
}

export const usualLimits: FeedLimits = {
  lines: 1_000,
  line: 1_000_000,
  answer: 64_000_000,
  wait: 25,
  stall: 15_000,
  patience: 60_000,
};

/** Pauses after a failure, in milliseconds: each about twice the one before; shorter of one that has yet to start. */
export const pauses = { shortest: 200, longest: 5_000, longestAtFirst: 1_000 };

/** The pause after so many failures in a row: spread, so that what failed together does not come back together. */
export function pauseAfter(failures: number, longest = pauses.longest): number {
  const whole = Math.min(longest, pauses.shortest * 2 ** Math.min(failures, 20));
  return whole * (0.5 + Math.random() / 2);
}
