import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FileError } from '../format.js';

/** What is done with the elements of a document, by their local names. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML as it comes; gives control back after each piece. It knows no document types, and so no entities but the
 * five of XML itself. Throws FileError for what is no XML.
 */
export async function* readXml(
  name: string,
  pieces: AsyncIterable<string>,
  { open, text, close }: XmlHandlers,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false });
  let fault: Error | undefined;
  parser.on('error', (error) => {
    fault ??= error;
  });
  if (open)
    parser.on('opentag', ({ name: tag, attributes }: SaxesTagPlain) => open(localName(tag), attributes));
  if (close) parser.on('closetag', ({ name: tag }) => close(localName(tag)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const refuse = () => {
    if (fault)
      throw new FileError(
        `${name} is damaged inside (no XML: ${fault.message.slice(0, 100)}): save it again as XLSX.`,
      );
  };
  for await (const piece of pieces) {
    parser.write(piece);
    refuse();
    yield;
  }
  parser.close();
  refuse();
}

/** Reads all of it. */
export async function readWhole(...of: Parameters<typeof readXml>): Promise<void> {
  for await (const _ of readXml(...of));
}
