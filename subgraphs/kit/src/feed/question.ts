import { z } from 'zod';

/** Changes of one answer, and seconds that a question is held. */
const most = { first: 5_000, wait: 55 };

const count = (longest: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'is no number')
    .transform((text) => Math.min(Number(text), longest));

const feedQuery = z.object({
  after: z.string().optional(),
  first: count(most.first)
    .refine((first) => first > 0, 'is nothing')
    .default(1_000),
  wait: count(most.wait).default(0),
});

/** What cannot be understood; answered by 400. */
class BadQuestion extends Error {
  readonly statusCode = 400;
}

/** Reads what a reader of the feed asks for; more than there may be is cut. Throws what is answered by 400. */
export function readFeedQuery(query: unknown): z.infer<typeof feedQuery> {
  const read = feedQuery.safeParse(query);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new BadQuestion(`${issue?.path.join('.')}: ${issue?.message}.`);
}
