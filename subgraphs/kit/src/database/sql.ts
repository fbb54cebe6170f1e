import { type SQL, sql } from 'drizzle-orm';

/** Texts as one parameter; drizzle would make a list of parameters of an array. */
export const textArray = (texts: readonly string[]): SQL => sql`${sql.param([...texts])}::text[]`;
