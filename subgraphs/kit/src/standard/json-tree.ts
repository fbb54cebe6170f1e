import type { Token } from 'stream-json/parser.js';
import { FileError } from '../import/format.js';

/** A list or an object that is being put together; the members of the outermost one are handed out, not kept. */
interface Frame {
  value: unknown[] | Record<string, unknown>;
  /** Where the next value goes, in an object. */
  key: string;
  keys: Set<string>;
  /** Items that were handed out, in a list at the top. */
  given: number;
}

/** What a file of JSON may be at most, so that nothing in it fills the memory. */
const MOST = { depth: 40, text: 1_000_000, item: 20_000_000 };

/** Which lists' items are wanted, by the name of the list; `''` for a document that is itself a list. */
export type Wanted = (list: string) => boolean;

/** One item of a list at the top of a document. */
export interface JsonItem {
  list: string;
  value: unknown;
}

/**
 * Puts the items of the lists at the top of a JSON document together, token by token. Throws FileError, naming the
 * place, where it is nested too deeply, has a text that is too long or a name twice in one object.
 */
export class JsonTree {
  /** Whether the document came to its end. */
  done = false;
  /** Names of the document's members. */
  readonly members = new Set<string>();
  private readonly frames: Frame[] = [];
  private readonly items: JsonItem[] = [];
  private words: string[] = [];
  private length = 0;
  private size = 0;

  constructor(private readonly wants: Wanted) {}

  /** The items that are whole since the last call. */
  take(): JsonItem[] {
    return this.items.splice(0);
  }

  /** Takes the next token. */
  add(token: Token): void {
    if (token.name === 'startObject') this.open({});
    else if (token.name === 'startArray') this.open([]);
    else if (token.name === 'endObject' || token.name === 'endArray') this.close();
    else if (token.name === 'stringChunk' || token.name === 'numberChunk') this.collect(token.value);
    else if (token.name === 'endKey') this.name(this.collected());
    else if (token.name === 'endString') this.put(this.collected());
    else if (token.name === 'endNumber') this.put(Number(this.collected()));
    else if (isLiteral(token)) this.put(token.value);
  }

  /** Where in the document the next value stands, for messages. */
  get place(): string {
    return `/${this.frames
      .map(({ value, key, given }) => (Array.isArray(value) ? value.length + given : key))
      .join('/')}`.slice(0, 200);
  }

  private open(value: Frame['value']): void {
    if (this.frames.length >= MOST.depth)
      throw new FileError(`${this.place} is nested more than ${MOST.depth} deep; no record needs that.`);
    this.frames.push({ value, key: '', keys: new Set(), given: 0 });
  }

  private close(): void {
    const frame = this.frames.pop();
    if (this.frames.length === 0) this.done = true;
    else this.put(frame?.value);
  }

  private collect(chunk: string): void {
    this.length += chunk.length;
    if (this.length > MOST.text)
      throw new FileError(`${this.place} is a text of more than ${MOST.text} characters.`);
    this.grow(chunk.length);
    this.words.push(chunk);
  }

  private collected(): string {
    const whole = this.words.length === 1 ? (this.words[0] as string) : this.words.join('');
    this.words = [];
    this.length = 0;
    return whole;
  }

  private grow(by: number): void {
    this.size += by;
    if (this.size > MOST.item)
      throw new FileError(`${this.place} belongs to a record of more than ${MOST.item} characters.`);
  }

  private name(key: string): void {
    const frame = this.frames.at(-1) as Frame;
    frame.key = key;
    if (frame.keys.has(key)) throw new FileError(`${this.place} is there twice in one object.`);
    frame.keys.add(key);
    if (this.frames.length === 1) this.members.add(key);
  }

  private put(value: unknown): void {
    const frame = this.frames.at(-1);
    if (!frame) throw new FileError('It holds a single value, and no list of records.');
    const list = this.listOf();
    this.grow(1);
    if (list !== undefined) {
      if (this.wants(list)) this.items.push({ list, value });
      frame.given += 1;
      this.size = 0;
    } else if (this.frames.length === 1) this.size = 0;
    else if (Array.isArray(frame.value)) frame.value.push(value);
    // Not by assignment, for which `__proto__` is no name like another.
    else Object.defineProperty(frame.value, frame.key, { value, enumerable: true, writable: true });
  }

  /** The list at the top whose item comes next; undefined inside of an item, and outside of lists. */
  private listOf(): string | undefined {
    const [first, second] = this.frames;
    if (this.frames.length === 1 && Array.isArray(first?.value)) return '';
    if (this.frames.length !== 2 || Array.isArray(first?.value)) return undefined;
    return Array.isArray(second?.value) ? first?.key : undefined;
  }
}

const isLiteral = (token: Token) =>
  token.name === 'trueValue' || token.name === 'falseValue' || token.name === 'nullValue';
