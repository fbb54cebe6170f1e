import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that hold what is made or fetched, never what is written. */
export const madeFolders = ['node_modules', 'dist', 'coverage', '.git', '.turbo', '.data'];

/** What the house reads of a package.json. */
export interface Manifest {
  name: string;
  workspaces?: string[];
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** One npm workspace. */
export interface Workspace {
  /** Path from the root, `subgraphs/kalo`. */
  folder: string;
  manifest: Manifest;
}

/** The files of one checkout: what is written, as paths from the root with `/`. */
export interface Project {
  root: string;
  files: string[];
  manifest: Manifest;
  workspaces: Workspace[];
}

/** Reads the list of files and the workspaces below `root`; throws if there is no package.json. */
export function openProject(root: string): Project {
  const files = listFiles(root, '').sort();
  const workspaces = files
    .filter((file) => file.endsWith('/package.json'))
    .map((file) => ({ folder: file.slice(0, -'/package.json'.length), manifest: readManifest(root, file) }));
  return { root, files, manifest: readManifest(root, 'package.json'), workspaces };
}

/** The text of a file of the project. */
export function readText(project: Project, path: string): string {
  return readFileSync(join(project.root, path), 'utf8');
}

/** The text of a file, or null where there is none. */
export function readTextIfAny(root: string, path: string): string | null {
  const full = join(root, path);
  return existsSync(full) ? readFileSync(full, 'utf8') : null;
}

/** The innermost workspace that holds the file. */
export function workspaceOf(project: Project, path: string): Workspace | undefined {
  return project.workspaces
    .filter(({ folder }) => path.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

function readManifest(root: string, path: string): Manifest {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest;
}

function listFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return madeFolders.includes(entry.name) ? [] : listFiles(root, path);
    return entry.isFile() ? [path] : [];
  });
}
