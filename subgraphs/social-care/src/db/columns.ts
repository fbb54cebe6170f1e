import type { Statement } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { jsonb } from 'drizzle-orm/pg-core';

/** Sentences of the source; empty rather than null. */
export const statementsColumn = () => jsonb().$type<Statement[]>().notNull().default(sql`'[]'`);

/**
 * The sentences of such a column, to be searched: without their sources, whose document ids would match as words.
 * `column` is its name in SQL.
 */
export const sentencesOf = (column: string): string => `jsonb_path_query_array(${column}, '$[*].text')`;
