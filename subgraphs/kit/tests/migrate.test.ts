import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { migrateDatabase } from '@koinipoli/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noMigrations, openTestDatabase } from './database.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/kit-`);
});
afterAll(() => rm(folder, { recursive: true }));

describe('migrateDatabase', () => {
  it('runs each migration once, however many ask at once', async () => {
    await using own = await openTestDatabase({ migrated: false });
    await mkdir(`${folder}/m/meta`, { recursive: true });
    await writeFile(
      `${folder}/m/0000_once.sql`,
      'create table once (n int);\n--> statement-breakpoint\ninsert into once values (1);',
    );
    const entry = { idx: 0, version: '7', when: 1_795_305_600_000, tag: '0000_once', breakpoints: true };
    await writeFile(
      `${folder}/m/meta/_journal.json`,
      JSON.stringify({ version: '7', dialect: 'postgresql', entries: [entry] }),
    );
    await Promise.all([1, 2, 3, 4].map(() => migrateDatabase(own.url, `${folder}/m`)));
    await migrateDatabase(own.url, `${folder}/m`);
    expect(await own.connection`select n from once`).toHaveLength(1);
    expect((await own.connection`select fold('Αθήνα') as folded`)[0]).toEqual({ folded: 'a8ina' });
  });

  it('leaves a database as it was where a migration fails, and the lock free', async () => {
    await using own = await openTestDatabase();
    await mkdir(`${folder}/bad/meta`, { recursive: true });
    await writeFile(
      `${folder}/bad/0000_bad.sql`,
      'create table half (n int);\n--> statement-breakpoint\nselect nonsense;',
    );
    const entry = { idx: 0, version: '7', when: 1, tag: '0000_bad', breakpoints: true };
    await writeFile(
      `${folder}/bad/meta/_journal.json`,
      JSON.stringify({ version: '7', dialect: 'postgresql', entries: [entry] }),
    );
    await expect(migrateDatabase(own.url, `${folder}/bad`)).rejects.toThrow();
    expect((await own.connection`select to_regclass('half') as half`)[0]).toEqual({ half: null });
    await migrateDatabase(own.url, noMigrations);
  });

  it('refuses a database that other migrations made, in words', async () => {
    await using own = await openTestDatabase({ migrated: false });
    await mkdir(`${folder}/changed/meta`, { recursive: true });
    const entry = { idx: 0, version: '7', when: 2, tag: '0000_changed', breakpoints: true };
    const journal = JSON.stringify({ version: '7', dialect: 'postgresql', entries: [entry] });
    await writeFile(`${folder}/changed/meta/_journal.json`, journal);
    await writeFile(`${folder}/changed/0000_changed.sql`, 'create table first_version (n int);');
    await migrateDatabase(own.url, `${folder}/changed`);
    await writeFile(`${folder}/changed/0000_changed.sql`, 'create table second_version (n int);');
    await expect(migrateDatabase(own.url, `${folder}/changed`)).rejects.toThrow(
      /made by migrations that are not/,
    );
    expect((await own.connection`select to_regclass('second_version') as made`)[0]).toEqual({ made: null });
  });
});
