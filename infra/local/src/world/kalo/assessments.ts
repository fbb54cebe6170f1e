import type { Cast } from '../cast.js';
import { type Random, randomOf } from '../random.js';
import { text } from '../text.js';
import { MEASURES, OUTCOMES, type QuestionWords, TOOLS } from './assessment-words.js';
import { INVENTED, ownerOf, statement } from './bodies.js';

const ASSESSMENTS = 50;

/** The platform's tools, and what bodies found with them. */
export const assessmentFacts = (cast: Cast) => ({
  'assessment-tools.json': TOOLS.map((tool, at) => toolOf(cast, tool, at)),
  'impact-assessments.json': Array.from({ length: ASSESSMENTS * cast.scale }, (_, at) =>
    assessmentOf(cast, at),
  ),
});

const toolId = (at: number) => `tool:demo-${at + 1}`;

const toolOf = ({ funders }: Cast, { questions, ...tool }: (typeof TOOLS)[number], at: number) => ({
  id: toolId(at),
  ...tool,
  questions: questions.map((question, nr) => questionOf(question, `${toolId(at)}/${nr + 1}`, nr + 1)),
  publisher: funders[at % funders.length]?.id ?? null,
  url: `https://tools.example/${at + 1}`,
  ...INVENTED,
});

function questionOf(words: QuestionWords, id: string, ordinal: number) {
  const options = words.options.map(([answer, score], at) => ({
    id: `${id}/${at + 1}`,
    text: answer,
    score,
  }));
  return { ...words, id, ordinal, options };
}

function assessmentOf(cast: Cast, at: number) {
  const id = `assessment:demo-${String(at + 1).padStart(3, '0')}`;
  const random = randomOf(`kalo/${id}`);
  const body = ownerOf(cast, at, { each: ASSESSMENTS, step: 11 });
  const year = random.int(2023, 2025);
  return {
    id,
    name: text(`Κοινωνικός αντίκτυπος ${year}: ${body.name.el}`, `Social impact ${year}: ${body.name.en}`),
    organisation: body.id,
    ...methodOf(random),
    period: { start: `${year}-01-01`, end: `${year}-12-31` },
    topics: body.needs.length > 0 ? body.needs : ['topic:social-impact'],
    indicators: random.some(MEASURES, random.int(1, 3)).map((measure) => measured(measure, random)),
    outcomes: random.some(OUTCOMES, random.int(0, 2)).map(statement),
    url: random.chance(0.4) ? `https://impact.example/${id.replace('assessment:', '')}` : null,
    ...INVENTED,
  };
}

/** A tool with a score by its rule, or a report without one. */
function methodOf(random: Random) {
  if (random.chance(0.2)) return { selfAssessed: false, tool: null, method: 'own', score: null };
  const at = random.int(0, TOOLS.length - 1);
  const { selfAssessment, maximumScore } = TOOLS[at] as (typeof TOOLS)[number];
  const tool = { selfAssessed: selfAssessment, tool: toolId(at), method: null };
  if (maximumScore === null) return { ...tool, score: random.int(11, 38) / 10 };
  return { ...tool, score: maximumScore === 5 ? random.int(1, 5) : nearest(random.int(36, 95)) };
}

/** Of the first tool's rule, five answers and weights of 10 and 20, come multiples of 2.5 alone. */
const nearest = (score: number): number => Math.round(score / 2.5) * 2.5;

function measured({ name, unit, iris, from, to }: (typeof MEASURES)[number], random: Random) {
  const value = random.int(from, to);
  return {
    name,
    unit,
    value: random.chance(0.93) ? value : null,
    baseline: random.chance(0.6) ? random.int(Math.floor(from / 2), value) : null,
    identifiers: iris ? [{ scheme: 'IRIS+', value: iris }] : [],
  };
}
