import { builtinModules } from 'node:module';
import type { Finding } from '../finding.js';
import { type Manifest, type Project, readText, workspaceOf } from '../project.js';
import { packageName } from './boundary.js';
import { isTest, isToolConfig } from './place.js';
import type { Fault, Rule } from './rule.js';
import type { SourceFile } from './source.js';

function declaredBy(manifest: Manifest): string[] {
  const { name, dependencies, devDependencies, optionalDependencies, peerDependencies } = manifest;
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies, ...peerDependencies };
  return [name, ...Object.keys(all)];
}

function checkUndeclared(file: SourceFile, project: Project): Fault[] {
  const manifest = workspaceOf(project, file.path)?.manifest ?? project.manifest;
  const open = declaredBy(manifest);
  // What tests and tool configurations run on is installed once, at the root.
  if (isTest(file.path) || isToolConfig(file.path)) open.push(...declaredBy(project.manifest));
  return file.modules.flatMap(({ specifier, line, target }) => {
    const name = packageName(specifier);
    if (target || specifier.startsWith('node:') || builtinModules.includes(name) || open.includes(name))
      return [];
    return [{ line, what: `'${name}' is not in the package.json of ${manifest.name}.` }];
  });
}

/** A package declares what it imports. */
export const dependencyRules: Rule[] = [
  {
    id: 'declared-dependency',
    appliesTo: () => true,
    check: checkUndeclared,
    message:
      'It is here only because another package brought it: add it, with its exact version, where it is used.',
  },
];

/**
 * Declared dependencies that no file of the package names. A dependency counts as used if its name stands in any
 * of the package's files or scripts, or if another dependency asks for it as a peer.
 */
export function findUnusedDependencies(project: Project, peersOf: (name: string) => string[]): Finding[] {
  return project.workspaces.flatMap(({ folder, manifest }) => {
    const sources = project.files.filter(
      (file) => /\.(tsx?|html|css)$/.test(file) && file.startsWith(`${folder}/`),
    );
    if (sources.length === 0) return [];
    const text = [
      ...sources.map((file) => readText(project, file)),
      ...Object.values(manifest.scripts ?? {}),
    ].join('\n');
    const names = Object.keys(manifest.dependencies ?? {});
    const peers = new Set(names.flatMap(peersOf));
    return names
      .filter((name) => !text.includes(name) && !peers.has(name))
      .map((name) => ({
        file: `${folder}/package.json`,
        rule: 'used-dependency',
        message: `Nothing in ${folder} imports '${name}'. Remove it: a package depends on what it imports.`,
      }));
  });
}
