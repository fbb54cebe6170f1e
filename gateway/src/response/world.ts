/** The header of every answer that names the world it comes from, where that is not the real one. */
export const worldHeader = 'koinipoli-world';

/** The headers of an answer from this world. */
export function worldHeaders(world: string | undefined): Record<string, string> {
  return world === undefined ? {} : { [worldHeader]: world };
}
