import { findUnlabelledBreaks } from '../contract/breaking.js';
import { findDrift } from '../contract/drift.js';
import { findBadOperations } from '../contract/operations.js';
import { findDeadReferences } from '../document/dead-references.js';
import { findUnnamedInNotice } from '../licence/notice.js';
import { openProject } from '../project.js';
import { checkRules } from '../rule/rules.js';
import { checkWithBiome } from './biome.js';
import { type Part, type PartResult, runPart } from './part.js';
import { checkTypes } from './types.js';

/** Verifies the checkout at `root`, all parts at once, and prints one line a part; true if all passed. */
export async function verify(root: string, print: (line: string) => void): Promise<boolean> {
  const project = openProject(root);
  const types = checkTypes(project);
  const biome = checkWithBiome(root);
  const parts: Part[] = [
    { name: 'format', run: async () => ({ findings: (await biome).format }) },
    { name: 'lint', run: async () => ({ findings: (await biome).lint }) },
    { name: 'rules', run: async () => ({ findings: checkRules(project) }) },
    { name: 'types', run: async () => ({ findings: await types }) },
    { name: 'documents', run: async () => ({ findings: findDeadReferences(project) }) },
    { name: 'licences', run: async () => ({ findings: findUnnamedInNotice(project) }) },
    { name: 'questions', run: async () => ({ findings: findBadOperations(root) }) },
    { name: 'contract', run: () => findUnlabelledBreaks(root) },
    { name: 'codegen', run: () => checkDrift(root, types) },
  ];
  const passed = await Promise.all(parts.map((part) => runPart(part, print)));
  const failures = passed.filter((part) => !part).length;
  print(`${passed.length - failures} passed, ${failures} failed`);
  return failures === 0;
}

/** The subgraphs print what `tsc -b` has just built, so a build that fails leaves nothing to compare. */
async function checkDrift(root: string, types: Promise<unknown[]>): Promise<PartResult> {
  if ((await types).length > 0) {
    const message = 'Not compared, because the types do not check: mend them first.';
    return { findings: [{ file: 'schema', rule: 'drift', message }] };
  }
  return { findings: await findDrift(root) };
}
