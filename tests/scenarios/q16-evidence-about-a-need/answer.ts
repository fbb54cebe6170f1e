import { type Days, figureOf, observationsOf } from '../figures.js';
import { organisationOf } from '../organisations.js';
import { by, english, type Row, share, type World } from '../world.js';

const KINDS = ['GOOD_PRACTICE', 'STUDY', 'REPORT', 'DATA_SET'];

export function answer(world: World, { need, during }: { need: string; during: Days }) {
  const below = world.topicsBelow(need);
  const resources = world
    .rows('kalo/resources')
    .filter(({ kind, scope }) => KINDS.includes(kind) && ['NATIONAL', 'EUROPEAN'].includes(scope))
    .filter(({ topics }) => share(topics ?? [], below))
    .sort(
      by(
        ({ name }) => name.el,
        ({ id }) => id,
      ),
    );
  const indicators = world
    .rows('kalo/indicators')
    .filter(({ topics }) => share(topics, below))
    .sort(by(({ name }) => name.el));
  return {
    topic: {
      name: world.topicName(need),
      kalo: {
        resources: {
          totalCount: resources.length,
          nodes: resources.map((resource) => resourceOf(world, resource)),
        },
        indicators: { nodes: indicators.map((indicator) => indicatorOf(world, indicator, during)) },
      },
      socialCare: {
        needRecords: {
          totalCount: world.rows('social-care/need-records').filter(({ topic }) => below.has(topic)).length,
        },
      },
    },
  };
}

const resourceOf = (world: World, { id, kind, name, scope, publisher, ...resource }: Row) => ({
  ...{ id, kind, name: english(name), scope },
  dataOrigin: resource.dataOrigin ?? null,
  issued: resource.issued ?? null,
  url: resource.url ?? null,
  publisher: publisher ? { name: organisationOf(world, publisher).name } : null,
});

function indicatorOf(world: World, { id, name, unit }: Row, during: Days) {
  const inArea = (area: string, days?: Days) =>
    observationsOf(world, 'kalo/observations', {
      indicator: id,
      areas: new Set([area]),
      ...(days && { during: days }),
    }).map((observation) => figureOf(world, observation));
  return {
    name: english(name),
    unit: english(unit),
    european: inArea('area:EU'),
    national: inArea('area:GR', during),
  };
}
