import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clientFiles, type GeneratedFiles, listGenerated, schemaFiles } from './files.js';

/** Writes the contract of the built subgraphs and returns the paths that changed on disk. */
export async function writeContract(root: string, read: (path: string) => string | null): Promise<string[]> {
  const schema = await schemaFiles(root);
  const changed = writeFiles(root, schema, read);
  const client = await clientFiles(root);
  changed.push(...writeFiles(root, client, read));
  const stale = listGenerated(root).filter((path) => !schema.has(path) && !client.has(path));
  for (const path of stale) rmSync(join(root, path));
  return [...changed, ...stale];
}

function writeFiles(root: string, files: GeneratedFiles, read: (path: string) => string | null): string[] {
  const changed = [...files].filter(([path, text]) => read(path) !== text);
  for (const [path, text] of changed) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return changed.map(([path]) => path);
}
