import { setTimeout as sleep } from 'node:timers/promises';
import type { Around, Database } from '@koinipoli/kit';
import { createPace } from '../pace.js';
import { learnFacts, learnPlaces } from './learn.js';

/** Learns from all facts that changed since this was done last, in many transactions; what `stop` leaves is kept. */
export async function learnAll(db: Database, stop?: AbortSignal): Promise<void> {
  await inOne(db, learnPlaces);
  // A city's whole register is learned once: small portions would take more than twice as long.
  const pace = createPace({ least: 50, aim: 800 });
  for (let learned = 1; learned > 0 && !stop?.aborted; ) {
    const start = performance.now();
    learned = await inOne(db, (tx) => learnFacts(tx, pace.size));
    pace.took(learned, performance.now() - start);
  }
}

/** Milliseconds for which a start waits: who brings a city's whole register of bodies has the rest learned beside answers. */
const patience = 30_000;

/**
 * Learns from the hub's own facts, and again whenever one of them changes, whoever changes it: the table of what is not
 * yet learned wakes this process. Resolves when all that was there is learned, or goes on beside what is asked meanwhile.
 */
export async function followFacts(
  { db, connection }: Around['database'],
  log: Around['log'],
): Promise<AsyncDisposable> {
  const stop = new AbortController();
  const tell = (error: unknown) => log.error(error, 'facts could not be learned from');
  const first = learnAll(db, stop.signal);
  let learning = first.catch(tell);
  const learn = () => {
    learning = learning.then(() => learnAll(db, stop.signal)).catch(tell);
  };
  await Promise.race([first, sleep(patience, undefined, { ref: false })]);
  const listening = await connection.listen('identity', learn, learn);
  return {
    [Symbol.asyncDispose]: async () => {
      stop.abort();
      await listening.unlisten();
      await learning;
    },
  };
}

const inOne = <T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> =>
  db.transaction((tx) => work(tx as unknown as Database));
