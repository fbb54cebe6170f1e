import { ownWords } from '../response/client-error.js';
import type { Reported } from './ask.js';
import { absent, type Data, isData, own, type Path, setOwn } from './data.js';
import { leafReader } from './leaf.js';
import type { FieldShape, ObjectShape, ValueShape } from './operation-shape.js';

/** A whole answer, value by value. */
export interface Completed {
  data: Data | null;
  /** What is wrong with the answer beside what subgraphs reported. */
  errors: Reported[];
}

/** What completing needs to know. */
export interface CompleteParts {
  shape: ObjectShape;
  /** What subgraphs reported: what they explain is not told a second time. */
  reported: readonly Reported[];
  /** Answers a field that asks about the schema itself. */
  introspect: (field: FieldShape) => unknown;
  /** The error of what who asks may not see. */
  refuse: (what: string) => Pick<Reported, 'message' | 'extensions'>;
}

interface Completing extends CompleteParts {
  errors: Reported[];
}

/** A null that its place cannot hold: it goes up to the next that can. */
class Bubble extends Error {}

/**
 * Gives an answer its form by the letter of the specification ("Completing Values", "Handling Execution Errors"): nulls
 * rise to the nearest place that may be null, and each that no subgraph explains is an error with its path.
 */
export function completeData(data: Data, parts: CompleteParts): Completed {
  const completing: Completing = { ...parts, errors: [] };
  const whole = orNull(() => completeObject(completing, data, { shape: parts.shape, path: [] }));
  return { data: whole as Data | null, errors: completing.errors };
}

function orNull(complete: () => unknown): unknown {
  try {
    return complete();
  } catch (reason) {
    if (reason instanceof Bubble) return null;
    throw reason;
  }
}

function completeObject(
  completing: Completing,
  data: Data,
  { shape, path }: { shape: ObjectShape; path: Path },
): Data | null {
  const given = own(data, '__typename');
  const name = typeof given === 'string' ? given : shape.declared;
  const fields = shape.fieldsOf(name);
  if (shape.isRefused(name)) {
    completing.errors.push({ ...completing.refuse(name), path });
    return null;
  }
  if (!fields) {
    const message =
      given === undefined
        ? `Nobody says which ${shape.declared} this is.`
        : `What stands here is of no type that ${shape.declared} can be.`;
    return tell(completing, path, message);
  }
  const whole: Data = {};
  const { errors } = completing;
  const outside = errors.length;
  for (const field of fields) {
    const before = errors.length;
    try {
      setOwn(whole, field.key, completeField(completing, { data, field, name, path: [...path, field.key] }));
    } catch (reason) {
      // Nobody sees the other fields any more: what is wrong with them is left out.
      if (reason instanceof Bubble) errors.splice(outside, before - outside);
      throw reason;
    }
  }
  return whole;
}

interface At {
  data: Data;
  field: FieldShape;
  name: string;
  path: Path;
}

function completeField(completing: Completing, { data, field, name, path }: At): unknown {
  if (field.meta === 'typename') return name;
  if (field.meta === 'schema') return completing.introspect(field);
  const value = own(data, field.from);
  const title = `${field.parent}.${field.name}`;
  if (field.isRefused) completing.errors.push({ ...completing.refuse(title), path });
  if (value === absent || field.isRefused) {
    if (field.type.nonNull) throw new Bubble();
    return null;
  }
  if (value === undefined) tell(completing, path, `No network could be asked for ${title} here.`);
  return completeValue(completing, value ?? null, { type: field.type, path, title });
}

interface Place {
  type: ValueShape;
  path: Path;
  /** `Type.field`. */
  title: string;
}

function completeValue(completing: Completing, value: unknown, place: Place): unknown {
  const { nonNull } = place.type;
  const inner = () => completeNullable(completing, value, place);
  if (!nonNull) return orNull(inner);
  const whole = inner();
  if (whole !== null) return whole;
  tell(completing, place.path, `Cannot return null for non-nullable field ${place.title}.`);
  throw new Bubble();
}

function completeNullable(completing: Completing, value: unknown, { type, path, title }: Place): unknown {
  if (value === null || value === undefined) return null;
  if (type.item) {
    const { item } = type;
    if (!Array.isArray(value)) return tell(completing, path, `What stands in ${title} is no list.`);
    return value.map((each, nr) =>
      completeValue(completing, each, { type: item, path: [...path, nr], title }),
    );
  }
  if (type.leaf) {
    const read = leafReader(type.leaf)(value);
    return read === undefined
      ? tell(completing, path, `What stands in ${title} is no ${type.leaf.name}.`)
      : read;
  }
  if (!isData(value) || !type.object) return tell(completing, path, `What stands in ${title} is no object.`);
  return completeObject(completing, value, { shape: type.object, path });
}

/** Notes an error unless one is known that explains it: at this place, above it or below it. Those of no place explain none. */
function tell({ errors, reported }: Completing, path: Path, message: string): null {
  const explains = ({ path: known }: Reported) =>
    known?.every((step, nr) => nr >= path.length || step === path[nr]) === true;
  if (!reported.some(explains) && !errors.some(explains))
    errors.push({ message, path, extensions: { code: 'INTERNAL', [ownWords]: true } });
  return null;
}
