import { posix } from 'node:path';
import type { Finding } from '../finding.js';
import { madeFolders, type Project, readText, workspaceOf } from '../project.js';
import { type Reference, readAnchors, readReferences } from './markdown.js';

/** What stands in a document but nowhere else: links, anchors, paths and scripts that lead to nothing. */
export function findDeadReferences(project: Project): Finding[] {
  const entries = new Set(project.files.flatMap(withFolders));
  return project.files
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) =>
      readReferences(currentPart(path, readText(project, path)))
        .map((reference) => ({ reference, message: faultOf({ project, entries, path }, reference) }))
        .filter(({ message }) => message !== null)
        .map(({ reference: { line, kind }, message }) => ({
          file: path,
          line,
          rule: `dead-${kind}`,
          message: message ?? '',
        })),
    );
}

interface Where {
  project: Project;
  /** All files and folders. */
  entries: Set<string>;
  /** The document. */
  path: string;
}

function faultOf(where: Where, reference: Reference): string | null {
  if (reference.kind === 'script') return scriptFault(where, reference);
  if (reference.kind === 'path') return pathFault(where, reference.text);
  return linkFault(where, reference.text);
}

function scriptFault({ project, path }: Where, { text: script, workspace }: Reference): string | null {
  const named = project.workspaces.filter(({ manifest: { name } }) => name === workspace);
  const manifests =
    workspace === undefined
      ? [project.manifest, workspaceOf(project, path)?.manifest]
      : named.map(({ manifest }) => manifest);
  if (manifests.some((manifest) => manifest?.scripts?.[script])) return null;
  return `No package.json has the script '${script}': correct the name, or remove the sentence with the script.`;
}

function linkFault(where: Where, link: string): string | null {
  if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(link)) return null;
  const [target = '', anchor] = decodeURI(link).split('#');
  const path = target ? posix.join(posix.dirname(where.path), target) : where.path;
  if (!where.entries.has(path.replace(/\/$/, '')) && path !== './' && path !== '.') {
    return `Nothing stands at '${link}': correct the link, or remove it with what it led to.`;
  }
  if (!anchor || !path.endsWith('.md')) return null;
  if (readAnchors(readText(where.project, path)).has(anchor)) return null;
  return `${path} has no heading '#${anchor}': take the anchor from its heading.`;
}

function pathFault({ project, entries, path }: Where, written: string): string | null {
  if (written.split('/').some((part) => madeFolders.includes(part) && part !== 'dist')) return null;
  const wanted = written
    .replace(/\/$/, '')
    .replace(/(^|\/)dist\/(.+)\.js$/, '$1src/$2.ts')
    .replace(/(^|\/)dist$/, '$1src');
  const workspace = workspaceOf(project, path)?.folder;
  const bases = [posix.dirname(path), '', ...(workspace ? [workspace, `${workspace}/src`] : [])];
  const found = bases.some((base) => exists(entries, posix.join(base, wanted)));
  return found ? null : `There is no '${written}' in the project: correct the path, or remove the sentence.`;
}

function exists(entries: Set<string>, path: string): boolean {
  if (!path.includes('*')) return entries.has(path);
  const pattern = path.replace(/[.+]/g, '\\$&').replace(/\*+/g, '[^/]*');
  return [...entries].some((entry) => new RegExp(`^${pattern}$`).test(entry));
}

/** A changelog may speak of what is gone: only its unreleased part is held to the present tree. */
function currentPart(path: string, text: string): string {
  if (path !== 'CHANGELOG.md') return text;
  const headings = [...text.matchAll(/^## /gm)];
  return text.slice(0, headings[1]?.index ?? text.length);
}

function withFolders(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
