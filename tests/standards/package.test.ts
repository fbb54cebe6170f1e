import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../subgraphs/kit/src/import/xlsx/archive.js';
import { exported, openDesk } from './desk.js';
import { network as care } from './networks/social-care.js';
import { network as centres } from './networks/support-centres.js';
import { packageBreaches } from './rules/package.js';

/** The files of a package by name. */
async function filesIn(zip: Buffer): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'koinipoli-package-'));
  try {
    const path = join(folder, 'all.zip');
    await writeFile(path, zip);
    await using archive = await openArchive({ path, name: 'all.zip' });
    const descriptor = await text(archive.read('datapackage.json'));
    const { resources } = JSON.parse(descriptor) as { resources: { path: string }[] };
    const files = new Map([['datapackage.json', descriptor]]);
    for (const { path: name } of resources) files.set(name, await text(archive.read(name)));
    return files;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe.each([{ network: care }, { network: centres }])(
  '$network.files.name as a package',
  ({ network }) => {
    let files: ReadonlyMap<string, string>;
    beforeAll(async () => {
      await using desk = await openDesk(network);
      files = await filesIn(await exported(desk, 'hsds-tabular'));
    });

    it('keeps every rule of tables and their descriptor', () => {
      expect(files.size).toBeGreaterThan(10);
      expect(packageBreaches(files)).toEqual([]);
    });

    const rulesBroken = (name: string, spoil: (content: string) => string) => [
      ...new Set(
        packageBreaches(new Map([...files, [name, spoil(files.get(name) ?? '')]])).map(({ rule }) => rule),
      ),
    ];
    const withCell = (nr: number, cell: string) => (content: string) => {
      const [head = '', first = '', ...rest] = content.split('\r\n');
      const cells = first.split(',');
      cells[nr] = cell;
      return [head, cells.join(','), ...rest].join('\r\n');
    };

    it.each<[string, string, (content: string) => string, string[]]>([
      [
        'a column too many',
        'phones.csv',
        (content) => content.replace('id,', 'id,more,'),
        ['table has the columns of its schema'],
      ],
      ['an id that is none', 'services.csv', withCell(0, 'x'), ['cell is a UUID']],
      [
        'a key of nothing',
        'service_at_locations.csv',
        withCell(2, '6a1f0c52-3b7e-4d19-9a45-0e3c7f1b2a01'),
        ['foreign key stands in location'],
      ],
      [
        'a required cell that is empty',
        'service_at_locations.csv',
        withCell(1, ''),
        ['required cell is filled'],
      ],
      ['a file that nothing describes', 'more.csv', () => 'id', ['file is described']],
      [
        'a descriptor of another kind',
        'datapackage.json',
        () => '{}',
        ['descriptor is one of a tabular data package'],
      ],
    ])('is told of %s', (_, name, spoil, rules) => {
      expect(rulesBroken(name, spoil)).toEqual(expect.arrayContaining(rules));
    });
  },
);
