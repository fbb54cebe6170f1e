import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Characters of a bucket that are held before they are written. */
const HELD = 200_000;

/**
 * Rows sorted by a key into files, so that those of one key lie in one file, and a part of all keys at a time fits into
 * memory.
 */
export class Buckets {
  private readonly held = new Map<string, string[]>();
  private readonly lengths = new Map<string, number>();
  private readonly written = new Set<string>();

  constructor(
    private readonly folder: string,
    readonly count: number,
  ) {}

  /** Puts a row where others of its table and key are. */
  async add(table: string, key: string, row: unknown): Promise<void> {
    const name = `${table}-${this.numberOf(key)}`;
    const text = JSON.stringify(row);
    const held = this.held.get(name) ?? [];
    held.push(text);
    this.held.set(name, held);
    const length = (this.lengths.get(name) ?? 0) + text.length;
    this.lengths.set(name, length);
    if (length > HELD && this.count > 1) await this.flush(name);
  }

  /** The rows of a table in a bucket, in the order in which they came. */
  async read<T>(table: string, number: number): Promise<T[]> {
    const name = `${table}-${number}`;
    const before = this.written.has(name)
      ? (await readFile(join(this.folder, name), 'utf8')).split('\n')
      : [];
    const lines = [...before.filter((line) => line !== ''), ...(this.held.get(name) ?? [])];
    this.held.delete(name);
    return lines.map((line) => JSON.parse(line) as T);
  }

  private numberOf(key: string): number {
    if (this.count === 1) return 0;
    let hash = 0;
    for (let at = 0; at < key.length; at += 1) hash = (hash * 31 + key.charCodeAt(at)) >>> 0;
    return hash % this.count;
  }

  private async flush(name: string): Promise<void> {
    const lines = this.held.get(name) ?? [];
    this.held.delete(name);
    this.lengths.set(name, 0);
    this.written.add(name);
    await appendFile(join(this.folder, name), `${lines.join('\n')}\n`);
  }
}
