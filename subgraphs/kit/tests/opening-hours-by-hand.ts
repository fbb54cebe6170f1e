import type { Schedule } from '@koinipoli/schema';

/*
 * Opening hours as one would work them out with a calendar on the wall: a calendar with every
 * day's names, and the hours of the two days that matter. It shares nothing with the SQL.
 */

/** Easter Sunday, from the calendars of the Church of Greece. */
export const easters: Record<string, string> = {
  2016: '2016-05-01',
  2017: '2017-04-16',
  2018: '2018-04-08',
  2019: '2019-04-28',
  2020: '2020-04-19',
  2021: '2021-05-02',
  2022: '2022-04-24',
  2023: '2023-04-16',
  2024: '2024-05-05',
  2025: '2025-04-20',
  2026: '2026-04-12',
  2027: '2027-05-02',
  2028: '2028-04-16',
  2029: '2029-04-08',
  2030: '2030-04-28',
};

const daysOfWeek = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const firstYear = 2024;
const lastYear = 2028;

/** Every day of the years that the test asks about, and some more. */
const calendar = (() => {
  const days: string[] = [];
  for (const day = new Date(Date.UTC(firstYear, 0, 1)); day.getUTCFullYear() <= lastYear; ) {
    days.push(day.toISOString().slice(0, 10));
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return days;
})();
const weekdayOf = (day: string) => daysOfWeek[new Date(day).getUTCDay()] ?? '';
const shifted = (day: string, by: number) =>
  new Date(new Date(day).valueOf() + by * 86_400_000).toISOString().slice(0, 10);

const holidays = new Set(
  Object.entries(easters).flatMap(([year, easter]) => [
    ...['01-01', '01-06', '03-25', '05-01', '08-15', '10-28', '12-25', '12-26'].map(
      (day) => `${year}-${day}`,
    ),
    ...[-48, -2, 0, 1, 50].map((days) => shifted(easter, days)),
  ]),
);

const months = [...new Set(calendar.map((day) => day.slice(0, 7)))].map((month) =>
  calendar.filter((day) => day.startsWith(month)),
);
const weeks = calendar
  .filter((day) => weekdayOf(day) === 'MO')
  .map((monday) => [0, 1, 2, 3, 4, 5, 6].map((by) => shifted(monday, by)));

/** Every day with all names that byday and bymonthday may give it. */
const namesOf = new Map(
  months.flatMap((days) =>
    days.map((day, at): [string, string[]] => {
      const weekday = weekdayOf(day);
      const same = days.filter((other) => weekdayOf(other) === weekday);
      const nth = same.indexOf(day);
      return [
        day,
        [
          weekday,
          `${nth + 1}${weekday}`,
          `${nth - same.length}${weekday}`,
          `${at + 1}`,
          `${at - days.length}`,
        ],
      ];
    }),
  ),
);

/** At which place of the calendar each day's month, week or own sheet hangs. */
const placesIn = (periods: string[][]) =>
  new Map(periods.flatMap((days, at) => days.map((day) => [day, at])));
const places = {
  MONTHLY: placesIn(months),
  WEEKLY: placesIn(weeks),
  DAILY: placesIn(calendar.map((day) => [day])),
};

function names(schedule: Schedule, day: string): boolean {
  const { freq, validFrom, validTo, interval, byday, bymonthday } = schedule;
  if ((validFrom && day < validFrom) || (validTo && day > validTo)) return false;
  const place = places[(freq ?? 'DAILY') as keyof typeof places];
  const since = (place.get(day) ?? 0) - (place.get(validFrom ?? '') ?? 0);
  if (since % (interval ?? 1) !== 0) return false;
  return [byday, bymonthday].every(
    (list) => !list || list.split(',').some((name) => namesOf.get(day)?.includes(name)),
  );
}

const athens = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Athens',
  dateStyle: 'short',
  timeStyle: 'short',
});
const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** Whether a place is open, null where its schedules do not say. */
export function isOpenByHand(schedules: Schedule[], at: Date): boolean | null {
  const [today = '', clock = ''] = athens.format(at).split(' ');
  const isClosed = (day: string) => schedules.some((one) => !one.opensAt && names(one, day));
  const opening = schedules.filter(({ opensAt }) => opensAt);
  const open = opening.some((schedule) =>
    [today, shifted(today, -1)].some((day) => {
      if (!names(schedule, day) || isClosed(day) || (holidays.has(day) && schedule.onHolidays !== true))
        return false;
      const now = minutes(clock) + (today === day ? 0 : 1440);
      const begin = minutes(schedule.opensAt ?? '');
      const end = minutes(schedule.closesAt ?? '');
      return now >= begin && now < (end > begin ? end : end + 1440);
    }),
  );
  if (open) return true;
  return opening.length > 0 || isClosed(today) ? false : null;
}

/** Numbers that look random and are the same in every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = (seed + 1) * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

const pick = <T>(below: (most: number) => number, list: readonly T[]): T => list[below(list.length)] as T;

/** Up to four schedules of a few days around the instants asked. */
export function randomHours(seed: number): Schedule[] {
  const below = numbersFrom(seed);
  return Array.from({ length: below(5) }, () => randomSchedule(below));
}

function randomSchedule(below: (most: number) => number): Schedule {
  const freq = pick(below, ['DAILY', 'WEEKLY', 'WEEKLY', 'WEEKLY', 'MONTHLY', null]);
  const from = pick(below, calendar.slice(300, 900));
  const to = shifted(from, below(400));
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:${pick(below, ['00', '30', '45'])}`;
  const hours =
    below(6) === 0
      ? {}
      : {
          opensAt: clock(below(24)),
          closesAt: below(6) === 0 ? '24:00' : clock(below(24)),
          onHolidays: below(3) === 0,
        };
  if (!freq) return { validFrom: from, validTo: shifted(from, below(200)), ...hours };
  const interval = below(3) === 0 ? { interval: 1 + below(4), validFrom: from } : {};
  const range = below(2) === 0 ? { validFrom: from, validTo: below(2) === 0 ? to : null } : {};
  const some = (names: string[]) => ({
    byday: [...new Set([0, 1, 2].map(() => pick(below, names)))].join(','),
  });
  const ordinals = daysOfWeek.flatMap((day) => [
    day,
    `1${day}`,
    `2${day}`,
    `5${day}`,
    `-1${day}`,
    `-2${day}`,
  ]);
  const monthdays = { bymonthday: pick(below, ['1,15', '-1', '31', '-31,30', '2,3,4,5,6,7,8,9']) };
  const days =
    freq === 'MONTHLY'
      ? pick(below, [some(ordinals), monthdays, { ...some(ordinals), ...monthdays }])
      : below(4) === 0
        ? {}
        : some(daysOfWeek);
  return { freq, ...range, ...interval, ...days, ...hours };
}

/** An instant of about two years, in the hours of the changes of clocks and of holidays more often than not. */
export function randomInstant(seed: number): string {
  const below = numbersFrom(seed + 1_000_000);
  const day = pick(below, [
    pick(below, calendar.slice(366, 1095)),
    pick(below, [
      '2025-03-29',
      '2025-03-30',
      '2025-10-25',
      '2025-10-26',
      '2026-03-28',
      '2026-03-29',
      '2026-10-25',
    ]),
    pick(below, [
      '2025-04-18',
      '2025-04-20',
      '2025-04-21',
      '2026-04-13',
      '2026-08-15',
      '2026-08-14',
      '2025-12-25',
    ]),
  ]);
  const at = new Date(`${day}T00:00Z`).valueOf() + (below(24 * 4) * 15 + below(2) * below(15)) * 60_000;
  return new Date(at).toISOString();
}
