import { stat } from 'node:fs/promises';
import {
  FileError,
  type FileRecord,
  type ImportFile,
  type ImportFormat,
  type ReadOptions,
} from '../format.js';
import { planTable, type TablePlan } from '../table/plan.js';
import { rowReader } from '../table/read-row.js';
import { readRows } from './rows.js';

/** Tables as text: UTF-8, UTF-16 or a Greek alphabet of eight bits; semicolons, commas or tabs. */
export const csvFormat: ImportFormat = {
  name: 'csv',
  accepts: ({ name }, head) => /\.(csv|tsv|txt)$/i.test(name) && head.toString('latin1', 0, 2) !== 'PK',
  read,
};

async function* read(file: ImportFile, options: ReadOptions): AsyncGenerator<FileRecord> {
  const { size } = await stat(file.path);
  let skip = options.after ?? 0;
  let plan: TablePlan | undefined;
  let toRecord: ReturnType<typeof rowReader> | undefined;
  for await (const { rows, bytes } of readRows(file, options.encoding)) {
    for (const row of rows) {
      if (!toRecord) {
        plan = planTable(file.name, row.cells, options);
        toRecord = rowReader(plan);
        continue;
      }
      const record = toRecord(row);
      if (!record) continue;
      if (skip > 0) skip -= 1;
      else yield record;
    }
    if (bytes > 0) options.onRead?.(Math.min(1, bytes / size));
  }
  if (!plan) throw new FileError(`${file.name} has no rows: the first one has to name the columns.`);
}
