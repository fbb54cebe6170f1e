import { english, type World } from './world.js';

/** Areas that lie in any of these, are one of them, or hold one. */
export const areasTouching = (world: World, areas: readonly string[]): Set<string> =>
  new Set(areas.flatMap((area) => [...world.areasWithin(area), ...world.areasAround(area)]));

/** The areas that municipalities are. */
export const areasOf = (codes: readonly string[]): string[] => codes.map((code) => `area:${code}`);

/** Code and name of a municipality; null where none is known. */
export const municipalityOf = (world: World, code?: string | null) =>
  code ? { code, name: english(world.municipality(code)?.name) } : null;
