import { type Data, isData, own, setOwn } from './data.js';
import type { IsTypeOf } from './type-names.js';

/**
 * Puts what a fetch brought into what is there: objects key by key, lists of one length place by place, all else in
 * place of what was there. `target` changes; `source` may become part of it.
 */
export function merge(target: Data, source: Data, isTypeOf: IsTypeOf): void {
  for (const key in source) {
    const value = source[key];
    if (value === undefined) continue;
    const before = own(target, key);
    if (before === undefined) {
      setOwn(target, key, value);
      continue;
    }
    if (key === '__typename' && isVaguer(value, before, isTypeOf)) continue;
    setOwn(target, key, merged(before, value, isTypeOf));
  }
}

/** To a subgraph with an `@interfaceObject` a thing is of the interface; others know which it is. */
const isVaguer = (name: unknown, before: unknown, isTypeOf: IsTypeOf): boolean =>
  name !== before && typeof name === 'string' && typeof before === 'string' && isTypeOf(before, name);

function merged(before: unknown, value: unknown, isTypeOf: IsTypeOf): unknown {
  if (before === value) return before;
  if (isData(before) && isData(value)) {
    merge(before, value, isTypeOf);
    return before;
  }
  if (Array.isArray(before) && Array.isArray(value) && before.length === value.length) {
    for (let at = 0; at < value.length; at++) before[at] = merged(before[at], value[at], isTypeOf);
    return before;
  }
  return value;
}
