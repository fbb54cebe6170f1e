import { type Data, isData, own } from './data.js';
import { JsonBytes } from './json-bytes.js';
import type { ObjectShape, ValueShape } from './operation-shape.js';

/** Thrown inside alone: something is missing or wrong, and has to be looked at slowly. */
const irregular = Symbol('irregular');

interface Writing {
  /** Objects that stand in several places. */
  shared: ReadonlySet<Data>;
  /** Where they are written. */
  known: Map<Data, { shape: ObjectShape; from: number; to: number }>;
}

/** Data that is JSON text already, as bytes; what sends an answer puts it in as it is. */
export class JsonText {
  /** Has the usual room on both sides. */
  constructor(private readonly room: Buffer) {}

  /** The data as values. */
  get value(): Data | null {
    return JSON.parse(this.bytes.toString());
  }

  /** The text between two others. It stands where it is, where they have room beside it: answers are large. */
  between(head: string, tail: string): Buffer {
    const [before, after] = [Buffer.byteLength(head), Buffer.byteLength(tail)];
    if (before > roomBefore || after > roomAfter)
      return Buffer.concat([Buffer.from(head), this.bytes, Buffer.from(tail)]);
    const from = roomBefore - before;
    const end = this.room.length - roomAfter;
    this.room.write(head, from);
    this.room.write(tail, end);
    return this.room.subarray(from, end + after);
  }

  private get bytes(): Buffer {
    return this.room.subarray(roomBefore, this.room.length - roomAfter);
  }
}

/** For what an answer usually has beside its data. */
const roomBefore = 16;
const roomAfter = 256;

/** One answer is written at a time, without a pause. */
const json = new JsonBytes();

/**
 * The answer as JSON text, straight from what subgraphs gave; undefined where anything is not as it should be, so that
 * `completeData` has to say what. An object that stands in several places is written once.
 */
export function writeJson(data: Data, shape: ObjectShape, shared: ReadonlySet<Data>): JsonText | undefined {
  json.clear();
  try {
    writeObject({ shared, known: new Map() }, data, shape);
    return new JsonText(json.whole(roomBefore, roomAfter));
  } catch (reason) {
    if (reason === irregular) return undefined;
    throw reason;
  }
}

function writeShared(writing: Writing, data: Data, shape: ObjectShape): void {
  const known = writing.known.get(data);
  if (known?.shape === shape) json.again(known);
  else {
    const from = json.length;
    writeObject(writing, data, shape);
    writing.known.set(data, { shape, from, to: json.length });
  }
}

function writeObject(writing: Writing, data: Data, shape: ObjectShape): void {
  const given = data.__typename;
  const name = typeof given === 'string' ? given : shape.declared;
  const fields = shape.fieldsOf(name);
  if (!fields) throw irregular;
  for (const { from, isInherited, head, meta, type, isRefused } of fields) {
    if (meta === 'schema' || isRefused) throw irregular;
    json.bytes(head);
    if (meta) json.string(name);
    else writeValue(writing, isInherited ? own(data, from) : data[from], type);
  }
  json.ascii(fields.length === 0 ? '{}' : '}');
}

function writeValue(writing: Writing, value: unknown, type: ValueShape): void {
  // `absent` is the one symbol there is.
  if (value === null || typeof value === 'symbol') {
    if (type.nonNull) throw irregular;
    json.ascii('null');
  } else if (value === undefined) throw irregular;
  else if (type.read) writeLeaf(type.read(value));
  else if (type.item) writeList(writing, value, type.item);
  else if (!type.object || !isData(value)) throw irregular;
  else if (writing.shared.has(value)) writeShared(writing, value, type.object);
  else writeObject(writing, value, type.object);
}

function writeLeaf(leaf: unknown): void {
  if (typeof leaf === 'string') json.string(leaf);
  else if (typeof leaf === 'number' && isSmall(leaf)) json.digits(leaf);
  else if (typeof leaf === 'boolean') json.ascii(leaf ? 'true' : 'false');
  else if (leaf === undefined) throw irregular;
  else json.json(JSON.stringify(leaf));
}

/** Whole, and of few digits, as most numbers are. */
const isSmall = (number: number): boolean => (number | 0) === number && number >= 0;

function writeList(writing: Writing, list: unknown, item: ValueShape): void {
  if (!Array.isArray(list)) throw irregular;
  json.ascii('[');
  for (let at = 0; at < list.length; at++) {
    if (at > 0) json.ascii(',');
    writeValue(writing, list[at], item);
  }
  json.ascii(']');
}
