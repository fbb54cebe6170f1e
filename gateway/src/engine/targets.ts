import { type Data, isData, own, type Path, setOwn } from './data.js';

/** A place in the answer that an entity fetch fills. */
export interface Target {
  data: Data;
  path: Path;
  /** The objects that it stands in, the innermost first. */
  above: readonly Data[];
}

/** The objects at a plan's path, `@` being every place of a list; each object once, wherever it stands. */
export function objectsAt(root: Data, path: Path): Data[] {
  const found = new Set<Data>();
  const visit = (value: unknown, at: number): void => {
    if (value === null || value === undefined) return;
    const step = path[at];
    if (Array.isArray(value)) for (const each of value) visit(each, step === '@' ? at + 1 : at);
    else if (!isData(value)) return;
    else if (step === undefined) found.add(value);
    else if (step !== '@') visit(own(value, String(step)), at + 1);
  };
  visit(root, 0);
  return [...found];
}

/** What stands at the paths of a plan, once that has been looked up: several fetches go to one path. */
export class Places {
  /** By the first step of a path. */
  private readonly known = new Map<string, Map<string, readonly Data[]>>();

  /** The objects at a path, each once; undefined: nobody has looked since something came there. */
  get(path: Path): readonly Data[] | undefined {
    return this.known.get(String(path[0]))?.get(path.join('.'));
  }

  set(path: Path, objects: readonly Data[]): void {
    const first = String(path[0]);
    const below = this.known.get(first) ?? new Map<string, readonly Data[]>();
    this.known.set(first, below.set(path.join('.'), objects));
  }

  /** A fetch has brought objects to a path. */
  forget(path: Path): void {
    if (path.length === 0) this.known.clear();
    else this.known.delete(String(path[0]));
  }
}

/** Asks of each object at a plan's path, in every place where it stands, which object is to stand there. */
export function replaceAt(root: Data, path: Path, replace: (data: Data) => Data): void {
  const visit = (value: unknown, at: number): unknown => {
    if (value === null || value === undefined) return value;
    const step = path[at];
    if (Array.isArray(value)) {
      const next = step === '@' ? at + 1 : at;
      for (let nr = 0; nr < value.length; nr++) value[nr] = visit(value[nr], next);
      return value;
    }
    if (!isData(value)) return value;
    if (step === undefined) return replace(value);
    if (step === '@') return value;
    const key = String(step);
    const before = own(value, key);
    const after = visit(before, at + 1);
    if (after !== before) setOwn(value, key, after);
    return value;
  };
  visit(root, 0);
}

/** The objects at a plan's path with where they stand, each in every place where it stands: for errors and contexts. */
export function targetsAt(root: Data, path: Path): Target[] {
  const found: Target[] = [];
  const visit = (value: unknown, at: number, { path: here, above }: Omit<Target, 'data'>): void => {
    if (value === null || value === undefined) return;
    const step = path[at];
    if (Array.isArray(value)) {
      const next = step === '@' ? at + 1 : at;
      for (const [nr, each] of value.entries()) visit(each, next, { path: [...here, nr], above });
    } else if (!isData(value)) return;
    else if (step === undefined) found.push({ data: value, path: here, above });
    else if (step !== '@')
      visit(own(value, String(step)), at + 1, { path: [...here, step], above: [value, ...above] });
  };
  visit(root, 0, { path: [], above: [] });
  return found;
}
