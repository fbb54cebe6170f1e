import type { Finding } from '../finding.js';
import type { Project } from '../project.js';
import type { SourceFile } from './source.js';

/** What a check saw, without the advice: the rule's message adds that. */
export interface Fault {
  line: number;
  what: string;
}

/** One house rule. */
export interface Rule {
  id: string;
  /** Which files it speaks of, by path from the root. */
  appliesTo: (path: string) => boolean;
  check: (file: SourceFile, project: Project) => Fault[];
  /** What to do instead. */
  message: string;
}

/** What a rule finds in one file. */
export function applyRule(rule: Rule, file: SourceFile, project: Project): Finding[] {
  if (!rule.appliesTo(file.path)) return [];
  return rule.check(file, project).map(({ line, what }) => ({
    file: file.path,
    line,
    rule: rule.id,
    message: `${what} ${rule.message}`,
  }));
}
