import { z } from 'zod';

/**
 * The lines of a network's change feed: `GET /feed?after=CURSOR&first=1000&wait=25`, for common-city alone (internal token),
 * as NDJSON (`application/x-ndjson`): one {@link FeedHead}, then {@link FeedChange}s by position, then one
 * {@link FeedEnd}. An answer without its end was cut off: what came before stands, and the cursor of the last change is
 * where to go on. Without `after` the feed begins at zero. With nothing new the network holds the answer for up to
 * `wait` seconds. A cursor of another epoch, or from beyond the network's last position, is answered by 409 and
 * {@link FeedRefusal}: the reader begins anew. One line a record: what changed twice in between comes once, as it is now.
 */
export const feedHead = z.object({
  feed: z.literal('koinipoli/1'),
  /** Name of the network, as in the register. */
  network: z.string().min(1).max(60),
  /** Another one after a restore or a new database: positions of different epochs have nothing to do with each other. */
  epoch: z.string().min(1).max(100),
  /** The network's revision when it answered. */
  revision: z.number().int().nonnegative(),
  /** When its last change was committed; null: never. */
  lastChangeAt: z.iso.datetime({ offset: true }).nullable(),
  /** True: of some changes that are committed the feed does not tell yet, so that its end is not all there is. */
  pending: z.boolean().optional(),
  /** On what the network declares to report all that there is; empty: it declares nothing. */
  coverage: z
    .array(
      z.object({
        areas: z.array(z.string().max(200)).max(1_000),
        topics: z.array(z.string().max(200)).max(1_000),
      }),
    )
    .max(1_000),
});

/** One record's present state; `document` is checked by itself, so that one that breaks the contract harms no other. */
export const feedChange = z.object({
  /** Where to go on after this line. */
  cursor: z.string().min(1).max(500),
  id: z.string().min(1).max(200),
  kind: z.string().min(1).max(60),
  /** When the change was committed. */
  at: z.iso.datetime({ offset: true }),
  /**
   * True: the record came, or came back, behind the reader's cursor, and nothing was told of it before. False says less: one
   * that came and changed while a reader was on its way may be new to it all the same.
   */
  isNew: z.boolean(),
  /** An index document; null: no longer public. */
  document: z.unknown(),
});

/** The last line of a whole answer. */
export const feedEnd = z.object({
  /** Where to go on. */
  cursor: z.string().min(1).max(500),
  /** True: nothing more at this moment. */
  atEnd: z.boolean(),
});

/** Why a cursor leads nowhere. */
export const feedRefusal = z.object({
  code: z.enum(['OTHER_EPOCH', 'FROM_THE_FUTURE', 'NO_CURSOR']),
  message: z.string(),
});

export type FeedHead = z.infer<typeof feedHead>;
export type FeedChange = z.infer<typeof feedChange>;
export type FeedEnd = z.infer<typeof feedEnd>;
export type FeedRefusal = z.infer<typeof feedRefusal>;
