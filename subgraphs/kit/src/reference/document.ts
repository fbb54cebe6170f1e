import { z } from 'zod';

const id = z.string().min(1).max(200);

/** What it is called first, in Greek. */
const name = z.string().max(500).nullish();

/** All that it is called, in any language and case; a publisher that tells no names is understood. */
const names = z.array(z.string().max(500)).max(100).optional();

/**
 * The reference feed as common-city publishes it and every network follows it: areas, the topic tree, and which
 * ids mean which organisation. Unknown fields are dropped, so that the feed may grow.
 */
export const referenceDocument = z.object({
  /** Goes back in a header as an entity tag (RFC 9110, 8.8.3), which holds no other characters. */
  version: z.string().regex(/^[\x21\x23-\x7e]{1,200}$/, 'is no entity tag'),
  areas: z.array(
    z.object({
      id,
      level: z.string().max(40),
      partOf: id.nullable(),
      municipality: id.nullable(),
      latitude: z.number().min(-90).max(90).nullable(),
      longitude: z.number().min(-180).max(180).nullable(),
      name,
      names,
    }),
  ),
  topics: z.array(z.object({ id, broader: z.array(id), name, names })),
  organisations: z.array(z.object({ alias: id, organisation: id })),
});

/** A version of the reference data. */
export type ReferenceDocument = z.infer<typeof referenceDocument>;
