import type { Database } from '@koinipoli/kit';
import { learnParties } from '../identity/learn.js';
import { refreshSearch } from '../search/refresh.js';
import { type Change, checkChanges, type GivenChange } from './check.js';
import * as queries from './queries.js';

/** What came of changes. */
export interface Applied {
  /** Records that are now another in the index, gone ones included. */
  changed: number;
}

/** How changes are applied. */
export interface ApplyOptions {
  /** They follow what the index has: a record that it does not know is new, whatever the feed says. */
  live?: boolean;
}

/**
 * Applies lines of a network's feed to the index, in the caller's transaction and in a few statements, whatever their
 * number: records, places, parties, changes, and what search and identity make of them. What is said again changes
 * nothing. A document that breaks the contract, or whose id is somebody else's, is set aside with the reason; what the
 * index had of it goes. The index is locked until the transaction ends, so that changes have one order.
 */
export function applyChanges(tx: Database, network: string, lines: readonly GivenChange[]): Promise<Applied> {
  return applyLines(tx, network, { lines });
}

/** The same for lines that follow what the index has: a record that it does not know is new, whatever the feed says. */
export function applyLive(tx: Database, network: string, lines: readonly GivenChange[]): Promise<Applied> {
  return applyLines(tx, network, { lines, live: true });
}

async function applyLines(
  tx: Database,
  network: string,
  { lines, ...options }: ApplyOptions & { lines: readonly GivenChange[] },
): Promise<Applied> {
  const items = checkChanges(lines);
  await queries.lockIndex(tx);
  const fill = (some: readonly Change[]) => (inner: Database) => queries.insertArriving(inner, network, some);
  return applyPortion(tx, network, { items, fill, ...options });
}

/** What is to be applied, in items that can be tried apart. */
export interface Portion<T> extends ApplyOptions {
  items: readonly T[];
  /** Puts items into `index_arriving`. */
  fill: (items: readonly T[]) => (tx: Database) => Promise<void>;
}

/** Applies items together; where PostgreSQL refuses a value in them, in halves, until only the one at fault is left out. */
export async function applyPortion<T extends Pick<Change, 'id' | 'kind' | 'at'>>(
  tx: Database,
  network: string,
  portion: Portion<T>,
): Promise<Applied> {
  const { items, fill } = portion;
  if (items.length === 0) return { changed: 0 };
  try {
    return await tx.transaction(async (inner) => {
      const saved = inner as unknown as Database;
      await fill(items)(saved);
      return applyArriving(saved, network, portion);
    });
  } catch (error) {
    const why = refusalOf(error);
    if (why === undefined) throw error;
    const [only] = items;
    if (items.length === 1 && only) return leaveOut(tx, network, { ...only, why });
    const middle = Math.ceil(items.length / 2);
    const first = await applyPortion(tx, network, { ...portion, items: items.slice(0, middle) });
    const second = await applyPortion(tx, network, { ...portion, items: items.slice(middle) });
    return { changed: first.changed + second.changed };
  }
}

/** Leaves out a record that PostgreSQL refuses; what the index had of it goes. */
async function leaveOut(
  tx: Database,
  network: string,
  { id, kind, at, why }: Pick<Change, 'id' | 'kind' | 'at'> & { why: string },
) {
  await queries.insertArriving(tx, network, [{ id, kind, at, isNew: false, document: null, why }]);
  return applyArriving(tx, network, {});
}

/** Applies what has arrived: index, search, identity. */
async function applyArriving(tx: Database, network: string, { live = false }: ApplyOptions) {
  await queries.preferKeys(tx, true);
  await queries.refuseArriving(tx, network);
  await queries.dropUnchanged(tx, network);
  const givers = await queries.selectGivers(tx, network);
  const before = await queries.deletePast(tx, network);
  await queries.insertRecords(tx, network);
  const after = await queries.insertParts(tx, network);
  await queries.noteDocuments(tx, network);
  const ids = await queries.noteChanges(tx, network, live);
  await queries.preferKeys(tx, false);
  // First who organisations are: records are found by their names, too.
  const organisations = [...new Set([...before, ...after])];
  if (organisations.length > 0) await learnParties(tx, organisations);
  await refreshSearch(tx, [...ids, ...givers]);
  return { changed: ids.length };
}

/** Classes of PostgreSQL's errors that are about a value: data exceptions, constraints, limits of the program. */
const aboutValues = /^(22|23|54)[0-9A-Z]{3}$/;

function refusalOf(error: unknown): string | undefined {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error) || !('code' in cause) || !aboutValues.test(String(cause.code)))
    return undefined;
  const { column_name: column, constraint_name: constraint } = cause as {
    column_name?: string;
    constraint_name?: string;
  };
  // Its message may quote what the record says.
  return [column, constraint, `PostgreSQL refuses it (${cause.code})`].filter(Boolean).join(': ');
}
