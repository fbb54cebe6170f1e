import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  applyImport,
  checkImport,
  defineRecord,
  type Import,
  type ImportDesk,
  type ImportOptions,
  openImport,
  type RecordDefinition,
  stageImport,
} from '@koinipoli/kit';
import type { ImportRun } from '../src/import/import.js';
import { latitudeKind, longitudeKind } from '../src/record/kinds-place.js';
import { topicsKind } from '../src/record/kinds-reference.js';
import { nameKind, stringKind } from '../src/record/kinds-text.js';
import { dateTimeKind } from '../src/record/kinds-time.js';
import { booleanKind, integerKind, numberKind } from '../src/record/kinds-value.js';
import type { TestDatabase } from './database.js';
import { createToys, toys } from './toy-table.js';

const may = { create: 'editor', correct: 'editor', verify: 'editor', close: 'editor' } as const;

/** The toys as a record that is written. */
export const toyRecord: RecordDefinition = defineRecord({
  kind: 'Toy',
  name: 'toys',
  table: toys,
  prefix: 'toy',
  fields: {
    name: { kind: nameKind, heading: { el: 'Όνομα', en: 'Name' }, description: 'Its name.', required: true },
    shelf: { kind: stringKind(), heading: { el: 'Ράφι', en: 'Shelf' }, description: 'Where it stands.' },
    rank: { kind: integerKind(), heading: { el: 'Σειρά', en: 'Rank' }, description: 'Its place.' },
    weight: { kind: numberKind(), heading: { el: 'Βάρος', en: 'Weight' }, description: 'In grams.' },
    madeAt: { kind: dateTimeKind, heading: { el: 'Κατασκευή', en: 'Made' }, description: 'When.' },
    wooden: { kind: booleanKind, heading: { el: 'Ξύλινο', en: 'Wooden' }, description: 'Whether of wood.' },
    topics: { kind: topicsKind, heading: { el: 'Θέματα', en: 'Topics' }, description: 'What it is about.' },
    latitude: { kind: latitudeKind, heading: { el: 'Πλάτος', en: 'Latitude' }, description: 'North.' },
    longitude: { kind: longitudeKind, heading: { el: 'Μήκος', en: 'Longitude' }, description: 'East.' },
  },
  closing: { closed: { active: false }, open: { active: true } },
  may: Object.fromEntries(
    Object.entries(may).map(([verb, least]) => [verb, { least }]),
  ) as RecordDefinition['may'],
});

/** A desk over a database with the empty table of toys, and a topic to name. */
export async function toyDesk(database: TestDatabase): Promise<ImportDesk> {
  await database.connection.unsafe(createToys);
  await database.connection`insert into reference_topic_parts (broader, narrower) values ('topic:play', 'topic:play')`;
  return { parts: { name: 'toy-shop', records: [toyRecord] }, database };
}

/** A file for one test. */
export async function fileOf(content: string | Buffer, name = 'toys.csv') {
  const path = join(tmpdir(), `koinipoli-${randomUUID()}-${name}`);
  await writeFile(path, content);
  return { path, name, [Symbol.asyncDispose]: () => rm(path, { force: true }) };
}

export const clerk = { role: 'editor', pseudonym: 'p-clerk' };

interface Given {
  content: string | Buffer;
  source?: string;
  name?: string;
  options?: ImportOptions;
}

/** Stages and checks a file. */
export async function dryRun(desk: ImportDesk, given: Given): Promise<Import> {
  const { content, source = 'shop', name = 'toys.csv', options = {} } = given;
  await using file = await fileOf(content, name);
  const { id } = await openImport(desk, { source, fileName: name, options, actor: clerk });
  await stageImport(desk, id, { file });
  return checkImport(desk, id);
}

/** The whole way of a file. */
export async function importWhole(desk: ImportDesk, given: Given, run?: ImportRun): Promise<Import> {
  const { id } = await dryRun(desk, given);
  return applyImport(desk, id, run);
}
