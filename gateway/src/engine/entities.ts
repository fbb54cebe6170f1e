import { type Contexts, contextsOf, noContexts } from './contexts.js';
import { type Data, own } from './data.js';
import { rewrite } from './rewrite.js';
import type { EntityStep, FetchStep } from './step.js';
import { type Places, replaceAt, targetsAt } from './targets.js';
import type { IsTypeOf } from './type-names.js';

/** Objects of one representation: one answer is for all of them. */
export interface Alike {
  /** The representation, as JSON. */
  text: string;
  first: Data;
  /** Whether nothing is there of the first but its representation. */
  isBare: boolean;
  /** Those that cannot be one object with it. */
  others: Set<Data> | undefined;
}

/** Entities of one fetch that are asked for with the same variables, each representation once. */
export interface Group {
  contexts: Contexts;
  alikes: readonly Alike[];
}

/** What a fetch is for. */
export interface Wanted {
  groups: readonly Group[];
  /** Objects of which not all is there that they are represented by. */
  vague: ReadonlySet<Data>;
  /** Objects that lack something above them. */
  astray: ReadonlySet<Data>;
}

/** Where entities are. */
export interface Among {
  data: Data;
  places: Places;
  /** Objects that stand in several places. */
  shared: Set<Data>;
  isTypeOf: IsTypeOf;
}

/** Finds the entities of a fetch, each different one once; equal references become one object. */
export function entitiesOf(step: FetchStep, entities: EntityStep, among: Among): Wanted {
  const { data, places, isTypeOf } = among;
  const sorted = new Map<string, Sorting>();
  const vague = new Set<Data>();
  const astray = new Set<Data>();
  const sortingOf = (contexts: Contexts): Sorting => {
    const sorting = sorted.get(contexts.key) ?? new Sorting(entities, contexts, { among, vague });
    sorted.set(contexts.key, sorting);
    return sorting;
  };
  if (entities.contexts.length > 0)
    for (const target of targetsAt(data, step.path)) {
      const contexts = contextsOf(entities.contexts, target, isTypeOf);
      if (contexts) sortingOf(contexts).add(target.data);
      else astray.add(target.data);
    }
  else {
    const sorting = sortingOf(noContexts);
    const known = places.get(step.path);
    if (known) for (const each of known) sorting.add(each);
    else {
      // Where what is asked further depends on what they stand in, they stay apart.
      const mayBeOne = step.isShared && entities.inputRewrites.length === 0;
      replaceAt(data, step.path, (target) => sorting.add(target, mayBeOne));
      places.set(step.path, [...sorting.all(), ...vague]);
    }
  }
  return { groups: [...sorted.values()].filter(({ alikes }) => alikes.length > 0), vague, astray };
}

/** Entities by the first of their leaves, then by the next; those by the last are alike. */
type ByLeaves = Map<unknown, ByLeaves | Alike>;

/** Sorts entities by what they are represented by. */
class Sorting implements Group {
  readonly alikes: Alike[] = [];
  private readonly byText = new Map<string, Alike>();
  private readonly byLeaves: ByLeaves = new Map();

  constructor(
    private readonly entities: EntityStep,
    readonly contexts: Contexts,
    private readonly noting: { among: Pick<Among, 'shared' | 'isTypeOf'>; vague: Set<Data> },
  ) {}

  /** Gives the object that is to stand there: where entities may be one, one for all that are nothing but references. */
  add(entity: Data, mayBeOne = false): Data {
    const alike = this.alikeOf(entity);
    if (!alike) this.noting.vague.add(entity);
    else if (alike.first === entity) return entity;
    else if (mayBeOne && alike.isBare && this.entities.represent.isAll(entity)) {
      this.noting.among.shared.add(alike.first);
      return alike.first;
    } else {
      alike.others ??= new Set();
      alike.others.add(entity);
    }
    return entity;
  }

  *all(): Iterable<Data> {
    for (const { first, others } of this.alikes) {
      yield first;
      if (others) yield* others;
    }
  }

  /** Texts are long to make and to compare: where leaves are all there is, entities of the same leaves share one. */
  private alikeOf(entity: Data): Alike | undefined {
    const keys = this.entities.represent.leavesOf(entity);
    if (!keys) return this.alikeByText(entity);
    let known = this.byLeaves;
    for (let nr = 0; ; nr++) {
      const value = own(entity, keys[nr] as string);
      if (value === undefined || (typeof value === 'object' && value !== null))
        return this.alikeByText(entity);
      let next = known.get(value);
      if (nr === keys.length - 1) {
        next ??= this.alikeByText(entity);
        if (next) known.set(value, next);
        return next as Alike | undefined;
      }
      if (!next) {
        next = new Map();
        known.set(value, next);
      }
      known = next as ByLeaves;
    }
  }

  private alikeByText(entity: Data): Alike | undefined {
    const text = this.representationOf(entity);
    if (text === undefined) return undefined;
    let alike = this.byText.get(text);
    if (!alike) {
      alike = { text, first: entity, isBare: this.entities.represent.isAll(entity), others: undefined };
      this.byText.set(text, alike);
      this.alikes.push(alike);
    }
    return alike;
  }

  private representationOf(entity: Data): string | undefined {
    const { represent, inputRewrites } = this.entities;
    if (!represent.namesType(entity)) return undefined;
    const text = represent.textOf(entity);
    if (text === undefined) return undefined;
    if (inputRewrites.length === 0) return text;
    const made: unknown = JSON.parse(text);
    rewrite(made, inputRewrites, this.noting.among.isTypeOf);
    return JSON.stringify(made);
  }
}
