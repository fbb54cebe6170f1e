import { describe, expect, it } from 'vitest';
import { formatNamed } from '../../subgraphs/kit/src/import/formats.js';
import { fileOf } from '../../subgraphs/kit/tests/toy-import.js';
import { type Desk, differences, empty, exported, fieldsOf, imported, openDesk } from './desk.js';
import { network as funding } from './networks/funding-tools.js';
import { network as kalo } from './networks/kalo.js';
import { network as care } from './networks/social-care.js';
import { network as centres } from './networks/support-centres.js';

/** Brings tables in, one record after the other; gives the sums of what they came to, and every fault. */
async function bring(desk: Desk, tables: ReadonlyMap<string, Buffer>) {
  const sums = { created: 0, changed: 0, same: 0 };
  const faults: string[] = [];
  for (const [record, content] of tables) {
    const outcome = await imported(desk, { content, name: `${record}.csv`, format: 'csv', record });
    faults.push(...outcome.faults.map((fault) => `${record} ${fault}`));
    sums.created += outcome.counts.created;
    sums.changed += outcome.counts.changed;
    sums.same += outcome.counts.same;
  }
  return { ...sums, faults };
}

/** What a table gives, row by row. */
async function rowsOf({ parts }: Desk, format: string, { record: name, content }: Table) {
  await using file = await fileOf(content, `${name}.${format}`);
  const record = parts.records.find((each) => each.name === name);
  const rows = [];
  for await (const { line, identifier, values, faults } of formatNamed(parts, format).read(file, {
    records: parts.records,
    ...(record ? { record } : {}),
  }))
    rows.push({ line, identifier, values, faults });
  return rows;
}

interface Table {
  record: string;
  content: Buffer;
}

describe.each([{ network: care }, { network: centres }, { network: funding }, { network: kalo }])(
  '$network.files.name as tables',
  ({ network }) => {
    it('say the same as CSV and as XLSX, and come in again equal, over what stands and into nothing', async () => {
      await using desk = await openDesk(network);
      const names = network.files.records.map(({ name }) => name);
      const before = await fieldsOf(desk, names);
      const count = Object.keys(before).length;
      const tables = new Map<string, Buffer>();
      for (const record of names) {
        const content = await exported(desk, 'csv', [record]);
        tables.set(record, content);
        const workbook = await exported(desk, 'xlsx', [record]);
        const rows = await rowsOf(desk, 'xlsx', { record, content: workbook });
        expect(rows, record).toEqual(await rowsOf(desk, 'csv', { record, content }));
      }

      expect(await bring(desk, tables)).toEqual({ created: 0, changed: 0, same: count, faults: [] });
      expect(differences(before, await fieldsOf(desk, names))).toEqual([]);

      await empty(desk, names);
      expect(await fieldsOf(desk, names)).toEqual({});
      expect(await bring(desk, tables)).toEqual({ created: count, changed: 0, same: 0, faults: [] });
      expect(differences(before, await fieldsOf(desk, names))).toEqual([]);
    });
  },
);
