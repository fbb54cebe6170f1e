import type { Cast } from '../cast.js';
import type { Place } from '../places.js';
import { type Random, randomOf } from '../random.js';
import { text } from '../text.js';
import { INVENTED } from './bodies.js';
import { outcomeOf } from './outcomes.js';
import { type AskedWords, SURVEYS, type SurveyWords } from './survey-words.js';

const SURVEYS_OF_A_SCALE = 8;
const TODAY = '2026-11-22';

/** Counts of fewer people than this are never published. */
const FEWEST = 5;

/** Surveys with their questions, and with results once they are over. */
export function surveyFacts(cast: Cast) {
  const made = Array.from({ length: SURVEYS_OF_A_SCALE * cast.scale }, (_, at) => surveyOf(cast, at));
  return {
    'surveys.json': made.map(({ survey }) => survey),
    'resources.json': made.flatMap(({ resources }) => resources),
  };
}

function surveyOf({ places }: Cast, at: number) {
  const words = SURVEYS[at % SURVEYS.length] as SurveyWords;
  const place = places[(at + Math.floor(at / places.length)) % places.length] as Place;
  const id = `survey:demo-${at + 1}`;
  const random = randomOf(`kalo/${id}`);
  // From 2024 to spring 2027, two months each.
  const start = new Date(Date.UTC(2024, (at * 5) % 40, 1));
  const end = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 2, 0));
  const period = { start: dayOf(start), end: dayOf(end) };
  const over = period.end < TODAY;
  const responses = over ? random.int(24, 90) : null;
  const questions = words.questions.map((question, nr) => questionOf(question, `${id}/${nr + 1}`, nr + 1));
  const name = text(words.name.el.replace('*', place.in.el), words.name.en.replace('*', place.in.en));
  const area = `area:${place.code}`;
  const published = { id, name, topics: words.topics, area, issued: period.end.slice(0, 7) };
  const resources = over ? [outcomeOf('DATA_SET', published)] : [];
  const survey = {
    id,
    name,
    description: words.description,
    action: 'activity-type:survey',
    status: over ? 'COMPLETED' : period.start <= TODAY ? 'RUNNING' : 'PLANNED',
    period,
    topics: words.topics,
    targetGroups: words.targetGroups,
    area,
    questions,
    responses,
    results:
      responses === null
        ? []
        : words.questions.flatMap((question, nr) =>
            resultsOf(question, { id: `${id}/${nr + 1}`, responses }),
          ),
    resources: resources.map((resource) => resource.id),
    ...INVENTED,
  };
  return { survey, resources };
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

const questionOf = ({ text: words, answer, options }: AskedWords, id: string, ordinal: number) => ({
  id,
  ordinal,
  text: words,
  answer,
  options: options.map((option, at) => ({ id: `${id}/${at + 1}`, text: option, score: null })),
  weight: null,
});

function resultsOf(question: AskedWords, asked: { id: string; responses: number }): object[] {
  const random = randomOf(`kalo/results/${asked.id}`);
  return question.options.length > 0 ? chosen(question, asked, random) : [answered(question, asked, random)];
}

/** How many chose each option; of one alone, or of several. */
function chosen(
  { answer, options }: AskedWords,
  { id, responses }: { id: string; responses: number },
  random: Random,
) {
  const one = answer === 'ONE';
  const counts = one
    ? shared(responses, options.length, random)
    : options.map(() => random.int(0, responses));
  const withheld = one ? withheldOfOne(counts) : withheldOfSeveral(counts, responses);
  return counts.map((count, at) => ({
    question: id,
    option: `${id}/${at + 1}`,
    ...(withheld.has(at) ? { suppressed: true } : { count }),
  }));
}

/** How many gave a number or words, and the mean of the numbers. */
function answered(
  { range }: AskedWords,
  { id, responses }: { id: string; responses: number },
  random: Random,
) {
  const count = random.int(Math.ceil(responses / 2), responses);
  if (!range) return { question: id, count };
  const [from, to] = range;
  return {
    question: id,
    count,
    mean: Math.round((from + ((to - from) * random.int(25, 70)) / 100) * 10) / 10,
  };
}

/** As many people in so many parts, the later ones smaller. */
function shared(people: number, parts: number, random: Random): number[] {
  let left = people;
  return Array.from({ length: parts }, (_, at) => {
    const part = at === parts - 1 ? left : Math.round((left * random.int(30, 70)) / 100);
    left -= part;
    return part;
  });
}

const isHandful = (people: number) => people > 0 && people < FEWEST;

/** Counts of few people, and those that leave as few who did not choose. */
const withheldOfSeveral = (counts: number[], responses: number) =>
  new Set(counts.flatMap((count, at) => (isHandful(count) || isHandful(responses - count) ? [at] : [])));

/** Counts of few people and, where one chooses one alone, larger ones until the sum tells nothing of them. */
function withheldOfOne(counts: number[]): Set<number> {
  const withheld = new Set(counts.flatMap((count, at) => (isHandful(count) ? [at] : [])));
  if (withheld.size === 0) return withheld;
  const others = counts.map((count, at) => ({ count, at })).filter(({ count }) => count >= FEWEST);
  others.sort((one, other) => one.count - other.count);
  const sum = () => [...withheld].reduce((people, at) => people + (counts[at] ?? 0), 0);
  for (const { at } of others) if (withheld.size < 2 || sum() < FEWEST) withheld.add(at);
  return withheld;
}
