import { runCommand, tool } from '../command.js';
import type { Finding } from '../finding.js';
import { type Project, readTextIfAny } from '../project.js';

/** Builds all packages with tsc, then checks the types of tests and root configurations without building. */
export async function checkTypes(project: Project): Promise<Finding[]> {
  const configs = project.files.filter((file) => /(^|\/)tsconfig(\.test)?\.json$/.test(file));
  const tests = configs.filter((file) => /^tsconfig\.json$|(^|\/)tests\/|\.test\.json$/.test(file));
  const packages = configs.filter((file) => !tests.includes(file));
  const findings = packages.length === 0 ? [] : await runTsc(project.root, ['-b', ...packages]);
  if (findings.length > 0) return findings;
  const rest = await Promise.all(tests.map((file) => runTsc(project.root, ['-p', file, '--noEmit'])));
  return [...rest.flat(), ...findUntyped(project)];
}

async function runTsc(root: string, args: string[]): Promise<Finding[]> {
  const { code, stdout, stderr } = await runCommand(
    [...tool('typescript', 'tsc'), ...args, '--pretty', 'false'],
    {
      cwd: root,
    },
  );
  if (code === 0) return [];
  const findings: Finding[] = [];
  for (const line of `${stdout}\n${stderr}`.split('\n').filter((text) => text.trim() !== '')) {
    const [isError, file = '', at, rule = '', message = ''] =
      /^(.+?)\((\d+),\d+\): error (TS\d+): (.*)$/.exec(line) ?? [];
    const last = findings.at(-1);
    if (isError) findings.push({ file, line: Number(at), rule, message });
    else if (last && line.startsWith(' ')) last.message += `\n  ${line}`;
    else findings.push({ file: args.join(' '), rule: 'tsc', message: line });
  }
  return findings;
}

/** Packages with TypeScript that no tsconfig covers would pass unread. */
function findUntyped({ root, workspaces, files }: Project): Finding[] {
  return workspaces
    .filter(({ folder }) => files.some((file) => file.startsWith(`${folder}/src/`) && /\.tsx?$/.test(file)))
    .filter(({ folder }) => readTextIfAny(root, `${folder}/tsconfig.json`) === null)
    .map(({ folder }) => ({
      file: folder,
      rule: 'typed-package',
      message: 'Has TypeScript and no tsconfig.json, so nobody checks its types: extend tsconfig.base.json.',
    }));
}
