import { areasOfService, offersOf, runningServices, structureOf } from '../care.js';
import { areasOf, areasTouching } from '../places.js';
import { tally } from '../tally.js';
import { english, type Row, share, type World } from '../world.js';

/** What a municipality has, or what serves it: from a part of it to what holds it. */
export function answer(
  world: World,
  { municipalities, kinds }: { municipalities: string[]; kinds: string[] },
) {
  const around = municipalities.map((code) => ({ code, touching: areasTouching(world, areasOf([code])) }));
  const there = kinds.flatMap((kind) =>
    (PRESENT[kind]?.(world) ?? []).map((areas) => ({
      kind,
      codes: around.filter(({ touching }) => share(areas, touching)).map(({ code }) => code),
    })),
  );
  const counted = tally(
    there.filter(({ codes }) => codes.length > 0),
    ({ codes }) => codes,
    ({ kind }) => [kind],
  );
  return {
    recordsGrouped: counted.map(({ keys: [code = null, kind], rows: { length: count } }) => {
      const { name, population } = world.municipality(code) as Row;
      const { value, year } = population;
      return {
        key: { municipality: { code, name: english(name), population: { value, year } }, kind },
        count,
        per10000: (count * 10_000) / value,
      };
    }),
  };
}

const isActive = ({ active }: Row): boolean => active !== false;
const placeOf = (world: World, { place }: Row): Row => world.row('social-care/care-places', place) ?? {};
const areasOfPlace = ({ municipality, area }: Row): string[] =>
  [...areasOf(municipality ? [municipality] : []), area].filter(Boolean);

/** By kind, the areas of every record that lists show. */
const PRESENT: Record<string, (world: World) => string[][]> = {
  KaloOrganisation: (world) =>
    world
      .rows('kalo/kalo-organisations')
      .filter(isActive)
      .map(({ seat, ...body }) => [...areasOf(seat ? [seat] : []), ...areasOfPlace(body)]),
  CareStructure: (world) =>
    world
      .rows('social-care/care-structures')
      .filter(isActive)
      .map((structure) => areasOfPlace(placeOf(world, structure))),
  CareService: (world) =>
    runningServices(world).map((service) => [
      ...areasOfService(world, service),
      // Where nobody says where a service is given, it is where its structure is.
      ...(offersOf(world, service).length > 0
        ? []
        : areasOfPlace(placeOf(world, structureOf(world, service)))),
    ]),
  SupportCentre: (world) =>
    world
      .rows('support-centres/support-centres')
      .filter(isActive)
      .map(({ areas, ...centre }) => [...(areas ?? []), ...areasOfPlace(centre)]),
};
