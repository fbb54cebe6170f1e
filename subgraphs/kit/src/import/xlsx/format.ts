import {
  FileError,
  type FileRecord,
  type ImportFile,
  type ImportFormat,
  type ReadOptions,
} from '../format.js';
import { planTable } from '../table/plan.js';
import { rowReader, type TableRow } from '../table/read-row.js';
import { openArchive } from './archive.js';
import { readRows } from './rows.js';
import { readWorkbook } from './workbook.js';

/**
 * Workbooks of Excel and LibreOffice. The reader is our own, over the zip and XML of two small packages: exceljs, which
 * could do it too, depends on a package that states no licence, and keeps more in memory than the sheet needs.
 */
export const xlsxFormat: ImportFormat = {
  name: 'xlsx',
  accepts: ({ name }, head) => /\.xls[xm]$/i.test(name) && head.toString('latin1', 0, 2) === 'PK',
  read,
};

async function* read(file: ImportFile, options: ReadOptions): AsyncGenerator<FileRecord> {
  await using archive = await openArchive(file);
  const book = await readWorkbook(file, archive);
  const size = Math.max(1, archive.sizeOf(book.sheet));
  let skip = options.after ?? 0;
  let columns = 0;
  let toRecord: ReturnType<typeof rowReader> | undefined;
  for await (const { rows, read: characters } of readRows(file, archive, book)) {
    for (const row of rows) {
      if (!toRecord) {
        columns = row.cells.length;
        toRecord = rowReader(planTable(file.name, row.cells, options));
        continue;
      }
      const record = toRecord(widened(row, columns));
      if (!record) continue;
      if (skip > 0) skip -= 1;
      else yield record;
    }
    options.onRead?.(Math.min(1, characters / size));
  }
  if (!toRecord) throw new FileError(`${file.name} has no rows: the first one has to name the columns.`);
}

/** Empty cells at the end of a row are not in the file. */
function widened(row: TableRow, columns: number): TableRow {
  if (row.cells.length >= columns) return row;
  return { ...row, cells: [...row.cells, ...Array<string>(columns - row.cells.length).fill('')] };
}
