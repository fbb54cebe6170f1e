import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from 'pino';
import { hashOf } from '../../hash.js';

/** Plans that outlive the process, in files of one folder, which processes may share. Never throws. */
export interface PlanStore {
  /** Undefined: there is none, or it cannot be used. */
  read(key: string): Promise<string | undefined>;
  write(key: string, plan: string): Promise<void>;
}

/** Where plans are stored, and how many. */
export interface PlanStoreConfig {
  folder: string;
  mostFiles: number;
  mostBytes: number;
}

/** Names of ours; nothing else in the folder is ever touched. */
const name = /^[0-9a-f]{64}\.(?:plan|[0-9a-f-]{36}\.part)$/;

/** Below the limits, so that not every file that comes makes room anew. */
const afterwards = 0.9;

/** Opens a folder of plans; each file says by a hash of its own that it is whole. */
export function openPlanStore(config: PlanStoreConfig, log: Logger): PlanStore {
  const { folder } = config;
  const pathOf = (key: string) => path.join(folder, `${key}.plan`);
  // What this process has written since it looked last; the rest of the folder is counted then.
  let room = { files: 0, bytes: 0 };
  let clearing: Promise<void> | undefined;
  let isBroken = false;

  async function make(key: string, plan: string): Promise<void> {
    const text = `${hashOf(plan)}\n${plan}`;
    const part = path.join(folder, `${key}.${randomUUID()}.part`);
    await mkdir(folder, { recursive: true });
    const now = new Date();
    await writeFile(part, text).then(
      async () => {
        // The clock of a file system may stand still for milliseconds: what was used last could not be told.
        await utimes(part, now, now);
        await rename(part, pathOf(key));
      },
      async (error) => {
        await rm(part, { force: true });
        throw error;
      },
    );
    room.files -= 1;
    room.bytes -= Buffer.byteLength(text);
    if (room.files > 0 && room.bytes > 0) return;
    clearing ??= clear(config).then((left) => {
      room = left;
      clearing = undefined;
    });
    await clearing;
  }

  return {
    async read(key) {
      try {
        const text = await readFile(pathOf(key), 'utf8');
        const plan = text.slice(text.indexOf('\n') + 1);
        if (text !== `${hashOf(plan)}\n${plan}`) return undefined;
        const now = new Date();
        // What is read stays; whether it can be noted does not matter to who reads.
        await utimes(pathOf(key), now, now).catch(() => {});
        return plan;
      } catch {
        return undefined;
      }
    },
    async write(key, plan) {
      try {
        await make(key, plan);
        isBroken = false;
      } catch (error) {
        clearing = undefined;
        if (!isBroken)
          log.warn({ folder, fault: (error as NodeJS.ErrnoException).code }, 'plans cannot be stored');
        isBroken = true;
      }
    },
  };
}

/** Removes what was not used longest, until the rest is well within the limits; tells how much may come. */
async function clear({ folder, mostFiles, mostBytes }: PlanStoreConfig) {
  const names = (await readdir(folder)).filter((each) => name.test(each));
  const found = await Promise.all(
    names.map(async (each) => {
      const file = path.join(folder, each);
      const state = await stat(file).catch(() => undefined);
      return { file, bytes: state?.size ?? 0, usedAt: state?.mtimeMs ?? 0 };
    }),
  );
  found.sort((one, other) => other.usedAt - one.usedAt);
  const all = found.reduce((sum, { bytes }) => sum + bytes, 0);
  const share = found.length >= mostFiles || all >= mostBytes ? afterwards : 1;
  const kept = { files: 0, bytes: 0 };
  for (const { file, bytes } of found) {
    if (kept.files + 1 > mostFiles * share || kept.bytes + bytes > mostBytes * share) {
      await rm(file, { force: true });
      continue;
    }
    kept.files += 1;
    kept.bytes += bytes;
  }
  return { files: mostFiles - kept.files, bytes: mostBytes - kept.bytes };
}
