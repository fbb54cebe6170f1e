import type { FileFault } from '../../import/format.js';
import { OURS } from './identity.js';
import type { HsdsValue, PartName } from './objects.js';

/** Where an object of a file stands, for whoever looks for it. */
export interface Place {
  /** Its line, or its place in its list, from 1. */
  line: number;
  file: string | null;
  /** What goes before the name of a property: `/services/3/`, or nothing. */
  before: string;
}

/** Where the place of a part stands that an object came with, where it is not the object's own. */
const PLACE = Symbol('place');

/** Remembers where a part of a package stood. */
export const standing = (value: HsdsValue, place: string): HsdsValue =>
  Object.assign(value, { [PLACE]: place });

/** An attribute as it is read. */
export interface ReadAttribute {
  type: string | undefined;
  taxonomy: string | undefined;
  code: string | undefined;
  value: string | undefined;
}

const SHOWN = 80;

/** An object of HSDS that is read; what is wrong with it is collected. */
export class Entity {
  readonly faults: FileFault[];
  private read: ReadAttribute[] | undefined;

  constructor(
    readonly value: HsdsValue,
    readonly place: Place,
    faults: FileFault[] = [],
  ) {
    this.faults = faults;
  }

  /** A text; undefined where there is none, or it is empty. Anything else than a text is a fault. */
  text(property: string): string | undefined {
    const value = this.value[property];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') {
      this.fault(property, 'is no text');
      return undefined;
    }
    return value.trim() === '' ? undefined : value;
  }

  /** A number; in a table it is a text. */
  number(property: string): number | undefined {
    const value = this.value[property];
    if (value === undefined || value === null || value === '') return undefined;
    const number = typeof value === 'string' ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number)) return number;
    this.fault(property, 'is no number');
    return undefined;
  }

  /** What hangs on it of one kind; undefined where the object does not speak of it. */
  parts(name: PartName | 'service_at_locations'): Entity[] | undefined {
    const list = this.value[name];
    if (list === undefined || list === null) return undefined;
    if (!Array.isArray(list)) {
      this.fault(name, 'is no list');
      return undefined;
    }
    return list.flatMap((value, nr) => {
      const before = `${this.place.before}${name}/${nr}/`;
      const own = (value as { [PLACE]?: string } | null)?.[PLACE];
      if (isObject(value)) return [new Entity(value, { ...this.place, before: own ?? before }, this.faults)];
      this.fault(`${name}/${nr}`, 'is no object', value);
      return [];
    });
  }

  /** Its attributes that say something in a taxonomy of the hub's own. */
  get attributes(): ReadAttribute[] {
    this.read ??= this.readAttributes();
    return this.read;
  }

  private readAttributes(): ReadAttribute[] {
    return (this.parts('attributes') ?? []).flatMap((attribute) => {
      const term = attribute.value['taxonomy_term'];
      if (!isObject(term)) return [];
      const at = new Entity(term, attribute.place, this.faults);
      const taxonomy = at.text('taxonomy');
      if (!taxonomy?.startsWith(`${OURS} `)) return [];
      return [
        {
          type: attribute.text('link_type'),
          taxonomy: taxonomy.slice(OURS.length + 1),
          code: at.text('code'),
          value: attribute.text('value'),
        },
      ];
    });
  }

  /** Notes what is wrong at a property. */
  fault(property: string, message: string, ...seen: [value?: unknown, instead?: string | null]): void {
    const [value = this.value[property], instead = null] = seen;
    const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    this.faults.push({
      column: `${this.place.before}${property}`,
      value: shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown,
      message,
      instead,
    });
  }
}

/** Whether a value is an object, and no list. */
export const isObject = (value: unknown): value is HsdsValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
