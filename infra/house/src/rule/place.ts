/** Where a file stands in the tree of STYLE: which subgraph, which concept, which role. */
export interface Place {
  subgraph: string;
  /** The folder below `src`, null for files directly in it. */
  concept: string | null;
  /** The file's name without extension. */
  role: string;
}

const roles = [
  'resolver',
  'loaders',
  'queries',
  'table',
  'type',
  'record',
  'rules',
  'connection',
  'filter',
  'group',
];
const rootRoles = ['main', 'config', 'server', 'schema', 'context'];

/** Reads the place of a file in `subgraphs/<name>/src`; null anywhere else, in the kit, and for tests. */
export function placeOf(path: string): Place | null {
  const match = /^subgraphs\/([^/]+)\/src\/(?:(.+)\/)?([^/]+)\.tsx?$/.exec(path);
  const [, subgraph = '', concept = null, role = ''] = match ?? [];
  if (!match || subgraph === 'kit' || isTest(path)) return null;
  return { subgraph, concept, role };
}

/** A file that only tests load. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /(^|\/)tests\//.test(path);
}

/** A file that a tool reads: `vitest.config.ts`, `drizzle.config.ts`, `codegen.ts`. */
export function isToolConfig(path: string): boolean {
  return /(^|\/)[^/]+\.config\.ts$/.test(path) || path === 'codegen.ts';
}

/** A file whose name is one of the fixed roles; anything else in a concept is a verb or a plain part. */
export function hasFixedRole({ concept, role }: Place): boolean {
  return concept === null ? rootRoles.includes(role) : roles.includes(role);
}
