import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Finding } from '../finding.js';
import { type Manifest, type Project, readText } from '../project.js';
import { boundaryRules } from './boundary.js';
import { conceptRules } from './concept.js';
import { dependencyRules, findUnusedDependencies } from './dependency.js';
import { applyRule, type Rule } from './rule.js';
import { shapeRules } from './shape.js';
import { parseSource } from './source.js';

/** All rules that biome cannot say, as data. */
export const rules: Rule[] = [...boundaryRules, ...conceptRules, ...shapeRules, ...dependencyRules];

/** Applies every rule to every TypeScript file that people write. */
export function checkRules(project: Project): Finding[] {
  const sources = project.files.filter((path) => /\.tsx?$/.test(path) && !path.includes('/generated/'));
  const findings = sources.flatMap((path) => {
    try {
      const file = parseSource(path, readText(project, path));
      return rules.flatMap((rule) => applyRule(rule, file, project));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return [{ file: path, rule: 'syntax', message: error.message }];
    }
  });
  return [...findings, ...findUnusedDependencies(project, (name) => peersOf(project.root, name))];
}

function peersOf(root: string, name: string): string[] {
  try {
    const manifest = createRequire(import.meta.url)(
      join(root, 'node_modules', name, 'package.json'),
    ) as Manifest;
    return Object.keys(manifest.peerDependencies ?? {});
  } catch {
    return [];
  }
}
