import { open } from 'node:fs/promises';
import { jsonParser } from 'stream-json/parser.js';
import { FileError, type ImportFile } from '../import/format.js';
import { type JsonItem, JsonTree, type Wanted } from './json-tree.js';

const CHUNK = 65_536;

/**
 * Reads the lists at the top of a JSON file, an item at a time, in flat memory. Throws FileError, saying what is wrong
 * and where, for a file that is no JSON in UTF-8, ends in the middle, or holds none of the lists.
 */
export async function* readJson(
  file: ImportFile,
  wants: Wanted,
  onRead?: (fraction: number) => void,
): AsyncGenerator<JsonItem> {
  const tree = new JsonTree(wants);
  const parse = jsonParser({ packValues: false, streamValues: true });
  for await (const text of textsOf(file, onRead)) {
    const tokens = tokensOf(() => parse(text), tree);
    for (const token of tokens) {
      if (tree.done) throw new FileError('Something follows after the end of the document.');
      tree.add(token);
    }
    yield* tree.take();
  }
  if (!tree.done) throw new FileError(`It ends in the middle, at ${tree.place}: send the whole file.`);
  if (tree.members.size > 0 && ![...tree.members].some(wants))
    throw new FileError(`It holds none of the lists that are expected, but ${some([...tree.members])}.`);
}

const some = (names: string[]): string =>
  names
    .slice(0, 5)
    .map((name) => `"${name.slice(0, 40)}"`)
    .join(', ');

function tokensOf(parse: () => ReturnType<ReturnType<typeof jsonParser>>, tree: JsonTree) {
  try {
    const tokens = parse();
    return typeof tokens === 'symbol' ? [] : tokens.values;
  } catch {
    // The parser shows what it could not read, which may be long or private.
    throw new FileError(`It is no JSON from ${tree.place} on.`);
  }
}

/** The file as text. Throws FileError where it is not UTF-8. */
async function* textsOf(file: ImportFile, onRead?: (fraction: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const handle = await open(file.path);
  try {
    const { size } = await handle.stat();
    if (size === 0) throw new FileError('It is empty.');
    let read = 0;
    for await (const chunk of handle.createReadStream({ highWaterMark: CHUNK, autoClose: false })) {
      yield decode(() => decoder.decode(chunk as Buffer, { stream: true }));
      read += (chunk as Buffer).length;
      onRead?.(read / size);
    }
    yield decode(() => decoder.decode());
  } finally {
    await handle.close();
  }
}

function decode(text: () => string): string {
  try {
    return text();
  } catch {
    throw new FileError('It is not UTF-8, as JSON has to be: save it again in that encoding.');
  }
}
