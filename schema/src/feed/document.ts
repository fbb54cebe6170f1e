import { z } from 'zod';

/** An id of a record, topic, area or organisation. */
const id = z.string().min(1).max(200);

/** A text in its languages, by BCP 47 tag; Greek is always there. */
const text = (longest: number) =>
  z
    .record(
      z.string().regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/, 'is no language tag'),
      z.string().max(longest),
    )
    .refine((given) => typeof given['el'] === 'string', 'has no Greek');

/** A date of reduced precision, `2026`, `2026-11` or `2026-11-22`. */
const partialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'is no date');

const instant = z.iso.datetime({ offset: true });

const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);

/** A number or code that some register gives. */
const identifier = z.object({ scheme: z.string().min(1).max(40), value: z.string().min(1).max(100) });

/** One place where the record is, or is given; its hours hold there. */
const place = z.object({
  latitude: latitude.nullish(),
  longitude: longitude.nullish(),
  /** Id of the smallest area that is known. */
  area: id.nullish(),
  /** Opening hours as `Schedule` has them; empty: not published. */
  schedules: z.array(z.record(z.string(), z.unknown())).max(100).default([]),
});

/** An amount of money that the record speaks of. */
const amount = z.object({
  /** What it is: `budget`, `awarded`, `fee`. */
  role: z.string().min(1).max(40),
  amount: z.number(),
  currency: z.string().length(3),
});

/** How to reach an organisation. */
const contact = z.object({
  email: z.string().max(320).nullish(),
  phones: z.array(z.string().max(40)).max(20).default([]),
  url: z.string().max(2_000).nullish(),
});

/**
 * What a record says about an organisation: that it takes part in the network, in which role, and what the network
 * believes of it. Identity is worked out from these.
 */
const party = z.object({
  /** Any id that means it: the hub's, or one that the network minted. */
  organisation: id,
  /** Role in one English word, `provider`; null: the record says what it is, not what it does. */
  role: z
    .string()
    .regex(/^[a-z][a-z-]{0,39}$/, 'is no role in one English word')
    .nullish(),
  since: partialDate.nullish(),
  name: text(500).nullish(),
  aliases: z.array(z.string().max(500)).max(50).default([]),
  identifiers: z.array(identifier).max(50).default([]),
  /** Fields that networks may say differently; what is absent is not said. */
  legalForm: z.string().max(60).nullish(),
  /** Code of the municipality of its seat. */
  seat: z.string().max(20).nullish(),
  activities: z.array(id).max(100).default([]),
  contact: contact.nullish(),
});

/** A passage that the record rests on. */
const source = z.object({
  document: id,
  line: z.number().int().nullish(),
  quote: z.string().max(20_000).nullish(),
  url: z.string().max(2_000).nullish(),
  publisher: z.object({ id }).nullish(),
  licence: z.string().max(200).nullish(),
});

const provenance = z.object({
  sources: z.array(source).max(100),
  updatedAt: instant,
  verifiedAt: instant.nullish(),
  verifiedBy: z.string().max(300).nullish(),
  languages: z.array(z.string().max(35)).min(1).max(50),
  synthetic: z.boolean(),
});

/**
 * A public record as its network tells the hub of it: what can be searched, counted and compared, no more. Unknown
 * fields are dropped, so that the feed may grow.
 */
export const indexDocument = z.object({
  /** Id of the record itself. */
  id,
  /** The record's GraphQL type, `CareService`; `Organisation`: no record of its own, but what the network knows of one. */
  kind: z.string().regex(/^[A-Z][A-Za-z0-9]{0,59}$/, 'is no type'),
  name: text(1_000),
  /** Other names that it is found by. */
  aliases: z.array(z.string().max(500)).max(100).default([]),
  description: text(20_000).nullish(),
  /** More words that it is found by and that nobody is shown. */
  words: text(50_000).nullish(),
  /** Whether lists show it: false for what is closed, ended or no longer offered. */
  active: z.boolean(),
  /** The organisation that it is of or about. */
  organisation: id.nullish(),
  /** The record *is* this organisation, as its network describes it: search shows both as one. */
  represents: id.nullish(),
  /** The records that it is a part of, such as the project of a work package: it is found by what they are called, too. */
  partOf: z.array(id).max(20).nullish(),
  /** What it is about: subjects, needs, products, activities. */
  topics: z.array(id).max(200).default([]),
  /** Whom it is for, `group:…`. */
  targetGroups: z.array(id).max(200).default([]),
  /** Where it is or what it serves, as areas; a municipality is `area:9183`. */
  areas: z.array(id).max(500).default([]),
  places: z.array(place).max(200).default([]),
  /** When it runs or is open; null: not bound in time. */
  period: z.object({ start: partialDate.nullish(), end: partialDate.nullish() }).nullish(),
  url: z.string().max(2_000).nullish(),
  identifiers: z.array(identifier).max(50).default([]),
  amounts: z.array(amount).max(50).default([]),
  parties: z.array(party).max(100).default([]),
  provenance,
});

/** A public record as its network tells the hub of it. */
export type IndexDocument = z.infer<typeof indexDocument>;

/** What a record says about an organisation. */
export type Party = z.infer<typeof party>;

/** The same as a network may write them: what has a default may be left out. */
export type IndexDocumentInput = z.input<typeof indexDocument>;
