import { areasOfService, runningServices } from '../care.js';
import type { Row, World } from '../world.js';

/** Chaidari, and what food is about: to be given some, and those who make a living of it. */
const PLACE = '9185';
const FOOD = ['need:food', 'activity:food-hospitality'];

/** What is best nobody can read in files; but it is on food and there, as long as there is something. */
export function answer(world: World) {
  const bodies = world.rows('kalo/kalo-organisations').filter(({ seat }) => seat === PLACE);
  const services = runningServices(world).filter((service) =>
    areasOfService(world, service).some((area) => area?.startsWith(`area:${PLACE}`)),
  );
  const onFood = [
    ...bodies.map(({ activities, needs }) => [...activities, ...needs]),
    ...services.map(({ topics }) => topics),
  ].filter((topics) => isOnFood(topics));
  return {
    best: { isThere: onFood.length > 0, isOnFood: onFood.length > 0 },
    isCounted: true,
    isFull: true,
    stale: [],
  };
}

const isOnFood = (topics: readonly string[]): boolean => FOOD.some((topic) => topics.includes(topic));

/** Of the hub's answer: whether the best hit is what one was looking for, and no hit counts in two networks. */
export function comparable(given: Row): unknown {
  if (!('search' in given)) return given;
  const { edges, networks, totalCount, stale } = given.search;
  const [{ node }] = edges;
  return {
    best: {
      isThere: node.municipalities.some(({ code }: Row) => code === PLACE),
      isOnFood: isOnFood(node.topics.map(({ id }: Row) => id)),
    },
    isCounted: networks.reduce((sum: number, { count }: Row) => sum + count, 0) <= totalCount,
    isFull: edges.length === 10,
    stale,
  };
}
