import type { Cells, Fault } from '../../record/definition.js';
import type { FileFault, FileRecord } from '../format.js';
import { identifierColumn, syntheticColumn } from './heading.js';
import type { TablePlan } from './plan.js';

/** A row of a table: its cells as texts, and what was wrong with them already. */
export interface TableRow {
  line: number;
  cells: readonly string[];
  /** By place of the cell. */
  wrong?: ReadonlyMap<number, string>;
}

/** The columns of one field. */
interface FieldPlan {
  field: string;
  places: readonly { ending: string; at: number }[];
}

/** Makes records of the rows of a table; null for a row without a cell. */
export function rowReader(plan: TablePlan): (row: TableRow) => FileRecord | null {
  const { record, columns } = plan;
  const identifierAt = columns.indexOf(identifierColumn);
  const syntheticAt = columns.indexOf(syntheticColumn);
  const fields: FieldPlan[] = Object.keys(record.fields).flatMap((field) => {
    const places = columns.flatMap((column, at) =>
      column?.field === field ? [{ ending: column.ending, at }] : [],
    );
    return places.length > 0 ? [{ field, places }] : [];
  });
  const headings = Object.fromEntries(
    fields.flatMap(({ field, places }) =>
      places.map(({ ending, at }) => [`${field} ${ending}`.trim(), plan.headings[at] ?? '']),
    ),
  );
  return ({ line, cells, wrong }) => {
    if (!wrong && cells.every((cell) => cell === '')) return null;
    const faults: FileFault[] = shapeFaults(plan, cells);
    const values: Record<string, unknown> = {};
    for (const { field, places } of fields) {
      const broken = wrong && places.filter(({ at }) => wrong.has(at));
      if (broken && broken.length > 0) {
        for (const { at } of broken)
          faults.push({ ...faultAt({ plan, cells, at }, wrong.get(at) ?? ''), field });
        continue;
      }
      readField({ plan, field, places, cells }, values, faults);
    }
    const identifier = identifierAt < 0 ? '' : (cells[identifierAt] ?? '');
    const found = { record, line, file: null, identifier: identifier || null, values, faults, headings };
    return isYes(cells[syntheticAt]) ? { ...found, synthetic: true } : found;
  };
}

/** Whatever stands there but a no: what may be invented does not come in as real. */
const isYes = (cell: string | undefined): boolean =>
  cell !== undefined && cell !== '' && !/^(όχι|οχι|no|false|0|ψευδής)$/i.test(cell);

/** Whether a fault is of the column with an ending: `(en)` is said by its own name, or by that of what it holds. */
const isOf = (ending: string, { path = [] }: Fault): boolean =>
  ending !== '' && (path.includes(ending) || path.includes(ending.replace(/^\((.*)\)$/, '$1')));

interface At {
  plan: TablePlan;
  cells: readonly string[];
  at: number;
}

interface FieldCells {
  plan: TablePlan;
  field: string;
  places: FieldPlan['places'];
  cells: readonly string[];
}

function readField(
  { plan, field, places, cells }: FieldCells,
  values: Record<string, unknown>,
  faults: FileFault[],
): void {
  const kind = plan.record.fields[field]?.kind;
  const own: Record<string, string> = {};
  let empty = true;
  for (const { ending, at } of places) {
    const cell = cells[at] ?? '';
    if (cell !== '') empty = false;
    own[ending] = cell;
  }
  if (!kind || empty) {
    values[field] = null;
    return;
  }
  const parsed = kind.parse(own as Cells);
  if ('value' in parsed) {
    values[field] = parsed.value;
    return;
  }
  for (const fault of parsed.faults) {
    const place = places.find(({ ending }) => isOf(ending, fault)) ?? places[0];
    faults.push({ ...faultAt({ plan, cells, at: place?.at ?? 0 }, fault.message, fault), field });
  }
}

function faultAt({ plan, cells, at }: At, message: string, fault?: Fault): FileFault {
  return {
    column: plan.headings[at] ?? '',
    value: cells[at] ?? '',
    message,
    instead: fault?.instead ?? null,
  };
}

/** A row that has fewer or more cells than there are headings was cut off, or holds a border that it should have quoted. */
function shapeFaults({ headings, blank }: TablePlan, cells: readonly string[]): FileFault[] {
  const faults: FileFault[] = [];
  if (cells.length < headings.length)
    faults.push({
      column: headings[cells.length] ?? '',
      value: '',
      message: `has ${cells.length} cells where there are ${headings.length} headings: it is cut off, or a line break is not in quotes`,
      instead: null,
    });
  const over = cells.slice(headings.length).find((cell) => cell !== '');
  if (over !== undefined)
    faults.push({
      column: '',
      value: over,
      message: `has ${cells.length} cells where there are ${headings.length} headings: a delimiter inside a text is not in quotes`,
      instead: null,
    });
  for (const at of blank) {
    if ((cells[at] ?? '') !== '')
      faults.push({
        column: '',
        value: cells[at] ?? '',
        message: 'stands under no heading; name its column, or empty it',
        instead: null,
      });
  }
  return faults;
}
