import { areasOfService, runningServices, structureOf } from '../care.js';
import { areasOf, areasTouching } from '../places.js';
import { tally } from '../tally.js';
import { by, english, share, type World } from '../world.js';

/** A service that serves more than one of the municipalities counts in each. */
export function answer(world: World, { municipalities }: { municipalities: string[] }) {
  const around = municipalities.map((code) => ({ code, touching: areasTouching(world, areasOf([code])) }));
  const services = runningServices(world).map((service) => {
    const areas = areasOfService(world, service);
    return {
      ...service,
      municipalities: around.filter(({ touching }) => share(areas, touching)).map(({ code }) => code),
    };
  });
  const counted = tally(
    services.filter((service) => service.municipalities.length > 0),
    (service) => service.municipalities,
    ({ category }) => [category ?? null],
    (service) => [structureOf(world, service).providerType],
  );
  return {
    interventionCategories: world
      .rows('social-care/intervention-categories')
      .toSorted(by(({ ordinal }) => ordinal))
      .map(({ id, ordinal, name }) => ({ id, ordinal, name: english(name) })),
    municipalities: {
      nodes: world
        .rows('common-city/municipalities')
        .filter(({ code }) => municipalities.includes(code))
        .sort(by(({ name }) => name.el))
        .map(({ code, name }) => ({ code, name: english(name) })),
    },
    careServicesGrouped: counted.map(({ keys: [code, category, providerType], rows }) => ({
      key: { municipality: { code }, category: category ? { id: category } : null, providerType },
      count: rows.length,
    })),
  };
}
