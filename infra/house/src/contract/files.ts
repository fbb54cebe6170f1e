import { existsSync, readdirSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { generate, loadContext } from '@graphql-codegen/cli';
import { composeContract } from './compose.js';
import { printSubgraph } from './print.js';
import { findSubgraphs } from './subgraphs.js';

/** Generated files: text by path from the root. */
export type GeneratedFiles = Map<string, string>;

/** What the built subgraphs say: their SDL, the supergraph and the API schema. Empty without subgraphs. */
export async function schemaFiles(root: string): Promise<GeneratedFiles> {
  const files: GeneratedFiles = new Map();
  const printed = await Promise.all(findSubgraphs(root).map((subgraph) => printSubgraph(root, subgraph)));
  if (printed.length === 0) return files;
  for (const { name, sdl } of printed) files.set(`schema/sdl/${name}.graphql`, sdl);
  const { supergraph, api } = composeContract(printed);
  return files.set('schema/supergraph.graphql', supergraph).set('schema/api.graphql', api);
}

/** What codegen.ts makes of the API schema and the saved operations on disk. Empty as long as there are none. */
export async function clientFiles(root: string): Promise<GeneratedFiles> {
  const files: GeneratedFiles = new Map();
  if (listOperations(root).length === 0 || !existsSync(join(root, 'schema/api.graphql'))) return files;
  const context = await loadContext(join(root, 'codegen.ts'));
  context.cwd = root;
  context.updateConfig({ silent: true });
  for (const { filename, content } of await generate(context, false)) {
    const path = isAbsolute(filename) ? relative(root, filename) : filename;
    files.set(path.split(sep).join('/'), content);
  }
  return files;
}

/** The saved operations, as paths from the root. */
export function listOperations(root: string): string[] {
  return listFolder(root, 'schema/operations').filter((path) => path.endsWith('.graphql'));
}

/** The generated files that lie on disk and may be out of date. */
export function listGenerated(root: string): string[] {
  const folders = ['schema/sdl', 'schema/src/generated'].flatMap((folder) => listFolder(root, folder));
  const single = ['schema/supergraph.graphql', 'schema/api.graphql'].filter((path) =>
    existsSync(join(root, path)),
  );
  return [...folders, ...single];
}

function listFolder(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .sort()
    .map((name) => `${folder}/${name}`);
}
