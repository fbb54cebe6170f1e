import postgres from 'postgres';

const longest = 500;

/** Why something failed, in few words: PostgreSQL's own instead of drizzle's, which repeat the statement and every value. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return reason.length > longest ? `${reason.slice(0, longest)} …` : reason;
}

/** An error as the log may keep it: what failed and where, but no value that a reader or a record gave. */
export function loggable(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const query = 'query' in error ? error.query : undefined;
  const cause = query !== undefined && error.cause instanceof Error ? error.cause : error;
  const stack = cause.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
  if (!(cause instanceof postgres.PostgresError))
    return { type: cause.name, message: cause.message, query, stack };
  // Its message may quote a value: `invalid input syntax for type integer: "…"`.
  const {
    name: type,
    code,
    routine,
    table_name: table,
    column_name: column,
    constraint_name: constraint,
  } = cause;
  return { type, code, routine, table, column, constraint, query, stack };
}
