import postgres from 'postgres';

/** What of the driver's options the kit sets. */
export type ConnectOptions = postgres.Options<Record<string, postgres.PostgresType>>;

/** Connects lazily to a database, by connections whose loss is an error and no end of the process. */
export const connect = (url: string, options: ConnectOptions): postgres.Sql =>
  guarded((onclose) => postgres(url, { ...options, onclose }));

/** Connections beside those that there are, to the same address and with the same options but for these. */
export const connectBeside = (
  { options }: postgres.Sql,
  { connection, ...changes }: ConnectOptions,
): postgres.Sql =>
  guarded((onclose) => {
    const own = { ...options, ...changes, connection: { ...options.connection, ...connection }, onclose };
    // postgres.js takes the options that it has read once as they are.
    return postgres(own as unknown as ConnectOptions);
  });

/** One connection that a transaction or a reservation holds. */
interface Hold {
  /** Lost, or at its end. */
  over: boolean;
}

type Replaced = Record<string | symbol, unknown>;

/**
 * Where a held connection is lost, postgres.js writes the rollback to no socket, which ends the process (its issues 1154
 * and 1208), or to what is somebody else's transaction by then. So nothing is written through it any more, not even its
 * end: what is asked of it fails, and the transaction as a whole with the error of the connection.
 */
function guarded(open: (onclose: () => void) => postgres.Sql): postgres.Sql {
  const reserved = new Set<Hold>();
  const connection = open(() => {
    // The driver does not tell which; whoever reserves has few connections, and loses them together.
    for (const hold of reserved) hold.over = true;
  });
  const begin = (...given: unknown[]) => {
    const hold: Hold = { over: false };
    const begun: Promise<unknown> = Reflect.apply(connection.begin, connection, withWork(given, hold));
    const end = () => {
      hold.over = true;
    };
    // It fails at once where the connection is lost between two statements.
    begun.then(end, end);
    return begun;
  };
  const reserve = async () => {
    const own = await connection.reserve();
    const hold: Hold = { over: false };
    reserved.add(hold);
    const release = () => {
      reserved.delete(hold);
      const isLost = hold.over;
      hold.over = true;
      if (!isLost) own.release();
    };
    return held(own, hold, { release });
  };
  const replaced: Replaced = { begin, reserve };
  return new Proxy(connection, { get: (target, key) => replaced[key] ?? Reflect.get(target, key) });
}

/** A held connection, of which nothing is asked once it is over. */
function held<T extends object>(own: T, hold: Hold, others: Replaced = {}): T {
  const call = (name: string, given: unknown[]) =>
    Reflect.apply(Reflect.get(own as object, name), own, given);
  const replaced: Replaced = {
    ...others,
    savepoint: (...given: unknown[]) =>
      hold.over ? Promise.reject(loss()) : call('savepoint', withWork(given, hold)),
    unsafe: (...given: unknown[]) => watch(call('unsafe', given), hold),
  };
  return new Proxy(own, {
    apply: (target, self, given) => watch(Reflect.apply(target as never, self, given), hold),
    get: (target, key) => replaced[key] ?? Reflect.get(target, key),
  });
}

/** The arguments of a transaction, whose work gets the held connection and never ends where that is lost. */
function withWork(given: unknown[], hold: Hold): unknown[] {
  return given.map((each) =>
    typeof each === 'function'
      ? (own: postgres.TransactionSql) =>
          new Promise((resolve, reject) => {
            const asked: unknown = each(held(own, hold));
            const done = Array.isArray(asked) ? Promise.all(asked) : Promise.resolve(asked);
            done.then(
              (result) => !hold.over && resolve(result),
              (error: unknown) => !hold.over && reject(error),
            );
          })
      : each,
  );
}

/** Of a query of the driver's what is its own: it begins with `handle`, and is told by `reject` that it has failed. */
interface Query {
  executed: boolean;
  handle(): Promise<void>;
  reject(error: unknown): void;
}

function watch(made: unknown, hold: Hold): unknown {
  // Names and lists for a statement are made by the same function, and are no queries.
  if (!(made instanceof Promise)) return made;
  const query = made as unknown as Query;
  const { handle, reject } = query;
  return Object.assign(query, {
    async handle() {
      if (!hold.over || query.executed) return handle.call(query);
      query.executed = true;
      reject(loss());
    },
    reject(error: unknown) {
      if (isLoss(error)) hold.over = true;
      reject(error);
    },
  });
}

const loss = () =>
  Object.assign(new Error('The connection to the database is lost.'), { code: 'CONNECTION_CLOSED' });

/** Whether it is the end of the connection, by the server's word, the driver's or the system's. */
function isLoss(error: unknown): boolean {
  if (error instanceof postgres.PostgresError) return /^(FATAL|PANIC)$/.test(error.severity);
  return (
    error instanceof Error && ('syscall' in error || /^CONNECT/.test(String(Reflect.get(error, 'code'))))
  );
}
