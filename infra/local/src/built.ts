import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalError } from './local-error.js';

/** @throws LocalError that names the first package, of these absolute folders, that is not built. */
export async function requireBuilt(directories: readonly string[]): Promise<void> {
  for (const directory of directories) {
    const entry = join(directory, 'dist', 'main.js');
    const built = await access(entry).then(
      () => true,
      () => false,
    );
    if (!built) throw new LocalError(`${entry} is missing. Build it first: npm run build`);
  }
}
