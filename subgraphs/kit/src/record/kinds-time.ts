import {
  athensOffset,
  DateScalar,
  DateTimeScalar,
  PartialDateScalar,
  type Period,
  PeriodInput,
  toInstant,
} from '@koinipoli/schema';
import { cellKind, checked, invalid, mergeKeys, type Parsed, unreadable } from './cells.js';
import type { Cells, Fault, FieldKind } from './definition.js';

const pad = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');

/** Days of a month; 0 for a month that there is not. */
function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

function dayFault(text: string): string | undefined {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const days = daysIn(year, month);
  if (year < 1) return 'has no year that there was';
  if (days === 0) return `has the month ${month}; a year has 12`;
  return day < 1 || day > days ? `is no day: ${pad(String(month))}/${year} has ${days} days` : undefined;
}

/** The ISO form of a date as Greeks write it, day first: `22/11/2026`, `22-11-2026`, `22.11.2026`, `2026-11-22`. */
function isoDay(text: string): string | undefined {
  const greek = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})$/.exec(text);
  if (greek) return `${greek[3]}-${pad(greek[2])}-${pad(greek[1])}`;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text);
  return iso ? `${iso[1]}-${pad(iso[2])}-${pad(iso[3])}` : undefined;
}

const checkDay = (text: string): Fault[] => {
  if (!/^\d{4}(-\d\d){2}$/.test(text)) return [invalid('is no day', { instead: '22/11/2026' })];
  const fault = dayFault(text);
  return fault ? [invalid(fault)] : [];
};

/** A day. */
export const dateKind: FieldKind<string> = cellKind({
  input: () => DateScalar,
  check: checkDay,
  read: (cell) => {
    const day = isoDay(cell);
    return day ? { value: day } : unreadable('is no day', '22/11/2026');
  },
  write: (day) => day,
});

const checkPartial = (text: string): Fault[] => {
  if (!/^\d{4}(-\d\d){0,2}$/.test(text))
    return [invalid('is no date', { instead: '2026, 11/2026 or 22/11/2026' })];
  const fault = dayFault(text);
  return fault ? [invalid(fault)] : [];
};

function readPartial(cell: string): Parsed<string> {
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(cell);
  const iso = /^(\d{4})(?:[-/.](\d{1,2}))?$/.exec(cell);
  if (month) return { value: `${month[2]}-${pad(month[1])}` };
  if (iso) return { value: iso[2] ? `${iso[1]}-${pad(iso[2])}` : (iso[1] ?? '') };
  const day = isoDay(cell);
  return day ? { value: day } : unreadable('is no date', '2026, 11/2026 or 22/11/2026');
}

/** A date as exact as it is known: a year, a month or a day. */
export const partialDateKind: FieldKind<string> = cellKind({
  input: () => PartialDateScalar,
  check: checkPartial,
  read: readPartial,
  write: (date) => date,
});

/** An instant; without a zone the clock of Athens counts. It is written by that clock, with its zone. */
export const dateTimeKind: FieldKind<string | Date> = cellKind<string | Date>({
  input: () => DateTimeScalar,
  check: (at) => ('faults' in instant(at) ? [invalid('is no instant', { instead: '22/11/2026 18:00' })] : []),
  read: (cell) => {
    const [day = '', ...clock] = cell.split(/[T ,]+/);
    const date = isoDay(day);
    const fault = date && dayFault(date);
    if (fault) return unreadable(fault);
    const time = clock
      .join('')
      .replace(/^(\d):/, '0$1:')
      .replace(/^(\d{1,2})\.(\d\d)$/, (_, h, m) => `${pad(h)}:${m}`);
    return date ? instant(time ? `${date}T${time}` : date) : unreadable('is no instant', '22/11/2026 18:00');
  },
  write: (at) => inAthens(toInstant(at)),
});

function instant(at: string | Date): Parsed<string> {
  try {
    return { value: toInstant(at).toISOString() };
  } catch {
    return unreadable('is no instant', '22/11/2026 18:00');
  }
}

function inAthens(at: Date): string {
  const minutes = athensOffset(at) / 60_000;
  // Before 1916 Athens had a time of its own, to the second.
  if (!Number.isInteger(minutes)) return at.toISOString();
  const local = new Date(at.valueOf() + minutes * 60_000)
    .toISOString()
    .replace(/(:00)?\.000Z$/, '')
    .replace('Z', '');
  return `${local}+${pad(String(Math.floor(minutes / 60)))}:${pad(String(minutes % 60))}`;
}

const ends = { '(start)': 'start', '(end)': 'end' } as const;

/** A stretch of time, from one column to the other. */
export const periodKind: FieldKind<Period> = {
  input: () => PeriodInput,
  endings: Object.keys(ends),
  check: checkPeriod,
  parse: (cells) => checked(readPeriod(cells), checkPeriod),
  format: ({ start, end }) => ({
    ...(start == null ? {} : { '(start)': start }),
    ...(end == null ? {} : { '(end)': end }),
  }),
  merge: mergeKeys,
};

function readPeriod(cells: Cells): Parsed<Period> {
  const value: Period = {};
  const faults: Fault[] = [];
  for (const [ending, key] of Object.entries(ends)) {
    const cell = cells[ending];
    if (cell === undefined) continue;
    const date = cell === '' ? { value: null } : readPartial(cell);
    if ('faults' in date) faults.push(...date.faults.map((fault) => ({ ...fault, path: [ending] })));
    else value[key] = date.value;
  }
  return faults.length > 0 ? { faults } : { value };
}

function checkPeriod({ start, end }: Period): Fault[] {
  const faults: Fault[] = Object.entries({ start, end }).flatMap(([key, date]) =>
    date == null ? [] : checkPartial(date).map((fault) => ({ ...fault, path: [key] })),
  );
  // The shorter one holds all days of its year or month: 2023 neither begins after 2023-05 nor ends before it.
  const exact = Math.min(start?.length ?? 0, end?.length ?? 0);
  if (faults.length === 0 && start && end && start.slice(0, exact) > end.slice(0, exact))
    faults.push(invalid('ends before it begins', { path: ['end'] }));
  return faults;
}
