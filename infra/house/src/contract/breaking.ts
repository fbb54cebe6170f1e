import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { runCommand } from '../command.js';
import type { Finding } from '../finding.js';
import { readTextIfAny } from '../project.js';

const apiPath = 'schema/api.graphql';

/** The findings, and against what the contract was compared. */
export interface BreakingReport {
  findings: Finding[];
  note: string;
}

/**
 * Breaking changes of the API since the last commit (on a clean checkout: since its parent) that the changelog does not
 * label. Passes, and says so, where there is nothing to compare with.
 */
export async function findUnlabelledBreaks(root: string): Promise<BreakingReport> {
  const api = readTextIfAny(root, apiPath);
  if (api === null) return { findings: [], note: 'no contract yet' };
  const head = await show(root, 'HEAD');
  const [name, before] = head === api ? ['HEAD~1', await show(root, 'HEAD~1')] : ['HEAD', head];
  if (before === null) return { findings: [], note: `${name} has no contract to compare with` };
  const changes = await diff(buildSchema(before), buildSchema(api));
  const section = unreleased(readTextIfAny(root, 'CHANGELOG.md') ?? '');
  const findings = changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message, path }) => ({ message, path: path ?? message }))
    .filter(({ path }) => !isLabelled(section, path))
    .map(({ message, path }) => ({
      file: 'CHANGELOG.md',
      rule: 'breaking-change',
      message:
        `${message}. Deprecate instead of removing; if it must break, add under "## Unreleased" the line:\n` +
        `    - BREAKING \`${path}\`: ${message}.`,
    }));
  return { findings, note: `against ${name}` };
}

async function show(root: string, revision: string): Promise<string | null> {
  const { code, stdout } = await runCommand(['git', 'show', `${revision}:${apiPath}`], { cwd: root });
  return code === 0 ? stdout : null;
}

function unreleased(changelog: string): string[] {
  const [, rest = ''] = changelog.split(/^## \[?Unreleased\]?.*$/im);
  const [section = ''] = rest.split(/^## /m);
  return section.split('\n');
}

function isLabelled(section: readonly string[], path: string): boolean {
  const exact = new RegExp(`(?<![\\w.])${path.replace(/\W/g, '\\$&')}(?!\\w|\\.\\w)`);
  return section.some((line) => line.includes('BREAKING') && exact.test(line));
}
