import { expect } from 'vitest';
import { centres, correctedCentres, correctedVentures, ventures, windows1253 } from './spreadsheet.js';
import type { Walker } from './walker.js';

const IMPORT = 'npm run import -w @koinipoli/support-centres --';

/** Dry run, report, corrected file, import, the same again, undo. */
export async function importByCommand(walker: Walker): Promise<void> {
  const { book } = walker;
  book.chapter("A clerk's spreadsheet, by command");
  book.say(
    'Saved by Excel on a Greek Windows: Windows-1253, semicolons, commas before decimals. Not every oddity is a fault: ' +
      '«Περιστερίου» and «Δήμος Χαϊδαρίου» are understood, and so is `210 57 01 234`.',
  );
  await walker.write('centres.csv', centres, windows1253);
  await walker.write('ventures.csv', ventures, windows1253);
  book.say('First what would happen; nothing is written.');
  const faults = await walker.run(`${IMPORT} ~/centres.csv --dry-run --report ~/faults.csv`, 2);
  expect(faults).toContain('8 with faults');
  await walker.run('cat ~/faults.csv');
  expect(await walker.run(`${IMPORT} ~/ventures.csv --dry-run`, 2)).toContain('2 with faults');
  book.say(
    'The clerk writes what the reports propose, also with the id in brackets as it stands there, and takes the second row of Κ-01 out.',
  );
  await walker.write('centres.csv', correctedCentres, windows1253);
  await walker.write('ventures.csv', correctedVentures, windows1253);
  expect(await walker.run(`${IMPORT} ~/centres.csv --yes`)).toContain('8 new');
  const id = /Import (\S+) of/.exec(await walker.run(`${IMPORT} ~/ventures.csv --yes`))?.[1];
  book.say('The same files a second time: nothing is left to do.');
  expect(await walker.run(`${IMPORT} ~/centres.csv --yes`)).toContain('8 the same');
  const asked = `
    {
      supportCentres(filter: { text: "σημείο ενημέρωσης αγίας βαρβάρας" }) {
        nodes { name formality location { municipality { code name } } provenance { sources { document } } }
      }
      supportedVentures(filter: { text: "ραπτομηχανών" }) { nodes { name period { start } topics { id name } } }
    }`;
  const there = await walker.ask(null, asked);
  expect(there.supportCentres.nodes).toHaveLength(1);
  expect(there.supportedVentures.nodes).toHaveLength(1);
  book.say(
    'The ventures were not yet to be public: the import is taken back as a whole, the other one stays.',
  );
  await walker.run(`${IMPORT} list`);
  await walker.run(`${IMPORT} undo ${id} --yes`);
  const left = await walker.ask(
    null,
    '{ supportedVentures(filter: { text: "ραπτομηχανών" }) { totalCount } }',
  );
  expect(left).toEqual({ supportedVentures: { totalCount: 0 } });
}
