import { areasTouching } from '../places.js';
import { byName, english, metresBetween, type Row, share, type World } from '../world.js';

interface Variables {
  metres: number;
  topics?: string[];
  open: { from: string; to: string };
}

const PAGE = 100;

export function answer(world: World, { metres, topics, open }: Variables) {
  const centres = world
    .rows('support-centres/support-centres')
    .filter(({ active }) => active !== false)
    .flatMap((centre) => pointOf(world, centre) ?? []);
  const wanted = topics && new Set(topics.flatMap((topic) => [...world.topicsBelow(topic)]));
  const money = [...tools(world), ...openCalls(world, open)].filter(
    (each) => wanted === undefined || share(each.topics, wanted),
  );
  const served = new Set(money.flatMap(({ areas }) => [...areasTouching(world, areas)]));
  const isEverywhere = money.some(({ areas }) => areas.length === 0);
  const lacking = world
    .rows('common-city/municipalities')
    .filter(
      ({ code, centroid }) =>
        !isEverywhere &&
        !served.has(`area:${code}`) &&
        centres.every((point) => metresBetween(centroid, point) > metres),
    )
    .sort(byName);
  return {
    municipalities: {
      totalCount: lacking.length,
      nodes: lacking.slice(0, PAGE).map(({ code, name, regionalUnit, population }) => ({
        code,
        name: english(name),
        regionalUnit: {
          id: regionalUnit,
          name: english(world.areas().find(({ id }) => id === regionalUnit)?.name),
        },
        population: population ? { value: population.value } : null,
      })),
      pageInfo: { hasNextPage: lacking.length > PAGE },
    },
  };
}

/** A centre's own point, else the middle of the municipality in which it is; one that is known by what it serves has none. */
const pointOf = (world: World, { latitude, longitude, municipality }: Row) =>
  latitude == null ? world.municipality(municipality)?.centroid : { latitude, longitude };

/** A tool without areas is for the whole country. */
const tools = (world: World) =>
  world
    .rows('funding-tools/funding-tools')
    .filter(({ active }) => active !== false)
    .map(({ areas, topics }) => ({ areas: areas ?? [], topics: topics ?? [] }));

/** Calls with a day of these between opening and closing, about what their tool is about; of one without days nobody says that it is open. */
const openCalls = (world: World, { from, to }: Variables['open']) =>
  world
    .rows('funding-tools/funding-calls')
    .filter(({ opensAt, closesAt }) => opensAt || closesAt)
    .filter(
      ({ opensAt, closesAt }) =>
        (!opensAt || opensAt.slice(0, 10) <= to) && (!closesAt || closesAt.slice(0, 10) >= from),
    )
    .map(({ tool, areas, topics }) => ({
      areas: areas ?? [],
      topics: [...(topics ?? []), ...(world.row('funding-tools/funding-tools', tool)?.topics ?? [])],
    }));
