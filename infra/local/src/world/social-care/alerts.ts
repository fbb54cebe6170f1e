import type { Cast } from '../cast.js';
import type { Place } from '../places.js';
import { type Random, randomOf } from '../random.js';
import { mapText } from '../text.js';
import { SITUATIONS } from './alerts-words.js';
import { partsOf, whereIn } from './where.js';

/** Alerts of a world of scale 1. */
const COUNT = 28;

/** Months of the last autumn before the world's own day, in which an alert may begin that still stands. */
const LATE = [9, 10, 11];

/** Alerts between 2023 and the world's own day; of every four one still stands, if its season allows. */
export const careAlertsOf = ({ places, scale }: Cast): object[] =>
  Array.from({ length: COUNT * scale }, (_, at) => alert(places, at));

function alert(places: readonly Place[], at: number): object {
  const id = `alert:demo-${String(at + 1).padStart(3, '0')}`;
  const random = randomOf(`social-care/${id}`);
  const situation = SITUATIONS[at % SITUATIONS.length] as (typeof SITUATIONS)[number];
  const place = random.pick(places);
  const parts = partsOf(place);
  const area = parts.length > 0 && random.chance(0.5) ? random.pick(parts) : null;
  const where = whereIn(place, area);
  const late = at % 4 === 0 ? situation.months.filter((month) => LATE.includes(month)) : [];
  const stands = late.length > 0;
  const start = stands
    ? startOf(late, 2026, random)
    : startOf(situation.months, random.int(2023, 2025), random);
  return {
    id,
    name: mapText(situation.name, (words, language) => words.replace('*', where[language])),
    description: situation.description,
    topics: situation.topics,
    targetGroups: situation.groups,
    areas: [area ?? `area:${place.code}`],
    // Without an end, so that there are some whenever the world is looked at.
    period: { start, end: stands ? null : daysAfter(start, situation.days) },
    deadline: random.chance(0.6) ? `${daysAfter(start, stands ? 60 : 2)}T18:00:00+02:00` : null,
    interventions: situation.interventions,
    sources: [],
    synthetic: true,
  };
}

function startOf(months: readonly number[], year: number, random: Random): string {
  return [year, random.pick(months), random.int(1, 20)]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** A day so many days later. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
