import { areasOf, areasTouching } from './places.js';
import { english, type Row, share, type World } from './world.js';

/** What several scenarios read of the organisations of a world. */

/** Id and name of an organisation, as common-city knows it. */
export function organisationOf(world: World, id: string) {
  const known = world.canonical(id);
  return { id: known, name: english(world.organisation(known)?.name) };
}

/** Id and name of a topic. */
export const topicOf = (world: World, id: string) => ({ id, name: world.topicName(id) });

/** Social-economy bodies that are seated or work in any of these municipalities. */
export function bodiesIn(world: World, municipalities: readonly string[]): Row[] {
  const touching = areasTouching(world, areasOf(municipalities));
  return world
    .rows('kalo/kalo-organisations')
    .filter(({ seat, municipality, area }) => share([...areasOf([seat, municipality]), area], touching));
}
