import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cwd = fileURLToPath(new URL('..', import.meta.url));

/** Once before all tests: they start the built process, and look at the built pages. */
export default async function build(): Promise<void> {
  await run('npx', ['tsc', '-b'], { cwd });
  await access(new URL('../dist/web/console/index.html', import.meta.url)).catch(() => run('npx', ['vite', 'build'], { cwd }));
}
