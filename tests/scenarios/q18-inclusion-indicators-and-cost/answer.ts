import { type Days, observationsOf } from '../figures.js';
import { organisationOf } from '../organisations.js';
import { by, english, type Row, type World } from '../world.js';

interface Variables {
  project: string;
  during: Days;
  areas: string[];
}

export function answer(world: World, { project: id, during, areas }: Variables) {
  const project = world.row('funding-tools/projects', id);
  const within = new Set(areas.flatMap((area) => [...world.areasWithin(area)]));
  return {
    project: {
      name: english(project.name),
      budget: project.budget,
      fundings: project.fundings.map(({ role, funder, programme, amount = null }: Row) => ({
        role,
        funder: funder ? { name: organisationOf(world, funder).name } : null,
        programme: { name: english(world.row('funding-tools/funding-programmes', programme).name) },
        amount,
      })),
      grants: {
        nodes: world
          .rows('funding-tools/grants')
          .filter((grant) => grant.project === id)
          .sort(by(({ awardDate }) => awardDate))
          .reverse()
          .map(({ name, amountAwarded }) => ({ name: english(name), amountAwarded })),
      },
      socialCare: {
        interventions: { nodes: interventionsOf(world, id) },
        workPackages: world
          .rows('social-care/work-packages')
          .filter((workPackage) => workPackage.project === id)
          .sort(by(({ ordinal }) => ordinal))
          .map(({ ordinal, name, cost = null }) => ({ ordinal, name: english(name), cost })),
        indicators: world
          .row('social-care/projects', id)
          .indicators.map((indicator: string) => indicatorOf(world, { indicator, areas: within, during })),
      },
    },
  };
}

/** Those of the catalogue first, in its order. */
const interventionsOf = (world: World, project: string) =>
  world
    .rows('social-care/interventions')
    .filter((intervention) => intervention.project === project)
    .sort(
      by(
        ({ category }) => world.row('social-care/intervention-categories', category)?.ordinal,
        ({ name }) => name.el,
      ),
    )
    .map(({ id, name, cost = null, indicators = [] }) => ({
      ...{ id, name: english(name), cost },
      indicators: indicators.map((indicator: string) => ({ id: indicator })),
    }));

function indicatorOf(world: World, asked: { indicator: string; areas: Set<string>; during: Days }) {
  const { id, name, unit, target = null } = world.row('social-care/indicators', asked.indicator);
  return {
    ...{ id, name: english(name), unit: english(unit), target },
    observations: observationsOf(world, 'social-care/observations', asked).map(
      ({ period, area, value = null, suppressed = false }) => ({
        period: { start: period.start, end: period.end },
        area: { name: areaName(world, area), code: area.replace('area:', '') },
        value,
        suppressed,
      }),
    ),
  };
}

const areaName = (world: World, id: string) => english(world.areas().find((area) => area.id === id)?.name);
