import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Installs the other gateways into a cache folder, once, and says where. */
export async function installPeers(root: string): Promise<string> {
  const folder = process.env.BENCH_PEERS ?? join(root, 'node_modules', '.cache', 'koinipoli-bench-peers');
  if (existsSync(join(folder, 'node_modules', '@graphql-hive', 'gateway'))) return folder;
  process.stderr.write(`Installing the other gateways into ${folder}: once, some minutes.\n`);
  await mkdir(folder, { recursive: true });
  await copyFile(join(root, 'tests/bench/gateway/peers/package.json'), join(folder, 'package.json'));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return folder;
}
