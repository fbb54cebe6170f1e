import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { FileError, type ImportFile } from '../format.js';

/** Bounds of what an archive may unfold to: beyond them it is no table but an attack, or of no use to anybody. */
const bounds = { entries: 1000, bytes: 4 * 1024 ** 3, ratio: 250, ratioFrom: 32 * 1024 ** 2 };

/** The entries of an archive by name, none of them read yet. */
export interface Archive extends AsyncDisposable {
  has(name: string): boolean;
  /** The text of an entry, piece by piece. Throws FileError where there is none of that name, or it is broken. */
  read(name: string): AsyncGenerator<string>;
  /** Unpacked bytes of an entry, as the archive says. */
  sizeOf(name: string): number;
}

/** Opens a zip archive, a workbook or a package of tables, and looks at its list of entries. Throws FileError for one that is broken, or too much. */
export async function openArchive(file: ImportFile & { isPackage?: true }): Promise<Archive> {
  const zip = await openPromise(file.path, { autoClose: false, lazyEntries: true }).catch(() => {
    throw broken(file);
  });
  const entries = new Map<string, Entry>();
  try {
    await listEntries(file, zip, entries);
  } catch (error) {
    zip.close();
    throw error instanceof FileError ? error : broken(file);
  }
  return {
    has: (name) => entries.has(name),
    sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
    read: (name) => readEntry({ file, zip }, entries.get(name)),
    [Symbol.asyncDispose]: async () => zip.close(),
  };
}

async function listEntries(file: ImportFile, zip: ZipFile, entries: Map<string, Entry>): Promise<void> {
  let unpacked = 0;
  let packed = 0;
  for await (const entry of zip.eachEntry()) {
    if (entries.size >= bounds.entries)
      throw new FileError(
        `${file.name} holds more than ${bounds.entries} files: no workbook or package of tables does; make it anew.`,
      );
    entries.set(entry.fileName, entry);
    unpacked += entry.uncompressedSize;
    packed += entry.compressedSize;
    // Entries that share their bytes (a bomb without nesting) are as large as all of them together.
    if (unpacked > bounds.bytes || (unpacked > bounds.ratioFrom && unpacked > packed * bounds.ratio))
      throw new FileError(
        `${file.name} unfolds to more than it may (${Math.round(unpacked / 1024 ** 2)} MB and more): split it, or save it as CSV.`,
      );
  }
}

async function* readEntry(
  { file, zip }: { file: ImportFile; zip: ZipFile },
  entry: Entry | undefined,
): AsyncGenerator<string> {
  if (!entry) throw broken(file);
  if (entry.isEncrypted())
    throw new FileError(`${file.name} has a password: take it away, and save it again.`);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    // yauzl ends an entry that is longer than the archive said.
    for await (const chunk of await zip.openReadStreamPromise(entry))
      yield decoder.decode(chunk as Buffer, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw error instanceof FileError ? error : broken(file);
  }
}

const broken = ({ name, isPackage }: ImportFile & { isPackage?: true }): FileError =>
  new FileError(
    isPackage
      ? `${name} is no whole zip file: it is cut off or damaged. Make it again, and send that.`
      : `${name} is no whole XLSX file: it is cut off or damaged. Open it in a spreadsheet program, save it again as XLSX, and send that.`,
  );
