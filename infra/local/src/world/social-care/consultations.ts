import type { Body, Cast } from '../cast.js';
import { pageOf } from '../page.js';
import type { Place } from '../places.js';
import { type Random, randomOf } from '../random.js';
import { mapText } from '../text.js';
import { daysAfter } from './alerts.js';
import { QUESTIONS } from './consultations-words.js';
import { workPackageOf } from './projects.js';
import { PROJECTS } from './projects-words.js';

/** Consultations of a world of scale 1, spread over the years. */
const COUNT = 21;
const YEARS = [2023, 2024, 2025, 2026, 2027, 2028, 2029];
/** The world's own day: what has ended by then has results. */
const TODAY = '2026-11-22';

/** Consultations held by the social services; some of those where a project works belong to its work package on networking. */
export const consultationsOf = (cast: Cast): object[] => {
  return Array.from({ length: COUNT * cast.scale }, (_, at) => {
    const id = `consultation:demo-${String(at + 1).padStart(3, '0')}`;
    const random = randomOf(`social-care/${id}`);
    const place = random.pick(cast.places);
    const holder = cast.municipal.find(({ seat }) => seat === place.code) as Body;
    const project = PROJECTS.find(({ municipality }) => municipality === place.code);
    const year = YEARS[at % YEARS.length] as number;
    const workPackage = project && random.chance(0.7) ? workPackageOf(project.id, 3) : null;
    const url = pageOf('consultations', id);
    return { id, ...consultation({ at, year, place, random }), organisation: holder.id, workPackage, url };
  });
};

interface Held {
  at: number;
  year: number;
  place: Place;
  random: Random;
}

function consultation({ at, year, place, random }: Held): object {
  const question = QUESTIONS[at % QUESTIONS.length] as (typeof QUESTIONS)[number];
  const period = periodIn(year, random);
  const isOver = period.end < TODAY;
  return {
    name: mapText(question.name, (words, language) => words.replace('*', place.in[language])),
    description: question.description,
    kind: question.kind,
    period,
    topics: question.topics,
    targetGroups: question.groups,
    areas: [`area:${place.code}`],
    contributions: isOver ? random.int(12, 240) : null,
    conclusions: isOver
      ? question.conclusions.map((words) => ({ text: words, source: { document: 'demo' } }))
      : [],
    sources: [],
    synthetic: true,
  };
}

/** The one of each round that is held in the world's own year runs over its own day. */
function periodIn(year: number, random: Random): { start: string; end: string } {
  if (year === 2026) return { start: `2026-11-${random.int(10, 20)}`, end: `2027-01-${random.int(10, 31)}` };
  const start = `${year}-${String(random.int(1, 10)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;
  return { start, end: daysAfter(start, random.int(30, 60)) };
}
