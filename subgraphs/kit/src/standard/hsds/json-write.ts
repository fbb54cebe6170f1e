import { Readable } from 'node:stream';
import type { ExportFormat, ExportRow, ExportRows } from '../../import/format.js';
import type { HsdsMapping } from './mapping.js';
import type { HsdsValue } from './objects.js';
import { Related } from './related.js';

/**
 * The directory as one document: services as the compiled schema nests them, then the organizations and locations that
 * stand in none of them. HSDS gives no form for several records in a file; these lists bear the names of its tables.
 */
export const hsdsJsonExport = (mapping: HsdsMapping): ExportFormat => ({
  name: 'hsds-json',
  ending: 'json',
  write: (rows) => Readable.from(documentOf(mapping, rows), { objectMode: false }),
});

async function* documentOf(mapping: HsdsMapping, rows: ExportRows): AsyncGenerator<string> {
  const related = await Related.open(mapping, rows);
  const organizations = mapping.organization.record;
  yield '{"services":[';
  yield* listOf(rows.all(mapping.service.record), (portion) => related.services(portion));
  yield '\n],"organizations":[';
  const told = new Set<unknown>();
  yield* listOf(rows.all(organizations), async (portion) => [
    // A body may be behind many organizations.
    ...(await related.bodies(portion)).filter(({ id }) => !told.has(id) && told.add(id)),
    ...(await related.withLocations(await related.withoutService(portion))),
  ]);
  yield '\n],"locations":[';
  yield* listOf(rows.all(mapping.location.record), async (portion) =>
    (await related.withoutUse(portion)).map((row) => related.location(row).value),
  );
  yield '\n]}\n';
}

async function* listOf(
  portions: AsyncIterable<readonly ExportRow[]>,
  make: (portion: readonly ExportRow[]) => Promise<HsdsValue[]>,
): AsyncGenerator<string> {
  let border = '\n';
  for await (const portion of portions) {
    const made = await make(portion);
    if (made.length === 0) continue;
    yield `${border}${made.map((value) => JSON.stringify(value)).join(',\n')}`;
    border = ',\n';
  }
}
