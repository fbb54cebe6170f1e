import { type Schedule, ScheduleInput } from '@koinipoli/schema';
import { cellKind, foldWord, isReadBack, type Parsed, readJson, unreadable } from './cells.js';
import type { FieldKind } from './definition.js';

const week = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const greek = ['Δευ', 'Τρί', 'Τετ', 'Πέμ', 'Παρ', 'Σάβ', 'Κυρ'] as const;

/** How the days begin in Greek and English, folded; in the order of the week. */
const beginnings = [
  ['δευ', 'δε', 'mo'],
  ['τρι', 'τρ', 'tu'],
  ['τετ', 'τε', 'we'],
  ['πεμ', 'πε', 'th'],
  ['παρ', 'πα', 'fr'],
  ['σαβ', 'σα', 'sa'],
  ['κυρ', 'κυ', 'su'],
];
const example = 'Δευ-Παρ 08:00-15:00; Σαβ 10:00-13:00';

/** Opening hours as people write them; what that cannot say, holidays and closures, stands as JSON. */
export const hoursKind: FieldKind<Schedule[]> = cellKind<Schedule[]>({
  input: () => [ScheduleInput],
  read: (cell) => (cell.startsWith('[') ? readJson(cell) : readHours(cell)),
  write: (schedules) => {
    const text = schedules.map(wordsOf).join('; ');
    return isReadBack(readHours(text), schedules) ? text : JSON.stringify(schedules);
  },
});

function wordsOf({ byday, opensAt, closesAt }: Schedule): string {
  const days = (byday ?? week.join()).split(',').map((day) => week.indexOf(day as (typeof week)[number]));
  const [first = 0] = days;
  const last = days.at(-1) ?? 0;
  const isRun = days.length > 2 && days.every((day, nr) => day === first + nr);
  const names = isRun ? `${greek[first]}-${greek[last]}` : days.map((day) => greek[day]).join(',');
  return `${names} ${opensAt}-${closesAt}`;
}

function readHours(cell: string): Parsed<Schedule[]> {
  const schedules: Schedule[] = [];
  for (const part of cell.split(/[;\n]/).map((text) => text.trim())) {
    if (part === '') continue;
    const match = /^(\D*?)\s*:?\s*(\d.*)$/s.exec(part);
    if (!match && /κλειστ|closed/.test(foldWord(part))) continue;
    const days = daysOf(match?.[1] ?? '');
    const hours = (match?.[2] ?? '').split(/\s*(?:,|\+|και|&)\s*/u).map(hoursOf);
    if (!match || !days || hours.some((hour) => hour === undefined))
      return unreadable(`"${part.slice(0, 60)}" says no hours`, example);
    for (const hour of hours) schedules.push({ freq: 'WEEKLY', byday: days.join(), ...hour });
  }
  return { value: schedules };
}

function hoursOf(text: string): Pick<Schedule, 'opensAt' | 'closesAt'> | undefined {
  const clock = String.raw`(\d{1,2})(?:[:.](\d{2}))?`;
  const match = new RegExp(`^${clock}\\s*(?:-|–|—|έως|εως|to)\\s*${clock}$`).exec(text.trim());
  if (!match) return undefined;
  const [, fromHour, fromMinute = '00', toHour, toMinute = '00'] = match;
  const at = (hour: string | undefined, minute: string) => `${(hour ?? '').padStart(2, '0')}:${minute}`;
  return { opensAt: at(fromHour, fromMinute), closesAt: at(toHour, toMinute) };
}

function daysOf(text: string): string[] | undefined {
  const folded = foldWord(text);
  if (/^(καθε μερα|καθημερινα ολη την εβδομαδα|daily|ολεσ τισ μερεσ)$/.test(folded)) return [...week];
  if (/^(καθημερινα|εργασιμεσ|weekdays)$/.test(folded)) return week.slice(0, 5);
  const chosen = new Set<number>();
  for (const part of text.split(/,|\+|&|\sκαι\s/u)) {
    const ends = part.split(/-|–|—|έως|εως|\sto\s/u).map((name) => dayOf(name));
    const [first, last = first] = ends;
    if (first === undefined || last === undefined || ends.includes(undefined) || ends.length > 2)
      return undefined;
    const days = ((last - first + week.length) % week.length) + 1;
    for (let nr = first; nr < first + days; nr += 1) chosen.add(nr % week.length);
  }
  return week.filter((_, nr) => chosen.has(nr));
}

function dayOf(name: string): number | undefined {
  const folded = foldWord(name);
  const found = beginnings.findIndex((words) =>
    words.some(
      (word) => folded === word || ((word.length > 2 || /[a-z]/.test(word)) && folded.startsWith(word)),
    ),
  );
  return found < 0 ? undefined : found;
}
