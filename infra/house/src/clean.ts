import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const made = ['dist', 'coverage', '.turbo'];
const kept = ['node_modules', '.git', '.data'];

/** Removes what builds and tests made below `root`; installed packages and databases stay. */
export function clean(root: string): void {
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    const path = join(root, entry.name);
    const isMade = entry.isDirectory() ? made.includes(entry.name) : entry.name.endsWith('.tsbuildinfo');
    if (isMade) rmSync(path, { recursive: true });
    else if (entry.isDirectory() && !kept.includes(entry.name)) clean(path);
  }
}
