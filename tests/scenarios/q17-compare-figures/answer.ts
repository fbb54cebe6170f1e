import { type Days, figureOf, observationsOf } from '../figures.js';
import { by, english, type World } from '../world.js';

export function answer(world: World, { during }: { during: Days }) {
  const indicators = world.rows('kalo/indicators').toSorted(by(({ name }) => name.el));
  return {
    kaloIndicators: {
      nodes: indicators.map(({ id: indicator, name, unit }) => {
        const inArea = (area: string, days?: Days) =>
          observationsOf(world, 'kalo/observations', {
            ...{ indicator, areas: new Set([area]) },
            ...(days && { during: days }),
          }).map((observation) => figureOf(world, observation, true));
        return {
          ...{ id: indicator, name: english(name), unit: english(unit) },
          union: inArea('area:EU'),
          country: inArea('area:GR', during),
          westAthens: inArea('area:west-athens', during),
        };
      }),
    },
  };
}
