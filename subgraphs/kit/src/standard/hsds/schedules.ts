import type { Schedule, Text } from '@koinipoli/schema';
import { type Entity, isObject } from './entity.js';
import type { Say } from './say.js';

const WEEK = 'MO,TU,WE,TH,FR,SA,SU';

/** Whatever of iCalendar our opening hours cannot keep: leaving it out would open other hours. */
const UNKNOWN = ['count', 'byweekno', 'byyearday'];

/** Opening hours. What HSDS has no word for is the rest, by the UUID of the schedule. */
export const schedules: Say<Schedule[]> = {
  write(all, draft) {
    const rests: Record<string, object> = {};
    for (const [nr, schedule] of all.entries()) {
      const { said, rest } = split(schedule);
      const { id } = draft.add('schedules', nr, said);
      if (Object.keys(rest).length > 0) rests[id as string] = rest;
    }
    return Object.keys(rests).length > 0 ? rests : undefined;
  },
  read(entity, rest) {
    const parts = entity.parts('schedules');
    if (!parts || parts.length === 0) return undefined;
    const rests = isObject(rest) ? rest : {};
    return parts.map((part) => {
      const own = rests[String(part.value['id'])];
      return join(part, isObject(own) ? own : undefined);
    });
  },
};

/** What HSDS can say of a schedule, and what it cannot. */
function split(schedule: Schedule): { said: Record<string, unknown>; rest: object } {
  const { description, onHolidays, freq, interval, opensAt, closesAt, byday, ...days } = schedule;
  const { el, ...others } = (description ?? {}) as Partial<Text>;
  const isDaily = freq === 'DAILY';
  // Of days that are no weeks HSDS knows none but each.
  const everyDay = isDaily && (interval ?? 1) === 1 && byday == null && days.bymonthday == null;
  const isSaid = !isDaily || everyDay;
  const said = {
    valid_from: days.validFrom,
    valid_to: days.validTo,
    dtstart: (interval ?? 1) > 1 ? days.validFrom : undefined,
    freq: everyDay ? 'WEEKLY' : isSaid ? freq : undefined,
    interval: isSaid ? interval : undefined,
    byday: everyDay ? WEEK : byday,
    bymonthday: days.bymonthday,
    wkst: freq === 'WEEKLY' && (interval ?? 1) > 1 ? 'MO' : undefined,
    opens_at: opensAt,
    closes_at: closesAt === '24:00' ? '23:59' : closesAt,
    description: el ?? (opensAt == null ? 'Κλειστά' : undefined),
  };
  const rest = {
    ...(isDaily ? { freq, ...(interval == null ? {} : { interval }) } : {}),
    ...(everyDay ? { byday: null } : {}),
    ...(closesAt === '24:00' ? { closesAt } : {}),
    ...(onHolidays == null ? {} : { onHolidays }),
    ...(el === undefined && opensAt == null ? { description: null } : {}),
    ...(Object.keys(others).length > 0 ? { description: others } : {}),
  };
  return { said: present(said), rest };
}

const present = <T extends object>(value: T): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined && part !== null));

/** A schedule from both. */
function join(part: Entity, rest: Readonly<Record<string, unknown>> = {}): Schedule {
  for (const property of UNKNOWN) {
    const value = part.value[property];
    if (value !== undefined && value !== null && value !== '')
      part.fault(property, 'cannot be kept: write the hours with freq, interval, byday and bymonthday');
  }
  const freq = part.text('freq');
  const interval = part.number('interval');
  const description = part.text('description');
  const { description: other, ...exact } = rest;
  const said = {
    freq,
    interval,
    validFrom: firstDay(part, interval),
    validTo: dayOf(part, 'valid_to') ?? dayOf(part, 'until'),
    byday: part.text('byday')?.replaceAll(' ', ''),
    bymonthday: part.text('bymonthday')?.replaceAll(' ', ''),
    opensAt: clockOf(part, 'opens_at'),
    closesAt: clockOf(part, 'closes_at'),
    description:
      description === undefined || other === null
        ? undefined
        : { el: description, ...(other as object | undefined) },
  };
  return present({ ...said, ...exact }) as Schedule;
}

/** Intervals count from the first event, `dtstart`, which for us is the first day. */
function firstDay(part: Entity, interval: number | undefined): string | undefined {
  const validFrom = dayOf(part, 'valid_from');
  const start = dayOf(part, 'dtstart');
  if (validFrom === undefined || start === undefined) return validFrom ?? start;
  if ((interval ?? 1) > 1 && start < validFrom)
    part.fault('dtstart', 'counts from before valid_from, which cannot be kept', start, validFrom);
  return start > validFrom ? start : validFrom;
}

/** A day; of an instant, its day as it is written. */
function dayOf(part: Entity, property: string): string | undefined {
  const text = part.text(property);
  const day = /^(\d{4}-\d\d-\d\d)([T ].*)?$/.exec(text ?? '')?.[1];
  if (text !== undefined && day === undefined) part.fault(property, 'is no day', text, 'YYYY-MM-DD');
  return day;
}

/** Hours are those of the clock in Athens, with its offset of summer or winter or without any. */
function clockOf(part: Entity, property: string): string | undefined {
  const text = part.text(property);
  if (text === undefined) return undefined;
  const match = /^(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?$/.exec(text);
  if (match?.[1] && (match[2] === undefined || /^\+0[23](:?00)?$/.test(match[2]))) return match[1];
  part.fault(
    property,
    match ? 'is the clock of another zone' : 'is no time of day',
    text,
    'HH:MM by the clock in Athens',
  );
  return undefined;
}
