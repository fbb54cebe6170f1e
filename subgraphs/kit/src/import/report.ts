import { Readable } from 'node:stream';
import { escapeFormula } from './csv/formula.js';
import type { ImportDesk } from './import.js';
import { stagingTable, whileStaged } from './staged.js';

/** Faults of one kind, counted, with the first of them. */
export interface FaultSummary {
  column: string;
  message: string;
  count: number;
  /** Line of the first. */
  line: number;
  value: string;
  instead: string | null;
}

/** One fault of one row. */
export interface RowFault {
  /** Place of the row in the file as a whole, from 1, and of the fault in the row. */
  nr: number;
  place: number;
  line: number;
  file: string | null;
  record: string;
  column: string;
  value: string;
  message: string;
  instead: string | null;
}

const mostKinds = 100;

/** The faults of an import by kind, the most frequent first, at most a hundred kinds; empty where nothing is staged. */
export async function summariseFaults({ database }: ImportDesk, id: string): Promise<FaultSummary[]> {
  const { connection: sql } = database;
  const rows = await whileStaged(
    () => sql<(Omit<FaultSummary, 'count' | 'line'> & { count: string; line: string })[]>`
    select fault ->> 'column' as column, fault ->> 'message' as message, count(*) as count, min(line) as line,
      (array_agg(fault ->> 'value' order by nr))[1] as value, (array_agg(fault ->> 'instead' order by nr))[1] as instead
    from ${sql(stagingTable(id))}, jsonb_array_elements(faults) as each(fault) where faults is not null
    group by 1, 2 order by count(*) desc, min(nr) limit ${mostKinds}`,
  );
  return rows.map((row) => ({ ...row, count: Number(row.count), line: Number(row.line) }));
}

/** Which faults to read: so many after one of them. */
export interface FaultPage {
  first: number;
  after?: Pick<RowFault, 'nr' | 'place'>;
}

/** The faults of an import in the order of the file; empty where nothing is staged. */
export async function faultsOf(
  { database }: ImportDesk,
  id: string,
  { first, after = { nr: 0, place: 0 } }: FaultPage,
): Promise<RowFault[]> {
  const { connection: sql } = database;
  const rows = await whileStaged(
    () => sql<(Omit<RowFault, 'nr' | 'place' | 'line'> & Record<'nr' | 'place' | 'line', string>)[]>`
    select nr, place, line, file, record, fault ->> 'column' as column, fault ->> 'value' as value,
      fault ->> 'message' as message, fault ->> 'instead' as instead
    from (
      select * from ${sql(stagingTable(id))} where faults is not null and nr >= ${after.nr}::bigint
      order by nr limit ${first + 1}::int) as rows,
      jsonb_array_elements(faults) with ordinality as each(fault, place)
    where (nr, place) > (${after.nr}::bigint, ${after.place}::bigint) order by nr, place limit ${first}::int`,
  );
  return rows.map((row) => ({
    ...row,
    nr: Number(row.nr),
    place: Number(row.place),
    line: Number(row.line),
  }));
}

const headings = ['line', 'file', 'record', 'column', 'value', 'what is wrong', 'what to write instead'];
const pageSize = 1000;

const quoted = (cell: string): string => `"${escapeFormula(cell).replaceAll('"', '""')}"`;
const lineOf = (cells: readonly (string | number | null)[]): string =>
  `${cells.map((cell) => quoted(String(cell ?? ''))).join(';')}\r\n`;

/**
 * The report row by row as CSV in UTF-8 with its mark, which spreadsheets need: line, file, record, column, value, what
 * is wrong, what to write instead. It is there until the import is applied; its headings alone where nothing is wrong.
 */
export function reportImport(desk: ImportDesk, id: string): Readable {
  return Readable.from(report(desk, id));
}

async function* report(desk: ImportDesk, id: string): AsyncGenerator<string> {
  yield `\ufeff${lineOf(headings)}`;
  let after = { nr: 0, place: 0 };
  for (;;) {
    const faults = await faultsOf(desk, id, { first: pageSize, after });
    if (faults.length > 0)
      yield faults
        .map(({ line, file, record, column, value, message, instead }) =>
          lineOf([line, file, record, column, value, message, instead]),
        )
        .join('');
    const last = faults.at(-1);
    if (!last || faults.length < pageSize) return;
    after = last;
  }
}
