import type { Random } from '../random.js';
import { closed, daily, type Schedule, weekly } from '../schedule.js';
import { text } from '../text.js';

const WEEKDAYS = 'MO,TU,WE,TH,FR';

/** Kinds of opening hours. */
export const HOURS = {
  office: [weekly(WEEKDAYS, '08:00', '15:00')],
  officeAndEvenings: [weekly(WEEKDAYS, '08:30', '14:30'), weekly('TU,TH', '17:00', '20:00')],
  shop: [weekly('MO,WE,FR', '09:00', '14:00'), weekly('TU,TH', '14:00', '19:00')],
  meals: [daily('12:00', '14:30')],
  twoMeals: [daily('12:30', '14:00'), daily('18:00', '19:30')],
  night: [daily('20:00', '08:00')],
  dayCentre: [daily('09:00', '21:00')],
  roundTheClock: [daily('00:00', '24:00')],
  evenings: [weekly('MO,WE,FR', '17:00', '21:00')],
  tuesdayEvening: [weekly('TU', '16:00', '20:00'), weekly('SA', '10:00', '13:00')],
  afternoons: [{ ...weekly(WEEKDAYS, '14:00', '18:30'), validFrom: '2026-09-11', validTo: '2027-06-15' }],
  mornings: [weekly(WEEKDAYS, '07:00', '16:00')],
  secondWednesdays: [{ ...weekly('WE', '17:00', '20:00'), interval: 2, validFrom: '2026-01-07' }],
  firstSaturday: [
    {
      freq: 'MONTHLY',
      byday: '1SA',
      opensAt: '10:00',
      closesAt: '14:00',
      description: text('Το πρώτο Σάββατο του μήνα.', 'On the first Saturday of the month.'),
    },
  ],
  streetNight: [weekly('TU,FR', '21:00', '01:30')],
} satisfies Record<string, Schedule[]>;

/** Name of a kind of opening hours. */
export type Hours = keyof typeof HOURS;

const CLOSURES = [
  closed('2026-08-03', '2026-08-21', text('Θερινές διακοπές.', 'Summer break.')),
  closed('2026-12-24', '2027-01-06', text('Κλειστά τις γιορτές.', 'Closed over the holidays.')),
  closed('2026-11-23', '2026-11-27', text('Κλειστά λόγω εργασιών.', 'Closed for repairs.')),
];

/** Hours of one kind; a tenth publishes none unless it is `steady`, and what closes on holidays may close for longer. */
export function schedulesOf(hours: Hours, random: Random, steady = false): Schedule[] {
  const schedules: Schedule[] = HOURS[hours];
  if (steady) return schedules;
  if (random.chance(0.1)) return [];
  if (schedules.some(({ onHolidays }) => onHolidays)) return schedules;
  return [...schedules, ...CLOSURES.filter((_, at) => random.chance(at === 2 ? 0.05 : 0.3))];
}
