import type { RecordDefinition } from '../../record/definition.js';
import { FileError, type ReadOptions } from '../format.js';
import { columnsByHeading, foldHeading, nearestHeading, type TableColumn } from './heading.js';

/** A table has at most so many columns. */
export const mostColumns = 1000;

/** What each column of a file means: null: nothing, its heading is empty or it is left out on purpose. */
export interface TablePlan {
  record: RecordDefinition;
  headings: readonly string[];
  columns: readonly (TableColumn | null)[];
  /** Places of columns without a heading, where nothing may stand. */
  blank: readonly number[];
}

/** Says what the columns of a file mean. Throws FileError that names headings which are there twice, or which nobody knows. */
export function planTable(name: string, headings: readonly string[], options: ReadOptions): TablePlan {
  if (headings.length > mostColumns)
    throw new FileError(
      `${name} has more than ${mostColumns} columns: it is no table of records, or its lines do not end.`,
    );
  const given = headings.map((heading) => heading.trim());
  if (given.every((heading) => heading === ''))
    throw new FileError(`${name} has no headings: the first row has to name the columns.`);
  const ours = mappedBy(options.headings);
  const means = given.map((heading) => (heading === '' ? null : ours(heading)));
  const record = options.record ?? recordOf(name, means, options.records);
  const byHeading = columnsByHeading(record);
  const columns = means.map((heading) =>
    heading === null ? null : (byHeading.get(foldHeading(heading)) ?? null),
  );
  refuseUnknown({ name, record, given, means, columns });
  refuseTwice(name, given, columns);
  return {
    record,
    headings: given,
    columns,
    blank: given.flatMap((heading, at) => (heading === '' ? [at] : [])),
  };
}

function mappedBy(headings: ReadOptions['headings'] = {}): (heading: string) => string | null {
  const known = new Map(Object.entries(headings).map(([from, to]) => [foldHeading(from), to]));
  return (heading) => {
    const to = known.get(foldHeading(heading));
    return to === undefined ? heading : to;
  };
}

/** The record whose columns a file has, where it does not say it. */
function recordOf(
  name: string,
  headings: readonly (string | null)[],
  records: readonly RecordDefinition[],
): RecordDefinition {
  const asked = headings.flatMap((heading) => (heading === null ? [] : [foldHeading(heading)]));
  const scores = records
    .map((record) => {
      const known = columnsByHeading(record);
      return { record, score: asked.filter((heading) => known.has(heading)).length };
    })
    .sort((one, other) => other.score - one.score);
  const [best, next] = scores;
  if (best && best.score > (next?.score ?? 0)) return best.record;
  const names = records.map((record) => record.name).join(', ');
  throw new FileError(
    `${name} does not say by its headings which records it holds: say it, one of ${names}; or rename its headings.`,
  );
}

interface Read {
  name: string;
  record: RecordDefinition;
  given: readonly string[];
  means: readonly (string | null)[];
  columns: readonly (TableColumn | null)[];
}

const mostNamed = 20;

function refuseUnknown({ name, record, given, means, columns }: Read): void {
  const unknown = means.flatMap((heading, at) => {
    if (heading === null || columns[at]) return [];
    const near = nearestHeading(record, heading);
    return [`"${shorten(given[at] ?? '')}"${near === null ? '' : ` (do you mean "${near}"?)`}`];
  });
  if (unknown.length === 0) return;
  const more = unknown.length > mostNamed ? ` and ${unknown.length - mostNamed} more` : '';
  throw new FileError(
    `${name} has headings that ${record.name} does not have: ${unknown.slice(0, mostNamed).join(', ')}${more}. ` +
      'Rename them, or say in a mapping file what they mean, null to leave one out.',
  );
}

function refuseTwice(name: string, given: readonly string[], columns: readonly (TableColumn | null)[]): void {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  columns.forEach((column, at) => {
    if (!column) return;
    const key = `${column.field} ${column.ending}`;
    const before = seen.get(key);
    if (before !== undefined) twice.push(`"${shorten(before)}" and "${shorten(given[at] ?? '')}"`);
    else seen.set(key, given[at] ?? '');
  });
  if (twice.length === 0) return;
  throw new FileError(
    `${name} has two columns of one meaning: ${twice.slice(0, mostNamed).join('; ')}. Take one of each away.`,
  );
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
