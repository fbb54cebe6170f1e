import { Readable } from 'node:stream';
import {
  type ExportFormat,
  type ExportRow,
  type ExportRows,
  escapeFormula,
  FileError,
  type FileParts,
  type FileRecord,
  type ImportFormat,
  readCsv,
  readJson,
} from '@koinipoli/kit';
import type { Text } from '@koinipoli/schema';
import { fundingCallRecord } from '../funding-call/record.js';
import { fundingProgrammeRecord } from '../funding-programme/record.js';
import { fundingToolRecord } from '../funding-tool/record.js';
import { grantRecord } from '../grant/record.js';
import { organisationRecord } from '../organisation/record.js';
import { fromGiving, type Giving, type Names, toGiving } from './grant.js';
import { type Column, cellsOf, columnOf, columnsFor, countsOf, grantOf, joined } from './titles.js';

/** Grants as 360Giving, a portion at a time. */
async function* portionsOf(rows: ExportRows): AsyncGenerator<Giving[]> {
  const titles = await rows.titles();
  for await (const portion of rows.all(grantRecord)) {
    const names = new Map([...titles, ...(await namesOf(rows, portion))]);
    yield portion.map((row) => toGiving(row, names));
  }
}

/** Names of all that a portion of grants points to. */
async function namesOf(rows: ExportRows, portion: readonly ExportRow[]): Promise<Names> {
  const pointed = [
    [organisationRecord, ['recipient', 'funder']],
    [fundingProgrammeRecord, ['programme']],
    [fundingToolRecord, ['tool']],
    [fundingCallRecord, ['call']],
  ] as const;
  const names = new Map<string, string>();
  for (const [record, columns] of pointed) {
    const ids = new Set(portion.flatMap((row) => columns.map((column) => row[column])));
    const wanted = [...ids].filter((id): id is string => typeof id === 'string');
    if (wanted.length === 0) continue;
    for (const { id, name } of await rows.where(record, 'id', wanted))
      names.set(String(id), (name as Text).el);
  }
  return names;
}

async function* documentOf(rows: ExportRows): AsyncGenerator<string> {
  yield '{"version":"1.1","grants":[';
  let border = '\n';
  for await (const grants of portionsOf(rows)) {
    if (grants.length === 0) continue;
    yield `${border}${grants.map((grant) => JSON.stringify(grant)).join(',\n')}`;
    border = ',\n';
  }
  yield '\n]}\n';
}

async function* tableOf(rows: ExportRows): AsyncGenerator<string> {
  const most: Record<string, number> = {};
  // A table names its columns first: read once to see how many there are.
  for await (const grants of portionsOf(rows))
    for (const grant of grants)
      for (const [field, count] of Object.entries(countsOf(grant)))
        most[field] = Math.max(most[field] ?? 1, count);
  const columns = columnsFor(most);
  yield `\ufeff${lineOf(columns.map(({ heading }) => heading))}`;
  for await (const grants of portionsOf(rows))
    yield grants.map((grant) => lineOf(cellsOf(grant, columns))).join('');
}

const lineOf = (cells: readonly string[]): string =>
  `${cells.map((cell) => quote(escapeFormula(cell))).join(',')}\r\n`;
const quote = (cell: string): string =>
  /[",;\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

interface Standing {
  grant: Giving;
  line: number;
  /** Where a property stands, for faults. */
  place: (property: string) => string;
}

/** The records of a grant: organisations that no grant before it named, whose identifiers are in `told`, and itself. */
function* recordsOf({ grant, line, place }: Standing, told: Set<string>): Generator<FileRecord> {
  const { organisations, identifier, values, synthetic, faults } = fromGiving(grant, place);
  const at = { line, file: null, ...(synthetic ? { synthetic: true as const } : {}) };
  for (const [id, name] of organisations) {
    if (told.has(id)) continue;
    told.add(id);
    yield { ...at, record: organisationRecord, identifier: id, values: { name: { el: name } }, faults: [] };
  }
  const brings = organisations.size > 0 ? { bringsOrganisations: true as const } : {};
  yield { ...at, ...brings, record: grantRecord, identifier, values, faults };
}

/** Leaves out what was read already. */
async function* beyond(after: number, records: AsyncIterable<FileRecord>): AsyncGenerator<FileRecord> {
  let nr = 0;
  for await (const record of records) {
    nr += 1;
    if (nr > after) yield record;
  }
}

/** Grants of a document. */
async function* grantsOfDocument(items: ReturnType<typeof readJson>): AsyncGenerator<FileRecord> {
  const told = new Set<string>();
  let nr = 0;
  for await (const { value } of items) {
    const isGrant = typeof value === 'object' && value !== null && !Array.isArray(value);
    const before = `/grants/${nr}/`;
    nr += 1;
    const grant = isGrant ? (value as Giving) : {};
    yield* recordsOf({ grant, line: nr, place: (property) => `${before}${property}` }, told);
  }
}

const jsonImport: ImportFormat = {
  name: '360giving-json',
  accepts: ({ name }, head) => /\.json$/i.test(name) || /^\ufeff?\s*\{/.test(head.toString('utf8', 0, 100)),
  read: (file, { after = 0, onRead }) =>
    beyond(after, grantsOfDocument(readJson(file, (list) => list === 'grants', onRead))),
};

const csvImport: ImportFormat = {
  name: '360giving-csv',
  accepts: ({ name }, head) =>
    /\.csv$/i.test(name) && /(^|[;,\ufeff"])(Recipient|Funding) Org:/.test(head.toString('utf8')),
  read: (file, { after = 0, encoding }) => beyond(after, grantsOfTable(readCsv(file, encoding))),
};

/** Grants of a table. Rows of one identifier that follow each other are one grant. */
async function* grantsOfTable(portions: ReturnType<typeof readCsv>): AsyncGenerator<FileRecord> {
  let columns: (Column | null)[] | undefined;
  let open: { grant: Giving; line: number } | undefined;
  const told = new Set<string>();
  const place = (property: string) =>
    columns?.find(
      (column) =>
        column && [column.field, `${column.field}/${column.at?.nr}/${column.at?.field}`].includes(property),
    )?.heading ?? property;
  for await (const { rows } of portions)
    for (const { line, cells } of rows) {
      if (!columns) {
        columns = cells.map(columnOf);
        continue;
      }
      if (cells.every((cell) => cell === '')) continue;
      const grant = grantOf(cells, columns);
      if (open && grant['id'] !== undefined && grant['id'] === open.grant['id'] && isMore(grant)) {
        open = { ...open, grant: joined(open.grant, grant) };
        continue;
      }
      if (open) yield* recordsOf({ ...open, place }, told);
      open = { grant, line };
    }
  if (!columns?.some((column) => column?.field === 'id'))
    throw new FileError('It has no column "Identifier", as a table of 360Giving has.');
  if (open) yield* recordsOf({ ...open, place }, told);
}

/** A further row of a grant adds to it, and leaves empty what was said. */
const isMore = (grant: Giving): boolean =>
  grant['title'] === undefined && grant['amountAwarded'] === undefined;

/** 360Giving in both its forms. */
export const givingFormats: Required<Pick<FileParts, 'imports' | 'exports'>> = {
  imports: [jsonImport, csvImport],
  exports: [
    { name: '360giving-json', ending: 'json', write: (rows) => Readable.from(documentOf(rows)) },
    { name: '360giving-csv', ending: 'csv', write: (rows) => Readable.from(tableOf(rows)) },
  ] satisfies ExportFormat[],
};
