import type { ImportFault, PageInfo } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { type Context, perRequest } from '../context.js';
import { badInput, HubError } from '../hub-error.js';
import type { ImportDesk } from '../import/import.js';
import { faultsOf, type RowFault } from '../import/report.js';
import { stagingTable, whileStaged } from '../import/staged.js';
import { fromCursor, listMark, toCursor } from '../list/cursor.js';
import { type PageArgs, readPageArgs } from '../list/page-args.js';
import type { Edge, Page } from '../list/pages.js';

/** Each import has a table of its own, so that its faults are asked alone. */
const mostAsked = 10;
const asked = perRequest(() => ({ times: 0 }));

/** Counts who asks for faults. Throws LIMIT_EXCEEDED where a request asks for those of too many imports. */
export function countAsked(ctx: Context): void {
  const account = asked(ctx);
  account.times += 1;
  if (account.times > mostAsked)
    throw new HubError(
      'LIMIT_EXCEEDED',
      `A question reads the faults of at most ${mostAsked} imports; ask for fewer, or for each alone.`,
      'faults',
    );
}

/**
 * A page of the faults of an import in the order of its file; they lie in the rows that it staged, and go with them.
 * Forward alone: throws BAD_USER_INPUT for `last` and `before`.
 */
export function faultPage(desk: ImportDesk, id: string, args: PageArgs): Page<ImportFault> {
  const { limit, after, before, backward } = readPageArgs(args);
  if (backward || before !== undefined)
    throw badInput('last', 'faults are read forward, by `first` and `after`.');
  const mark = listMark('import-faults', id);
  const place =
    after === undefined ? {} : { after: placeOf(fromCursor(after, mark, ['integer', 'integer'])) };
  let found: Promise<RowFault[]> | undefined;
  const rows = () => {
    found ??= faultsOf(desk, id, { first: limit + 1, ...place });
    return found;
  };
  const edges = async (): Promise<Edge<ImportFault>[]> =>
    (await rows()).slice(0, limit).map((fault) => ({
      cursor: toCursor(mark, [String(fault.nr), String(fault.place)]),
      node: fault,
      distance: null,
    }));
  return {
    edges,
    nodes: async () => (await edges()).map(({ node }) => node),
    pageInfo: async (): Promise<PageInfo> => {
      const shown = await edges();
      return {
        hasNextPage: (await rows()).length > limit,
        hasPreviousPage: after !== undefined,
        startCursor: shown[0]?.cursor ?? null,
        endCursor: shown.at(-1)?.cursor ?? null,
      };
    },
    totalCount: () => countFaults(desk, id),
  };
}

const placeOf = ([nr, place]: readonly string[]) => ({ nr: Number(nr), place: Number(place) });

async function countFaults({ database: { db } }: ImportDesk, id: string): Promise<number> {
  const query = sql`
    select coalesce(sum(jsonb_array_length(faults)), 0)::int as count
    from ${sql.identifier(stagingTable(id))} where faults is not null`;
  const [row] = await whileStaged(() => db.execute<{ count: number }>(query));
  return row?.count ?? 0;
}
