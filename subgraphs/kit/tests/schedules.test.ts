import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { anyone, type Context, isOpen, loadFacts, schedulesColumn } from '@koinipoli/kit';
import type { Schedule } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from './database.js';

const shops = pgTable('shops', { id: text().primaryKey(), schedules: schedulesColumn() });

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(`${tmpdir()}/opening-hours-`);
  await database.connection`create table shops (id text primary key, schedules opening_hours not null default '[]')`;
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const weekdays = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:00' };
const always = { freq: 'DAILY', opensAt: '00:00', closesAt: '24:00', onHolidays: true };
const dayCentre = { freq: 'DAILY', opensAt: '08:00', closesAt: '20:00' };
const closed = (from: string, to = from) => ({ validFrom: from, validTo: to });

describe('isOpen', () => {
  const ask = async (places: Schedule[][], at?: Date) => {
    const ctx: Context = { db: database.db, languages: ['el'], requestId: 'test', viewer: anyone };
    database.statements.length = 0;
    const answers = await Promise.all(places.map((schedules) => isOpen(ctx, schedules, at)));
    return { answers, statements: database.statements.length };
  };

  it('answers for fifty places in one statement', async () => {
    const places = Array.from({ length: 50 }, (_, at) => [
      { ...dayCentre, opensAt: `${String(at % 24).padStart(2, '0')}:00` },
    ]);
    const { answers, statements } = await ask(places, new Date('2026-11-24T10:00Z'));
    expect(statements).toBe(1);
    expect(answers).toEqual(places.map((_, at) => at % 24 <= 12 || at % 24 >= 20));
  });

  it('speaks of now unless told otherwise', async () => {
    const ended = { ...always, validTo: '2020-01-01' };
    expect(await ask([[always], [ended], []])).toEqual({ answers: [true, false, null], statements: 1 });
  });
});

describe('a column of schedules', () => {
  const load = async (schedules: unknown) => {
    const file = pathToFileURL(`${folder}/shops.json`);
    await writeFile(file, JSON.stringify([{ id: 'shop:1' }, { id: 'shop:2', schedules }]));
    await loadFacts(database.db, [{ table: shops, file }]);
    return database.db.select().from(shops).orderBy(shops.id);
  };

  it('gives back what it was given', async () => {
    const schedules = [
      { ...weekdays, onHolidays: false, description: { el: 'Πρωί', en: 'Morning' } },
      closed('2026-08-03'),
    ];
    expect(await load(schedules)).toEqual([
      { id: 'shop:1', schedules: [] },
      { id: 'shop:2', schedules },
    ]);
    const inDrizzle = { id: 'shop:3', schedules };
    expect(await database.db.insert(shops).values(inDrizzle).returning()).toEqual([inDrizzle]);
    expect(await database.db.select({ open: sql`is_open(schedules, now())` }).from(shops)).toHaveLength(3);
  });

  it.each<[unknown, string]>([
    [[{ ...weekdays, opensAt: '25:00' }], 'schedule 1 has "25:00", which is no time of a day; write 09:00'],
    [[{ ...weekdays, opensAt: '9:00' }], 'schedule 1 has "9:00", which is no time'],
    [[{ ...weekdays, opensAt: '24:00' }], 'schedule 1 has "24:00", which is no time'],
    [[weekdays, { ...weekdays, closesAt: null }], 'schedule 2 needs both opensAt and closesAt, or neither'],
    [[{ ...weekdays, opensAt: undefined }], 'schedule 1 needs both opensAt and closesAt'],
    [[{ ...weekdays, byday: 'MO, TU' }], 'schedule 1 has the byday "MO, TU"'],
    [[{ ...weekdays, byday: 'Monday' }], 'schedule 1 has the byday "Monday"'],
    [[{ ...weekdays, byday: '1MO' }], 'write MO,TU, and 1MO or -1FR only in a month'],
    [[{ ...weekdays, byday: '' }], 'schedule 1 has the byday ""'],
    [[{ ...weekdays, freq: 'MONTHLY', byday: '6MO' }], 'schedule 1 has the byday "6MO"'],
    [
      [{ ...weekdays, freq: 'MONTHLY', byday: null }],
      'schedule 1 is MONTHLY, so it needs byday or bymonthday',
    ],
    [[{ ...weekdays, bymonthday: '1' }], 'schedule 1 has bymonthday, but its freq is not MONTHLY'],
    [[{ ...weekdays, freq: 'MONTHLY', bymonthday: '32' }], 'schedule 1 has the bymonthday "32"'],
    [[{ ...weekdays, freq: 'HOURLY' }], 'schedule 1 has the freq "HOURLY"; there are DAILY, WEEKLY, MONTHLY'],
    [[{ ...weekdays, interval: 0 }], 'schedule 1 has the interval 0'],
    [[{ ...weekdays, interval: 1.5 }], 'schedule 1 has the interval 1.5'],
    [[{ ...weekdays, interval: 2 }], 'schedule 1 has an interval, so it needs validFrom'],
    [[closed('2026-08-14', '2026-08-03')], 'schedule 1 ends on 2026-08-03, before it begins on 2026-08-14'],
    [[closed('2026-02-30')], 'schedule 1 has "2026-02-30", which is no day'],
    [[closed('15/8/2026')], 'schedule 1 has "15/8/2026", which is no day'],
    [
      [{ opensAt: '09:00', closesAt: '12:00' }],
      'schedule 1 does not repeat (no freq), so it needs validFrom',
    ],
    [[{ ...closed('2026-08-03'), byday: 'MO' }], 'but no freq that they belong to'],
    [[{ ...weekdays, opens: '09:00' }], 'schedule 1 has an unknown field, or a value of another type, opens'],
    [
      [{ ...weekdays, opensAt: 9 }],
      'schedule 1 has an unknown field, or a value of another type, opensAt: 9',
    ],
    [[{ ...weekdays, description: { en: 'Morning' } }], 'schedule 1 has a description without Greek'],
    [['MO-FR'], 'schedule 1 is no object'],
    [{ ...weekdays }, 'the schedules are no list'],
  ])('refuses %j and names the record', async (schedules, reason) => {
    const refusal = await load(schedules).catch(String);
    expect(refusal).toContain('shops.json: record shop:2: ');
    expect(refusal).toContain(reason);
  });
});
