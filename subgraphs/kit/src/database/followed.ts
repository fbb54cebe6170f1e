import type postgres from 'postgres';
import type { Canceller } from './canceller.js';
import { patience, type Statement } from './patience.js';

/** Told that a statement begins, by its text alone; what it gives is told that the statement has ended, and of what. */
export type Watch = (text: string) => ((error?: unknown) => void) | undefined;

/** Who follows the statements of a connection. */
export interface Following extends Pick<Canceller, 'end'> {
  watch?: Watch | undefined;
}

type Query = ReturnType<postgres.Sql['unsafe']>;

/**
 * The same connection, whose statements are watched and end with the patience of the request that they belong to: what
 * drizzle sends goes through `unsafe`, inside transactions too. The driver itself tells only of beginnings.
 */
export function followed(connection: postgres.Sql, following: Following): postgres.Sql {
  return new Proxy(connection, {
    get(target, key) {
      const own: unknown = Reflect.get(target, key);
      if (typeof own !== 'function') return own;
      if (key === 'unsafe')
        return (...statement: [text: string, ...rest: unknown[]]) =>
          follow(() => own.apply(target, statement), statement[0], following);
      if (key === 'begin' || key === 'savepoint')
        return (...given: unknown[]) => own.call(target, ...given.map((each) => inside(each, following)));
      return own;
    },
  });
}

/** A transaction's body gets a connection of its own. */
const inside = (given: unknown, following: Following): unknown =>
  typeof given === 'function' ? (inner: postgres.Sql) => given(followed(inner, following)) : given;

function follow(send: () => Query, text: string, { watch, end }: Following): Query {
  const mine = patience();
  if (mine?.isOver) return ended();
  const query = watch ? watchQuery(send(), text, watch) : send();
  mine?.mind(query as unknown as Statement, end);
  return query;
}

/** A query begins when somebody waits for it, and not before. */
function watchQuery(query: Query, text: string, watch: Watch): Query {
  const wait = query.then.bind(query);
  let isBegun = false;
  const then: Query['then'] = (...handlers) => {
    if (isBegun) return wait(...handlers);
    isBegun = true;
    const ended = watch(text);
    if (ended)
      void wait(
        () => ended(),
        (error: unknown) => ended(error),
      );
    return wait(...handlers);
  };
  return Object.assign(query, { then });
}

/** What the driver gives for a statement that PostgreSQL has ended. */
function ended(): never {
  const error = Object.assign(new Error('Nobody waits for the answer.'), { code: '57014' });
  const failed = Promise.reject(error);
  return Object.assign(failed, { values: () => failed }) as never;
}
