import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { RecordDefinition } from '../../record/definition.js';
import { readRows as readCsvRows } from '../csv/rows.js';
import { FileError, type ImportFile } from '../format.js';
import { columnsByHeading, foldHeading, nearestHeading } from '../table/heading.js';
import { openArchive } from '../xlsx/archive.js';
import { readRows as readSheetRows } from '../xlsx/rows.js';
import { readWorkbook } from '../xlsx/workbook.js';

const mappingFile = z.strictObject({
  /** What it is a mapping of, for people. */
  about: z.string().optional(),
  record: z.string().optional(),
  source: z.string().optional(),
  headings: z.record(z.string(), z.string().nullable()),
});

/** What a mapping file says once: the record that a foreign table holds, and what its headings mean. */
export type Mapping = z.infer<typeof mappingFile>;

/** Reads a mapping file. Throws FileError that says what is wrong with it. */
export async function readMapping(path: string): Promise<Mapping> {
  try {
    return mappingFile.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const why =
      error instanceof z.ZodError
        ? error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
        : (error as Error).message;
    throw new FileError(
      `The mapping file cannot be used: ${why}. It looks like {"record": "…", "headings": {"Their heading": "Ours", "Another": null}}.`,
    );
  }
}

/** Drafts a mapping from the headings of a file: the record that fits best, and for each heading the nearest of ours. */
export async function draftMapping(
  file: ImportFile,
  records: readonly RecordDefinition[],
  encoding?: string,
): Promise<Mapping> {
  const headings = (await readHeadings(file, encoding)).map((heading) => heading.trim()).filter(Boolean);
  if (headings.length === 0)
    throw new FileError(`${file.name} has no headings: the first row has to name the columns.`);
  const drafts = records.map((record) => ({ record, ...guess(record, headings) }));
  const best = drafts.reduce((one, other) => (other.score > one.score ? other : one));
  return { record: best.record.name, headings: best.means };
}

function guess(record: RecordDefinition, headings: readonly string[]) {
  const known = columnsByHeading(record);
  const means: Record<string, string | null> = {};
  const taken = new Set<string>();
  let score = 0;
  for (const heading of headings) {
    const column = known.get(foldHeading(heading));
    const near = column ? column.heading.el : nearestHeading(record, heading);
    const free = near !== null && !taken.has(near) ? near : null;
    if (free !== null) taken.add(free);
    means[heading] = free;
    score += column ? 2 : free === null ? 0 : 1;
  }
  return { means, score };
}

async function readHeadings(file: ImportFile, encoding?: string): Promise<readonly string[]> {
  if (/\.xls[xm]$/i.test(file.name)) {
    await using archive = await openArchive(file);
    for await (const { rows } of readSheetRows(file, archive, await readWorkbook(file, archive)))
      if (rows[0]) return rows[0].cells;
    return [];
  }
  for await (const { rows } of readCsvRows(file, encoding)) if (rows[0]) return rows[0].cells;
  return [];
}
