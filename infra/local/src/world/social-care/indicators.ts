import type { Cast } from '../cast.js';
import { type Random, randomOf } from '../random.js';
import { mapText } from '../text.js';
import { MEASURES } from './indicators-words.js';
import { indicatorId } from './projects.js';
import { partsOf } from './where.js';

const FIRST_YEAR = 2022;
/** From the first quarter of 2022 to the third of 2026. */
const QUARTERS = 19;
/** What a larger world adds began to measure a year ago. */
const LATE_QUARTERS = 4;
/** Of fewer people than this no number is published. */
const FEWEST = 5;

/** The indicators of a world, each once a scale. */
export const indicatorRecords = ({ scale }: Cast): object[] =>
  rounds(scale).map(({ id, round, measure: { name, description, unit, topics, target } }) => ({
    id,
    name: round === 1 ? name : mapText(name, (words, language) => `${words} (${PHASE[language]} ${round})`),
    description,
    unit,
    topics,
    target,
    sources: [],
    synthetic: true,
  }));

const PHASE = { el: 'φάση', en: 'phase' };

/** Their values by quarter and area: areas that do not overlap and no totals, so that none can be found by subtraction. */
export const observationRecords = ({ scale, places }: Cast): object[] => {
  const areas = places.flatMap((place) =>
    partsOf(place).length > 0 && place.code === '9186' ? place.areas : [`area:${place.code}`],
  );
  return rounds(scale).flatMap((series) => areas.flatMap((area) => observations({ ...series, area })));
};

interface Series {
  id: string;
  round: number;
  measure: (typeof MEASURES)[number];
}

function rounds(scale: number): Series[] {
  return Array.from({ length: scale }, (_, at) => at + 1).flatMap((round) =>
    MEASURES.map((measure) => ({
      id: indicatorId(round === 1 ? measure.mark : `${measure.mark}-${round}`),
      round,
      measure,
    })),
  );
}

function observations({ id, round, measure, area }: Series & { area: string }): object[] {
  const random = randomOf(`social-care/${id}/${area}`);
  const level = random.int(...measure.level);
  const first = round === 1 ? 0 : QUARTERS - LATE_QUARTERS;
  return Array.from({ length: QUARTERS - first }, (_, at) => {
    const quarter = first + at;
    const number = numberIn(quarter, { level, measure, random });
    const suppressed = measure.counts && number < FEWEST;
    return {
      id: `observation:${id.replace('indicator:', '')}-${area.replace('area:', '')}-${nameOf(quarter)}`,
      indicator: id,
      area,
      period: periodOf(quarter),
      value: suppressed ? null : number,
      suppressed,
      sources: [],
      synthetic: true,
    };
  });
}

interface Level {
  level: number;
  measure: Series['measure'];
  random: Random;
}

/** Grows steadily, with a fifth up or down; a share stays below a hundred. */
function numberIn(quarter: number, { level, measure, random }: Level): number {
  const grown = (level * (100 + measure.growth * quarter) * random.int(80, 120)) / 10_000;
  return Math.min(Math.round(grown), measure.mark === 'answered' ? 99 : Number.MAX_SAFE_INTEGER);
}

const yearOf = (quarter: number) => FIRST_YEAR + Math.floor(quarter / 4);
const nameOf = (quarter: number) => `${yearOf(quarter)}-q${(quarter % 4) + 1}`;

function periodOf(quarter: number): { start: string; end: string } {
  const month = (quarter % 4) * 3 + 1;
  const two = (number: number) => String(number).padStart(2, '0');
  return { start: `${yearOf(quarter)}-${two(month)}`, end: `${yearOf(quarter)}-${two(month + 2)}` };
}
