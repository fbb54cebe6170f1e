// An import in a process of its own, for tests that kill it: goes on with it from wherever it is, or takes it back.
import { Worker } from 'node:worker_threads';
import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { idsColumn, provenanceColumns, textColumn } from '../dist/database/columns.js';
import { openDatabase } from '../dist/database/open.js';
import { applyImport } from '../dist/import/apply.js';
import { checkImport } from '../dist/import/check.js';
import { stageImport } from '../dist/import/stage.js';
import { undoImport } from '../dist/import/undo.js';
import { nameKind, stringKind } from '../dist/record/kinds-text.js';
import { integerKind } from '../dist/record/kinds-value.js';

const [url, id, path, verb, killAfter] = process.argv.slice(2);
const toys = pgTable('toys', {
  id: text().primaryKey(),
  name: textColumn().notNull(),
  shelf: text(),
  rank: integer().notNull().default(0),
  active: boolean().notNull().default(true),
  topics: idsColumn(),
  ...provenanceColumns(),
});
const field = (kind, el, en) => ({ kind, heading: { el, en }, description: el });
const record = {
  kind: 'Toy',
  name: 'toys',
  table: toys,
  prefix: 'toy',
  fields: {
    name: { ...field(nameKind, 'Όνομα', 'Name'), required: true },
    shelf: field(stringKind(), 'Ράφι', 'Shelf'),
    rank: field(integerKind(), 'Σειρά', 'Rank'),
  },
  closing: { closed: { active: false }, open: { active: true } },
};
const database = openDatabase({ url, statementTimeout: 60_000 });
const desk = { parts: { name: 'toy-shop', records: [record] }, database };

// By a thread of its own, so that it dies in the middle of whatever it is at, however slow who waits for it is.
if (killAfter)
  new Worker(`setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${Number(killAfter)})`, {
    eval: true,
  }).unref();
if (verb === 'undo') await undoImport(desk, id, { actor: { role: 'editor', pseudonym: null } });
else {
  await stageImport(desk, id, { file: { path, name: 'toys.csv' } });
  await checkImport(desk, id);
  await applyImport(desk, id);
}
await database.close();
