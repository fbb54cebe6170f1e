import type { FetchDataRewrite } from '@apollo/query-planner';
import { type Data, isData, own, type Path, setOwn } from './data.js';
import type { IsTypeOf } from './type-names.js';

const fragment = '... on ';

/**
 * Does what the planner asks to be done with data before it is sent or merged: renames keys that it gave aliases, and
 * sets values, such as the type name that an `@interfaceObject` subgraph knows.
 */
export function rewrite(value: unknown, rewrites: readonly FetchDataRewrite[], isTypeOf: IsTypeOf): void {
  for (const each of rewrites) {
    const last = each.path.at(-1);
    if (last === undefined) continue;
    for (const data of objectsUnder(value, each.path.slice(0, -1), isTypeOf)) {
      if (each.kind === 'ValueSetter') setOwn(data, last, each.setValueTo);
      else if (own(data, last) !== undefined) {
        setOwn(data, each.renameKeyTo, data[last]);
        delete data[last];
      }
    }
  }
}

/** A path in what a subgraph gave, under the keys that the planner's aliases stand for. */
export function rewritePath(path: Path, rewrites: readonly FetchDataRewrite[]): Path {
  const renamed = (key: string): string => {
    const found = rewrites.find((each) => each.kind === 'KeyRenamer' && each.path.at(-1) === key);
    return found?.kind === 'KeyRenamer' ? found.renameKeyTo : key;
  };
  return path.map((step) => (typeof step === 'string' ? renamed(step) : step));
}

/** The objects at a path of keys, lists apart, and of types that they have to be of. */
export function objectsUnder(value: unknown, path: readonly string[], isTypeOf: IsTypeOf): Data[] {
  if (Array.isArray(value)) return value.flatMap((each) => objectsUnder(each, path, isTypeOf));
  if (!isData(value)) return [];
  const [step, ...rest] = path;
  if (step === undefined) return [value];
  if (!step.startsWith(fragment)) return objectsUnder(own(value, step), rest, isTypeOf);
  const name = own(value, '__typename');
  const holds = typeof name !== 'string' || isTypeOf(name, step.slice(fragment.length));
  return holds ? objectsUnder(value, rest, isTypeOf) : [];
}
