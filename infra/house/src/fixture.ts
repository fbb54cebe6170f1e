import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from './command.js';

/** A small project in a temporary folder, for tests; it goes when its scope ends. */
export interface Fixture extends Disposable {
  root: string;
  write: (path: string, text: string) => void;
}

/** Writes `files` (text by path) beside a package.json and the tools of this project. */
export function createFixture(files: Record<string, string>): Fixture {
  const root = mkdtempSync(join(tmpdir(), 'koinipoli-house-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('package.json', '{\n  "name": "fixture",\n  "type": "module"\n}\n');
  for (const [path, text] of Object.entries(files)) write(path, text);
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  return { root, write, [Symbol.dispose]: () => rmSync(root, { recursive: true }) };
}
