import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from '../machine/process.js';
import { GATEWAY, NETWORKS } from '../networks.js';

/** Stands for a subgraph or the gateway: says what it was given, and notes the order of the ends. */
const SERVICE = `
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';
const { PORT, HOST, ENDS, REFUSE } = process.env;
const name = basename(process.cwd());
if (REFUSE === name) { console.error('DATABASE_URL is no address.'); process.exit(78); }
console.log(JSON.stringify({ level: 30, msg: 'listening' }));
const server = createServer((request, response) => {
  if (request.url === '/crash') process.exit(3);
  response.end(request.url === '/env' ? JSON.stringify({ ...process.env, pid: process.pid, execArgv: process.execArgv }) : 'ok');
});
server.listen(Number(PORT), HOST);
const end = () => { if (ENDS) appendFileSync(ENDS, name + '\\n'); server.close(); };
// The gateway takes its time, so that only who waits for it sees it end first.
process.once('SIGTERM', () => setTimeout(end, name === 'gateway' ? 300 : 0));
`;

/** Makes a repository with the built hub and fake services in it. */
export async function makeRepository(root: string): Promise<void> {
  const real = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  await cp(real('../../dist'), join(root, 'infra/local/dist'), { recursive: true });
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
  await symlink(real('../../../../node_modules'), join(root, 'node_modules'));
  for (const { directory } of [...NETWORKS, GATEWAY]) {
    await mkdir(join(root, directory, 'dist'), { recursive: true });
    await writeFile(join(root, directory, 'dist', 'main.js'), SERVICE);
  }
}

/** The hub's own process as a person starts it. */
export interface HubProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  output(): string;
  /** Waits for words in its output. */
  says(words: string): Promise<void>;
}

/** Starts `main.js` of a repository of ours. */
export function startMain(root: string, env: NodeJS.ProcessEnv, args: readonly string[] = []): HubProcess {
  const child = spawn(process.execPath, [join(root, 'infra/local/dist/main.js'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const says = async (words: string) => {
    if (!(await until(() => text.includes(words), 90_000)))
      throw new Error(`Never said “${words}”:\n${text}`);
  };
  return { child, ended, output: () => text, says };
}
