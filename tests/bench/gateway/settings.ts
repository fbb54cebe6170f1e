/** What one may set from outside; all of it has a default. */
export interface Settings {
  /** Of one cell: one gateway, one mix, one round. */
  seconds: number;
  rounds: number;
  clients: number;
  federations: readonly string[];
  systems: readonly string[];
  mixes: readonly string[];
}

/** Reads `BENCH_…`. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const list = (text: string | undefined, usual: string) =>
    (text ?? usual).split(';').map((each) => each.trim());
  return {
    seconds: Number(env.BENCH_SECONDS ?? 2),
    rounds: Number(env.BENCH_ROUNDS ?? 3),
    clients: Number(env.BENCH_CLIENTS ?? 50),
    federations: list(env.BENCH_FEDERATIONS, 'synthetic;hub'),
    systems: list(env.BENCH_SYSTEMS, 'own;stock;apollo;hive;hive, shared'),
    mixes: list(env.BENCH_MIXES, 'distinct;dashboard;identical;cold;new shapes'),
  };
}
