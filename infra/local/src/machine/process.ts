import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether a process has this number; one of another user counts, and so does a zombie. */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a process of this number runs. In a container nobody may reap what a killed hub left: a zombie for ever. */
export function isAlive(pid: number): boolean {
  return exists(pid) && (!existsSync('/proc/self/stat') || !/\) [ZX] /.test(statusLine(pid)));
}

function statusLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '0 (gone) X ';
  }
}

/** Name of the program that a process runs, or null where that cannot be known. */
export async function programOf(pid: number): Promise<string | null> {
  const comm = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => null);
  return comm?.trim() || ps(pid, 'comm').then((path) => path?.split('/').pop() ?? null);
}

/**
 * A word that differs between two processes that had the same number one after the other, or null if it is gone.
 * Containers hand out the same few numbers at every start, so a number alone proves nothing.
 */
export async function birthOf(pid: number): Promise<string | null> {
  if (!isAlive(pid)) return null;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  // proc(5): the second field may hold spaces and brackets, and `starttime` is the 22nd.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields?.[19] ?? (await ps(pid, 'lstart')) ?? 'unknown';
}

/** Waits until the condition holds; false when the time is over first. */
export async function until(condition: () => boolean | Promise<boolean>, ms: number): Promise<boolean> {
  const end = performance.now() + ms;
  while (!(await condition())) {
    if (performance.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}

async function ps(pid: number, column: string): Promise<string | null> {
  const answer = await run('ps', ['-o', `${column}=`, '-p', String(pid)]).catch(() => null);
  return answer?.stdout.trim() || null;
}
