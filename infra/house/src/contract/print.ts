import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCommand } from '../command.js';
import type { PrintedSubgraph } from './compose.js';
import type { Subgraph } from './subgraphs.js';

const script = `
  const { printSubgraphSdl } = await import(process.argv[1]);
  const sdl = await printSubgraphSdl();
  process.stdout.write(sdl, () => process.exit(0));
`;

/**
 * The SDL of one built subgraph. Each prints in a process of its own, because type-graphql keeps its metadata in
 * globals, and without the environment, so that a schema which needs a database says so at once.
 */
export async function printSubgraph(root: string, subgraph: Subgraph): Promise<PrintedSubgraph> {
  const module = pathToFileURL(join(root, 'subgraphs', subgraph.name, 'dist', 'schema.js')).href;
  const { code, stdout, stderr } = await runCommand(
    [process.execPath, '--input-type=module', '--eval', script, module],
    { cwd: root, env: { PATH: process.env.PATH }, timeoutMs: 120_000 },
  );
  if (code !== 0) throw new Error(`${subgraph.name} does not print its schema:\n${stderr.trim()}`);
  return { ...subgraph, sdl: `${stdout.trim()}\n` };
}
