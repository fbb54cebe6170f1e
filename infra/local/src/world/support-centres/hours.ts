import type { Random } from '../random.js';
import { closed, type Schedule, weekly } from '../schedule.js';
import { text } from '../text.js';

/** Mornings, mornings and two evenings, every other Saturday as well, long days with a night at the end of the month. */
const WEEKS: readonly Schedule[][] = [
  [weekly('MO,TU,WE,TH,FR', '09:00', '17:00')],
  [weekly('MO,TU,WE,TH,FR', '10:00', '14:00'), weekly('TU,TH', '17:00', '20:30')],
  [
    weekly('MO,TU,WE,TH,FR', '09:00', '15:00'),
    { ...weekly('SA', '10:00', '14:00'), validFrom: '2023-01-02', interval: 2 },
  ],
  [
    weekly('MO,TU,WE,TH,FR,SA', '10:00', '21:00'),
    {
      freq: 'MONTHLY',
      byday: '-1FR',
      opensAt: '21:00',
      closesAt: '02:00',
      onHolidays: true,
      description: text('Βραδιά γνωριμίας', 'Evening to meet others'),
    },
  ],
];

const SUMMER = text('Κλειστά το καλοκαίρι', 'Closed in summer');
const CHRISTMAS = text('Κλειστά στις γιορτές', 'Closed over the holidays');

const CLOSURES: readonly Schedule[] = [2024, 2025, 2026, 2027].flatMap((year) => [
  closed(`${year}-08-05`, `${year}-08-23`, SUMMER),
  closed(`${year}-12-24`, `${year + 1}-01-02`, CHRISTMAS),
]);

/** The hours of a centre; a few publish none. */
export const hoursOf = (random: Random): Schedule[] =>
  random.chance(0.1) ? [] : [...random.pick(WEEKS), ...CLOSURES];
