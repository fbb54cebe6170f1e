import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJson } from '../src/standard/json-file.js';

/** The items of the list `services` in a file. */
async function itemsOf(content: string | Buffer): Promise<unknown[]> {
  const path = join(tmpdir(), `koinipoli-${randomUUID()}.json`);
  await writeFile(path, content);
  try {
    const items: unknown[] = [];
    for await (const { value } of readJson({ path, name: 'a.json' }, (list) => list === 'services'))
      items.push(value);
    return items;
  } finally {
    await rm(path);
  }
}

describe('readJson', () => {
  it('gives the items of a list, whatever stands around it', async () => {
    const items = [{ a: [1, -2.5e3, 'α\n"😀', null, true, { b: [] }] }, [], 'x'];
    const content = JSON.stringify({ meta: { services: [1] }, others: [[1], {}], services: items, last: 1 });
    expect(await itemsOf(`\ufeff${content}\n`)).toEqual(items);
    expect(await itemsOf('{"services":[]}')).toEqual([]);
  });

  it('takes no name for more than a name', async () => {
    const [item] = await itemsOf('{"services":[{"__proto__":{"a":1},"constructor":2}]}');
    expect(Object.getPrototypeOf(item)).toBe(Object.prototype);
    expect(Object.keys(item as object)).toEqual(['__proto__', 'constructor']);
  });

  it.each([
    ['nothing', '', 'It is empty.'],
    ['a file that was cut off', '{"services":[{"id":1},{"na', 'It ends in the middle, at /services/1'],
    ['another file', '{"grants":[]}', 'It holds none of the lists that are expected, but "grants".'],
    ['no JSON', '<html>', 'It is no JSON from'],
    ['a single value', '5 ', 'It holds a single value'],
    ['two documents', '{"services":[]}{"services":[]}', 'It is no JSON from'],
    ['a name twice', '{"services":[{"id":1,"id":2}]}', '/services/0/id is there twice in one object.'],
    ['a comma too many', '{"services":[1,]}', 'It is no JSON from'],
  ])('refuses %s', async (_, content, message) => {
    await expect(itemsOf(content)).rejects.toThrow(message);
  });

  it('refuses other encodings', async () => {
    await expect(itemsOf(Buffer.from('{"services":["α"]}', 'utf16le'))).rejects.toThrow('It is no');
    await expect(itemsOf(Buffer.from([0x7b, 0x22, 0xe1, 0x22]))).rejects.toThrow('It is not UTF-8');
  });

  it('does not let a file fill the memory', async () => {
    const megabytes = 'x'.repeat(1_000_000).repeat(100);
    const before = process.memoryUsage().rss;
    await expect(itemsOf(`{"services":[{"name":"${megabytes}"}]}`)).rejects.toThrow(
      '/services/0/name is a text of more than 1000000 characters.',
    );
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(400);
    await expect(itemsOf(`{"services":[${'['.repeat(100_000)}`)).rejects.toThrow('nested more than 40 deep');
    await expect(itemsOf(`{"services":[[${'1,'.repeat(21_000_000)}1]]}`)).rejects.toThrow(
      'record of more than',
    );
  });
});
