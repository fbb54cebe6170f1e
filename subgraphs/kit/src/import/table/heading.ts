import { foldWord } from '../../record/cells.js';
import type { RecordDefinition } from '../../record/definition.js';
import { tableOf } from '../columns.js';

/** A heading as it is compared. */
export const foldHeading = foldWord;

/** A column that a table of records may have. */
export interface TableColumn {
  /** Field that it belongs to; null: the identifier, or whether the record is invented. */
  field: string | null;
  /** Which of its cells, as its kind calls it. */
  ending: string;
  heading: { el: string; en: string };
}

/** The identifier's column, the first of every table. */
export const identifierColumn: TableColumn = {
  field: null,
  ending: '',
  heading: { el: 'Αναγνωριστικό', en: 'id' },
};

/** The identifier's column as faults name it, whatever the file calls it. */
export const identifierHeading = `${identifierColumn.heading.el} (${identifierColumn.heading.en})`;

/** Says of a record that it is invented; the last column of every table that can hold such. */
export const syntheticColumn: TableColumn = {
  field: null,
  ending: 'synthetic',
  heading: { el: 'Επινοημένο', en: 'Synthetic' },
};

const identifierWords = ['identifier', 'κωδικός', 'κωδικός εγγραφής'];

/** The columns of a record's table, in their order. */
export function columnsOf(record: RecordDefinition): TableColumn[] {
  const columns = Object.entries(record.fields).flatMap(([field, { kind, heading }]) =>
    kind.endings.map((ending) => {
      const tail = ending === '' ? '' : ` ${ending}`;
      return { field, ending, heading: { el: heading.el + tail, en: heading.en + tail } };
    }),
  );
  return [identifierColumn, ...columns, ...(tableOf(record).has('synthetic') ? [syntheticColumn] : [])];
}

/** The columns of a record by every heading that means one of them, folded. */
export function columnsByHeading(record: RecordDefinition): Map<string, TableColumn> {
  const columns = columnsOf(record);
  const found = new Map<string, TableColumn>();
  const offer = (heading: string, column: TableColumn) => {
    const folded = foldHeading(heading);
    if (!found.has(folded)) found.set(folded, column);
  };
  // A heading wins over a field's own name, and both over the other words for the identifier.
  for (const column of columns) {
    offer(column.heading.el, column);
    offer(column.heading.en, column);
  }
  for (const column of columns) if (column.field !== null) offer(`${column.field} ${column.ending}`, column);
  for (const word of identifierWords) offer(word, identifierColumn);
  return found;
}

/** The heading of ours that is nearest to another one; null: none is near. */
export function nearestHeading(record: RecordDefinition, heading: string): string | null {
  const given = foldHeading(heading);
  let best: { heading: string; distance: number } | null = null;
  for (const [folded, column] of columnsByHeading(record)) {
    const distance = editDistance(given, folded) / Math.max(given.length, folded.length, 1);
    const shown = /[α-ω]/.test(folded) ? column.heading.el : column.heading.en;
    if (distance < (best?.distance ?? 0.5)) best = { heading: shown, distance };
  }
  return best?.heading ?? null;
}

/** How many letters have to change between two words (Levenshtein). */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
