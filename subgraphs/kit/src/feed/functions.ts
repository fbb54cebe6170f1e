import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { DocumentDefinition } from './definition.js';
import { documentsSql } from './document-sql.js';

/** The functions that say how the documents of a network are made, and a hash by which a change of them is known. */
export interface FeedFunctions {
  statements: readonly string[];
  hash: string;
}

/**
 * Compiles definitions to the functions that those of the migration `feed` call. PL/pgSQL reads a body when it is
 * called, so that a later migration may still change or drop what one names. Throws where two are of one kind.
 */
export function feedFunctions(documents: readonly DocumentDefinition[]): FeedFunctions {
  checkKinds(documents);
  const statements = [
    plpgsql(
      'feed_made(text, text[]) returns table (id text, kind text, document jsonb)',
      byKind(documents, (each) => sql`return query ${documentsSql(each, sql`${each.id} = any($2)`)}`),
    ),
    plpgsql(
      'feed_links_from(text[]) returns table (on_id text, id text, kind text)',
      documents.flatMap(({ kind, follows = [] }) =>
        follows.map(
          (links) =>
            sql`return query select link.on_id, link.id, ${kind}::text from (${links}) as link where link.on_id = any($1);`,
        ),
      ),
    ),
    plpgsql(
      'feed_links_to(text, text[]) returns table (on_id text, id text)',
      byKind(documents, ({ follows = [] }) =>
        follows.length === 0
          ? sql`return`
          : sql`return query select link.on_id, link.id from (${sql.join([...follows], sql` union all `)}) as link where link.id = any($2)`,
      ),
    ),
    // All ids, public or not.
    plpgsql(
      'feed_ids() returns table (kind text, id text)',
      documents.map(({ kind, from, id }) => sql`return query select ${kind}::text, ${id} from ${from};`),
    ),
  ].map((statement) => dialect.sqlToQuery(statement.inlineParams()).sql);
  return { statements, hash: createHash('sha256').update(statements.join('\n')).digest('hex') };
}

const dialect = new PgDialect({ casing: 'snake_case' });

const plpgsql = (head: string, body: readonly SQL[]): SQL => sql`
create or replace function ${sql.raw(head)} language plpgsql as $feed$
#variable_conflict use_column
begin
${sql.join([...body], sql`\n`)}
end $feed$`;

/** One branch a kind, by the first argument. */
const byKind = (documents: readonly DocumentDefinition[], branch: (of: DocumentDefinition) => SQL): SQL[] =>
  documents.map((each) => sql`if $1 = ${each.kind} then ${branch(each)}; end if;`);

/** Throws where two definitions make documents of one kind. */
function checkKinds(documents: readonly DocumentDefinition[]): void {
  const kinds = documents.map(({ kind }) => kind);
  const twice = kinds.find((kind, at) => kinds.indexOf(kind) !== at);
  if (twice !== undefined) throw new Error(`There are two definitions of documents of the kind ${twice}.`);
}
