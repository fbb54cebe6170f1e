import type { Finding } from '../finding.js';
import { type Project, readTextIfAny } from '../project.js';

/** Licences that ask for nothing beyond keeping their text with the package. */
const free = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
  'PostgreSQL',
  'EUPL-1.2',
]);

interface LockedPackage {
  license?: string;
  dev?: boolean;
  link?: boolean;
}

/** Packages that run in production under other licences, and published data, must be named in NOTICE. */
export function findUnnamedInNotice(project: Project): Finding[] {
  const notice = readTextIfAny(project.root, 'NOTICE') ?? '';
  const named = new Set(notice.split(/[\s`(),;]+/).map((word) => word.replace(/[.:]$/, '')));
  return [...findUnnamedPackages(project, named), ...findUnnamedData(project, named)];
}

function findUnnamedPackages(project: Project, named: ReadonlySet<string>): Finding[] {
  const lock = JSON.parse(readTextIfAny(project.root, 'package-lock.json') ?? '{}') as {
    packages?: Record<string, LockedPackage>;
  };
  return Object.entries(lock.packages ?? {})
    .filter(([path, { dev, link }]) => path.includes('node_modules/') && !dev && !link)
    .map(([path, { license }]) => ({
      name: path.split('node_modules/').at(-1) ?? '',
      license: license ?? 'none',
    }))
    .filter(({ name, license }) => !isFree(license) && !named.has(name))
    .map(({ name, license }) => ({
      file: 'NOTICE',
      rule: 'named-licence',
      message: `${name} runs in production under ${license}: name it here with its licence, or do without it.`,
    }));
}

function findUnnamedData(project: Project, named: ReadonlySet<string>): Finding[] {
  const folders = [...named].filter((word) => /^subgraphs\/[^/]+\/data\/(.+\/)?$/.test(word));
  return project.files
    .filter((path) => /^subgraphs\/[^/]+\/data\//.test(path) && !path.endsWith('.md'))
    .filter((path) => !named.has(path) && !folders.some((folder) => path.startsWith(folder)))
    .map((path) => ({
      file: 'NOTICE',
      rule: 'named-data',
      message: `${path} is published with the project: say here where it comes from and under which licence.`,
    }));
}

/** Every part of an AND, or one part of an OR, is free. */
function isFree(expression: string): boolean {
  const bare = expression.replace(/[()]/g, '');
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((id) => free.has(id.trim())));
}
