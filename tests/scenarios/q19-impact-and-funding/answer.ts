import { type Days, overlaps } from '../figures.js';
import { bodiesIn, organisationOf } from '../organisations.js';
import { by, english, type Row, type World } from '../world.js';

interface Variables {
  municipalities: string[];
  during: Days;
}

export function answer(world: World, { municipalities, during }: Variables) {
  const here = bodiesIn(world, municipalities).map(({ organisation }) => world.canonical(organisation));
  const assessments = world
    .rows('kalo/impact-assessments')
    .filter(({ organisation }) => here.includes(world.canonical(organisation)))
    .filter(({ period }) => overlaps(period, during));
  return {
    impactAssessments: {
      totalCount: assessments.length,
      nodes: assessments.map((assessment) => nodeOf(world, assessment)),
    },
  };
}

/** All are of the same year, and which of them comes first is not said. */
export function comparable({ impactAssessments: { totalCount, nodes } }: Row) {
  return { totalCount, nodes: nodes.toSorted(by(({ id }) => id)) };
}

function nodeOf(world: World, { id, name, tool, method, ...assessment }: Row) {
  const used = world.row('kalo/assessment-tools', tool);
  return {
    ...{ id, name: english(name), method: method ?? used?.method ?? null },
    selfAssessed: assessment.selfAssessed,
    score: assessment.score ?? null,
    tool: used
      ? { name: english(used.name), method: used.method ?? null, maximumScore: used.maximumScore ?? null }
      : null,
    period: { start: assessment.period.start, end: assessment.period.end },
    indicators: assessment.indicators.map(({ name, value = null, unit, baseline = null }: Row) => ({
      ...{ name: english(name), value, unit: english(unit), baseline },
    })),
    outcomes: assessment.outcomes.map(({ text }: Row) => ({ text: english(text) })),
    organisation: {
      ...organisationOf(world, assessment.organisation),
      funding: fundingOf(world, world.canonical(assessment.organisation)),
    },
  };
}

/** Null: funding-tools does not know the body. */
function fundingOf(world: World, organisation: string) {
  const isKnown = world
    .rows('funding-tools/organisations')
    .some(({ id }) => world.canonical(id) === organisation);
  if (!isKnown) return null;
  const grants = world
    .rows('funding-tools/grants')
    .filter(({ recipient }) => world.canonical(recipient) === organisation)
    .sort(by(({ awardDate }) => awardDate))
    .reverse();
  return {
    grantsReceived: {
      nodes: grants.map(({ awardDate, amountAwarded, tool, funder }) => ({
        ...{ awardDate, amountAwarded },
        tool: tool ? toolOf(world.row('funding-tools/funding-tools', tool)) : null,
        funder: { name: organisationOf(world, funder).name },
      })),
    },
  };
}

const toolOf = ({ kind, name }: Row) => ({ kind, name: english(name) });
