import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const bin = fileURLToPath(new URL('../../node_modules/.bin/', import.meta.url));
const cwd = fileURLToPath(new URL('..', import.meta.url));

/** Once before all tests: they start the built process, and look at the built pages. */
export default async function build(): Promise<void> {
  await run(`${bin}tsc`, ['-b'], { cwd });
  await access(new URL('../dist/web/console/index.html', import.meta.url)).catch(() => run(`${bin}vite`, ['build'], { cwd }));
}
