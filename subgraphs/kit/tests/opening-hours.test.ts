import type { Schedule } from '@koinipoli/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from './database.js';
import { easters, isOpenByHand, randomHours, randomInstant } from './opening-hours-by-hand.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

async function open(schedules: Schedule[] | null, at: string): Promise<boolean | null> {
  const hours = schedules && JSON.stringify(schedules);
  const [row] = await database.connection`select is_open(${hours}::text::jsonb, ${at}::text::timestamptz)`;
  return row?.['is_open'];
}

const weekdays = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:00' };
const evening = { freq: 'WEEKLY', byday: 'TU', opensAt: '17:00', closesAt: '20:00' };
const saturdayNight = { freq: 'WEEKLY', byday: 'SA', opensAt: '22:00', closesAt: '03:30' };
const always = { freq: 'DAILY', opensAt: '00:00', closesAt: '24:00', onHolidays: true };
const dayCentre = { freq: 'DAILY', opensAt: '08:00', closesAt: '20:00' };
const closed = (from: string, to = from) => ({ validFrom: from, validTo: to });

describe('is_open', () => {
  it.each<[string, Schedule[] | null, string, boolean | null]>([
    ['no schedules', [], '2026-11-24T18:00+02', null],
    ['no list of schedules', null, '2026-11-24T18:00+02', null],
    ['before it opens', [weekdays], '2026-11-24T08:59:59+02', false],
    ['at the minute it opens', [weekdays], '2026-11-24T09:00+02', true],
    ['at the last second', [weekdays], '2026-11-24T16:59:59.999+02', true],
    ['at the minute it closes', [weekdays], '2026-11-24T17:00+02', false],
    ['Tuesday at 18:00, by a second schedule', [weekdays, evening], '2026-11-24T18:00+02', true],
    ['Tuesday at 18:00, said in UTC', [weekdays, evening], '2026-11-24T16:00Z', true],
    ['where one schedule hands on to the other', [weekdays, evening], '2026-11-24T17:00+02', true],
    [
      'overlapping schedules: their union',
      [weekdays, { ...evening, opensAt: '16:00' }],
      '2026-11-24T16:30+02',
      true,
    ],
    ['Wednesday at 18:00', [weekdays, evening], '2026-11-25T18:00+02', false],
    ['Saturday', [weekdays], '2026-11-28T12:00+02', false],
    ['Saturday night', [saturdayNight], '2026-11-28T23:00+02', true],
    ['Saturday night, on Sunday', [saturdayNight], '2026-11-29T03:29+02', true],
    ['Saturday night, over', [saturdayNight], '2026-11-29T03:30+02', false],
    ['the night before Saturday', [saturdayNight], '2026-11-28T02:00+02', false],
    [
      'a Saturday night into a closed Sunday',
      [saturdayNight, closed('2026-11-29')],
      '2026-11-29T01:00+02',
      true,
    ],
    ['a closed Saturday night', [saturdayNight, closed('2026-11-28')], '2026-11-29T01:00+02', false],
    [
      'the last night of a season',
      [{ ...saturdayNight, validTo: '2026-11-28' }],
      '2026-11-29T01:00+02',
      true,
    ],
    ['until midnight', [{ ...dayCentre, closesAt: '24:00' }], '2026-11-24T23:59+02', true],
    ['until midnight, past it', [{ ...dayCentre, closesAt: '24:00' }], '2026-11-25T00:00+02', false],
    ['until midnight, as 00:00', [{ ...dayCentre, closesAt: '00:00' }], '2026-11-24T23:59+02', true],
    ['round the clock at midnight', [always], '2026-11-24T00:00+02', true],
    [
      'round the clock as 00:00 to 00:00',
      [{ ...always, freq: 'WEEKLY', byday: 'TU', closesAt: '00:00' }],
      '2026-11-24T23:59+02',
      true,
    ],
    [
      'the day after it',
      [{ ...always, freq: 'WEEKLY', byday: 'TU', closesAt: '00:00' }],
      '2026-11-25T00:00+02',
      false,
    ],
    [
      'a whole day from 08:00',
      [{ freq: 'WEEKLY', byday: 'TU', opensAt: '08:00', closesAt: '08:00' }],
      '2026-11-25T07:59+02',
      true,
    ],
    ['Easter Monday', [weekdays], '2026-04-13T12:00+03', false],
    ['Easter Monday, round the clock', [always], '2026-04-13T12:00+03', true],
    ['Good Friday', [weekdays], '2026-04-10T12:00+03', false],
    ['Western Easter Monday', [weekdays], '2026-04-06T12:00+03', true],
    ['Clean Monday', [weekdays], '2026-02-23T12:00+02', false],
    ['Whit Monday', [weekdays], '2026-06-01T12:00+03', false],
    ['15 August', [dayCentre], '2026-08-15T12:00+03', false],
    ['the night of 14 August', [{ ...dayCentre, closesAt: '02:00' }], '2026-08-15T01:00+03', true],
    ['the night of 15 August', [{ ...dayCentre, closesAt: '02:00' }], '2026-08-16T01:00+03', false],
    [
      'the first day of a closure',
      [always, closed('2026-08-03', '2026-08-14')],
      '2026-08-03T00:00+03',
      false,
    ],
    ['the last of a closure', [always, closed('2026-08-03', '2026-08-14')], '2026-08-14T23:59+03', false],
    ['after a closure', [always, closed('2026-08-03', '2026-08-14')], '2026-08-15T00:00+03', true],
    ['a closure before the hours it beats', [closed('2026-08-03'), always], '2026-08-03T12:00+03', false],
    ['closed each first Monday', [always, { freq: 'MONTHLY', byday: '1MO' }], '2026-11-02T12:00+02', false],
    ['a closure alone', [closed('2026-08-03')], '2026-08-03T12:00+03', false],
    ['other days of a closure alone', [closed('2026-08-03')], '2026-08-04T12:00+03', null],
    ['before the clocks go forward', [dayCentre], '2026-03-28T08:00+02', true],
    ['after it, at 08:00', [dayCentre], '2026-03-29T05:00Z', true],
    ['after it, at 07:59', [dayCentre], '2026-03-29T04:59Z', false],
    [
      'an hour that the clock skips',
      [{ ...dayCentre, opensAt: '03:00', closesAt: '04:00' }],
      '2026-03-29T01:00Z',
      false,
    ],
    ['before the clocks go back, at 08:00', [dayCentre], '2026-10-24T05:00Z', true],
    ['after it, at 07:00 that was 08:00', [dayCentre], '2026-10-25T05:00Z', false],
    ['after it, at 08:00', [dayCentre], '2026-10-25T06:00Z', true],
    ['03:15 for the first time', [saturdayNight], '2026-10-25T00:15Z', true],
    ['03:45 for the first time', [saturdayNight], '2026-10-25T00:45Z', false],
    ['03:15 for the second time', [saturdayNight], '2026-10-25T01:15Z', true],
    [
      'every second week, first',
      [{ ...evening, interval: 2, validFrom: '2026-11-12' }],
      '2026-11-24T18:00+02',
      true,
    ],
    [
      'every second week, between',
      [{ ...evening, interval: 2, validFrom: '2026-11-12' }],
      '2026-11-17T18:00+02',
      false,
    ],
    [
      'every second week, before its first day',
      [{ ...evening, interval: 2, validFrom: '2026-11-12' }],
      '2026-11-10T18:00+02',
      false,
    ],
    [
      'the first Monday',
      [{ freq: 'MONTHLY', byday: '1MO', opensAt: '09:00', closesAt: '13:00' }],
      '2026-11-02T10:00+02',
      true,
    ],
    [
      'the second Monday',
      [{ freq: 'MONTHLY', byday: '1MO', opensAt: '09:00', closesAt: '13:00' }],
      '2026-11-09T10:00+02',
      false,
    ],
    [
      'the last Friday',
      [{ freq: 'MONTHLY', byday: '1MO,-1FR', opensAt: '09:00', closesAt: '13:00' }],
      '2026-11-27T10:00+02',
      true,
    ],
    [
      'the last day of a month',
      [{ freq: 'MONTHLY', bymonthday: '-1', opensAt: '09:00', closesAt: '13:00' }],
      '2028-02-29T10:00+02',
      true,
    ],
    [
      'the 31st in a month without',
      [{ freq: 'MONTHLY', bymonthday: '31', opensAt: '09:00', closesAt: '13:00' }],
      '2026-11-30T10:00+02',
      false,
    ],
    [
      'Friday the 13th',
      [{ freq: 'MONTHLY', byday: 'FR', bymonthday: '13', opensAt: '09:00', closesAt: '13:00' }],
      '2026-11-13T10:00+02',
      true,
    ],
    [
      'once',
      [{ validFrom: '2026-12-01', validTo: '2026-12-02', opensAt: '10:00', closesAt: '14:00' }],
      '2026-12-02T10:00+02',
      true,
    ],
    [
      'once, over',
      [{ validFrom: '2026-12-01', validTo: '2026-12-02', opensAt: '10:00', closesAt: '14:00' }],
      '2026-12-03T10:00+02',
      false,
    ],
    [
      'nulls spelled out',
      [{ ...weekdays, validFrom: null, interval: null, description: null }],
      '2026-11-24T12:00+02',
      true,
    ],
    ['the first instant there is', [always, { ...weekdays, interval: 1 }], '0001-01-01T00:00Z', true],
    ['the last', [{ ...dayCentre, closesAt: '02:00' }], '9999-12-31T23:59:59Z', true],
  ])('%s', async (_, schedules, at, expected) => {
    expect(await open(schedules, at)).toBe(expected);
  });

  it('says the same as a count by hand, for thousands of hours and instants', async () => {
    const asked = Array.from({ length: 4_000 }, (_, at) => ({
      schedules: randomHours(at),
      at: randomInstant(at),
    }));
    const rows = await database.connection`
      select is_open(asked -> 'schedules', (asked ->> 'at')::timestamptz) as open, are_schedules(asked -> 'schedules') as valid
      from jsonb_array_elements(${JSON.stringify(asked)}::text::jsonb) with ordinality as each(asked, nr) order by nr`;
    const answers = rows.map(({ open, valid }, at) => ({ ...asked[at], open, valid }));
    expect(answers).toEqual(
      asked.map(({ schedules, at }) => ({
        schedules,
        at,
        valid: true,
        open: isOpenByHand(schedules, new Date(at)),
      })),
    );
    for (const value of [true, false, null])
      expect(answers.filter(({ open }) => open === value).length).toBeGreaterThan(100);
  });
});

it.each(Object.entries(easters))('Easter of %s is on %s', async (year, day) => {
  const [row] = await database.connection`select orthodox_easter(${year}::text::int)::text as day`;
  expect(row?.['day']).toBe(day);
});
