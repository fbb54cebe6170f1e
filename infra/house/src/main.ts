import { build } from './build.js';
import { projectRoot } from './command.js';
import { readTextIfAny } from './project.js';

/** The commands of the house; each loads only what it needs and returns whether it went well. */
const commands: Record<string, (args: string[]) => Promise<boolean>> = {
  build: async () => (await build()) === 0,
  verify: async () => {
    const { verify } = await import('./verify/verify.js');
    return verify(projectRoot, print);
  },
  codegen: async () => {
    if ((await build(['./subgraphs/*', '@koinipoli/schema'])) !== 0) return false;
    const { writeContract } = await import('./contract/codegen.js');
    const changed = await writeContract(projectRoot, (path) => readTextIfAny(projectRoot, path));
    for (const path of changed) print(path);
    print(
      changed.length === 0
        ? 'The contract is up to date.'
        : `${changed.length} files changed: read the diff.`,
    );
    return true;
  },
  clean: async () => {
    const { clean } = await import('./clean.js');
    clean(projectRoot);
    return true;
  },
  test: async ([suite, ...args]) => {
    if ((await build()) !== 0) return closeWith({ passed: 0, failed: 1 });
    const { runSuite } = await import('./suite/suite.js');
    const name = suite === 'browser' ? 'browser' : 'node';
    const again = Number(process.env.TEST_AGAIN) || 0;
    return closeWith(await runSuite({ root: projectRoot, name, again, print }, args));
  },
};

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function closeWith({ passed, failed }: { passed: number; failed: number }): boolean {
  print(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
try {
  if (!command) throw new Error(`There is no command '${name}', only ${Object.keys(commands).join(', ')}.`);
  if (!(await command(args))) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
