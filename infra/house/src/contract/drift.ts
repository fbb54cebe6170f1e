import type { Finding } from '../finding.js';
import { readTextIfAny } from '../project.js';
import { clientFiles, listGenerated, schemaFiles } from './files.js';

/** Where the generated files differ from what the built subgraphs and the operations give today. */
export async function findDrift(root: string): Promise<Finding[]> {
  const [schema, client] = await Promise.all([schemaFiles(root), clientFiles(root)]);
  const wanted = new Map([...schema, ...client]);
  const paths = [...new Set([...wanted.keys(), ...listGenerated(root)])].sort();
  return paths.flatMap((file) => {
    const text = readTextIfAny(root, file);
    const fresh = wanted.get(file) ?? null;
    if (text === fresh) return [];
    const what =
      fresh === null
        ? 'Nothing generates this file any more'
        : text === null
          ? 'Is missing'
          : 'Is out of date';
    const line = fresh !== null && text !== null ? firstDifference(text, fresh) : undefined;
    return [{ file, line, rule: 'drift', message: `${what}. Run \`npm run codegen\` and read the diff.` }];
  });
}

function firstDifference(text: string, fresh: string): number {
  const wanted = fresh.split('\n');
  return text.split('\n').findIndex((line, index) => line !== wanted[index]) + 1;
}
