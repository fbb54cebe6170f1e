import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { LocalError } from '../local-error.js';
import { birthOf } from './process.js';

/**
 * Takes a folder for this process: a file with the owner's number and birth, void once the owner is gone.
 * @throws LocalError if a living process holds it.
 */
export async function lockFolder(file: string): Promise<AsyncDisposable> {
  const draft = `${file}.${process.pid}.${performance.now()}`;
  const owner = `${process.pid} ${await birthOf(process.pid)}\n`;
  await writeFile(draft, owner);
  try {
    // `link` brings file and content in one step: nobody ever reads half a lock.
    while (!(await linked(draft, file))) await removeVoid(file);
  } finally {
    await rm(draft, { force: true });
  }
  return { [Symbol.asyncDispose]: () => rm(file, { force: true }) };
}

async function linked(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function removeVoid(file: string): Promise<void> {
  const owner = await readOwner(file);
  if (owner === null) return;
  if (await isHeld(owner)) throw held(file, owner);
  // Two may find the same void lock; who moves away a fresh one in its place puts it back.
  const moved = `${file}.void.${process.pid}`;
  const won = await rename(file, moved).then(
    () => true,
    () => false,
  );
  if (!won) return;
  const gone = await readOwner(moved);
  if (gone !== null && (await isHeld(gone))) {
    await link(moved, file).catch(() => undefined);
    await rm(moved, { force: true });
    throw held(file, gone);
  }
  await rm(moved, { force: true });
}

async function readOwner(file: string): Promise<string | null> {
  return readFile(file, 'utf8').then(
    (text) => text.trim(),
    () => null,
  );
}

async function isHeld(owner: string): Promise<boolean> {
  const [pid = '', ...birth] = owner.split(' ');
  return /^\d+$/.test(pid) && (await birthOf(Number(pid))) === birth.join(' ');
}

function held(file: string, owner: string): LocalError {
  return new LocalError(
    `Another hub (pid ${owner.split(' ')[0]}) works on this data folder; its lock is ${file}. ` +
      'Stop it, or give this one a folder and ports of its own: DATA_DIR=.data/second PORT=4100 npm start',
  );
}
