import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalError } from '../local-error.js';
import { birthOf, exists, isAlive, programOf, until } from '../machine/process.js';
import { type Cluster, runAs } from './cluster.js';

const LOG_LIMIT = 10 * 1024 * 1024;
/** Recovery after a power cut replays at most `max_wal_size`; slow disks take their time. */
const START_LIMIT_MS = 120_000;

/** Made for a small machine; durability is PostgreSQL's default, and stays so but for temporary folders. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '64MB',
  max_connections: '100',
  // Saves the three reader processes that PostgreSQL 18 starts otherwise.
  io_method: 'sync',
  // Statements and the values in them are not for a log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** What was committed outlives the server all the same, since the system has it; only a power cut would lose it. */
const TEMPORARY: Readonly<Record<string, string>> = { fsync: 'off', full_page_writes: 'off' };

/** A server that runs on a cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** What `postmaster.pid` says, if a living server wrote it. */
export async function findPostmaster(cluster: Cluster): Promise<(Postmaster & { status: string }) | null> {
  const lines = await readPidFile(cluster);
  const pid = Number(lines[0]);
  if (!(pid > 0) || !isAlive(pid) || !(await runsPostgres(pid))) return null;
  return { pid, port: Number(lines[3]), status: lines[7]?.trim() ?? 'starting' };
}

/**
 * Starts the server and waits until it answers; what a crash left is recovered by PostgreSQL itself.
 * @throws LocalError with the end of its log.
 */
export async function startPostmaster(
  cluster: Cluster,
  port: number,
): Promise<Postmaster & { process: ChildProcess }> {
  await removeMisleadingPidFile(cluster);
  const log = await openLog(cluster);
  const wanted = { ...SETTINGS, ...(cluster.temporary ? TEMPORARY : {}), port: String(port) };
  const settings = Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(cluster.binaries, 'bin', 'postgres'), ['-D', cluster.folder, ...settings], {
    ...runAs(cluster.account),
    // A session of its own: Ctrl-C in a terminal must not reach it before the services are done with it.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  child.unref();
  let failure = '';
  child.once('error', (error) => (failure = error.message));
  child.once('exit', (code, signal) => (failure = `it ended with ${signal ?? `code ${code}`}`));
  const settled = await until(
    async () => failure !== '' || (await isReady(cluster, child.pid)),
    START_LIMIT_MS,
  );
  await log.close();
  if (!settled) child.kill('SIGQUIT');
  if (!settled || failure !== '' || child.pid === undefined) {
    throw new LocalError(
      `PostgreSQL did not start: ${failure || 'it did not answer in time'}.\n${await logTail(cluster)}`,
    );
  }
  await remember(cluster, child.pid);
  return { pid: child.pid, port, process: child };
}

/** Whether the living server of a cluster was started by a hub, perhaps one that was killed since. */
export async function isOurs(cluster: Cluster, pid: number): Promise<boolean> {
  const noted = await readFile(noteFile(cluster), 'utf8').catch(() => '');
  return noted.trim() === `${pid} ${await birthOf(pid)}`;
}

/** Fast shutdown, as `pg_ctl stop -m fast`; after the time given, an immediate one, from which PostgreSQL recovers. */
export async function stopPostmaster(cluster: Cluster, pid: number, graceMs: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(pid)) break;
    send(pid, signal);
    if (await until(() => !isAlive(pid), graceMs)) break;
  }
  await rm(noteFile(cluster), { force: true });
}

/** The last lines of the server's log. */
export async function logTail(cluster: Cluster): Promise<string> {
  const text = await readFile(logFile(cluster), 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-5).join('\n');
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function isReady(cluster: Cluster, pid: number | undefined): Promise<boolean> {
  const found = await findPostmaster(cluster);
  return found !== null && found.pid === pid && found.status === 'ready';
}

/**
 * PostgreSQL recognises its own stale file unless something has the number by now: another process of the same user, or
 * the zombie of the dead server. Both are the rule in containers. Whether backends of the dead server are still about,
 * PostgreSQL finds out from their shared memory without the file.
 */
async function removeMisleadingPidFile(cluster: Cluster): Promise<void> {
  const pid = Number((await readPidFile(cluster))[0]);
  const misleads = pid > 0 && exists(pid) && (await findPostmaster(cluster)) === null;
  if (misleads) await rm(join(cluster.folder, 'postmaster.pid'));
}

async function runsPostgres(pid: number): Promise<boolean> {
  const program = await programOf(pid);
  return program === null || program.startsWith('postgres');
}

async function readPidFile(cluster: Cluster): Promise<string[]> {
  return readFile(join(cluster.folder, 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );
}

async function openLog(cluster: Cluster) {
  const size = await stat(logFile(cluster)).then(
    (status) => status.size,
    () => 0,
  );
  if (size > LOG_LIMIT) await rename(logFile(cluster), `${logFile(cluster)}.1`);
  const log = await open(logFile(cluster), 'a', 0o600);
  // So that the account's own user can start from the folder, too.
  if (cluster.account !== null) await log.chown(cluster.account.uid, cluster.account.gid);
  return log;
}

async function remember(cluster: Cluster, pid: number): Promise<void> {
  await rm(noteFile(cluster), { force: true });
  await writeFile(noteFile(cluster), `${pid} ${await birthOf(pid)}\n`);
}

function logFile(cluster: Cluster): string {
  return join(cluster.folder, '..', 'postgres.log');
}

function noteFile(cluster: Cluster): string {
  return join(cluster.folder, '..', 'postmaster');
}
