import type { ExportRow, NamedMunicipality } from '../../import/format.js';
import { OURS, uuidOf } from './identity.js';
import type { HsdsCore, HsdsValue, PartName } from './objects.js';

/** A term of one of the hub's taxonomies, as an attribute names it. */
export interface Term {
  taxonomy: string;
  code: string;
  name?: string;
  description?: string;
}

/** What the hub calls municipalities, by their codes, and areas and topics, by their ids. */
export interface Called {
  municipalities: ReadonlyMap<string, NamedMunicipality>;
  titles: ReadonlyMap<string, string>;
}

/** An object of HSDS that is being made from a row of ours. */
export class Draft {
  readonly value: HsdsValue;
  /** Our ids behind the UUIDs that the object points to, by property. */
  readonly links: Record<string, string> = {};
  /** What the hub calls what the object names. */
  called: Called = { municipalities: new Map(), titles: new Map() };

  /** `part` tells several objects apart that one row becomes. */
  constructor(
    readonly object: HsdsCore,
    readonly row: ExportRow,
    private readonly part = '',
  ) {
    this.value = { id: uuidOf(this.id, part) };
  }

  /** Our id of the row. */
  get id(): string {
    return String(this.row['id']);
  }

  /** Gives a property its value; nothing where there is none. */
  set(property: string, value: unknown): void {
    if (value !== null && value !== undefined) this.value[property] = value;
  }

  /** Points to another record. */
  refer(property: string, id: string): void {
    this.set(property, uuidOf(id));
    this.links[property] = id;
  }

  /** Hangs something on the object; `key` tells it apart from others of its kind, for its UUID. */
  add(part: PartName | 'service_at_locations', key: string | number, value: HsdsValue): HsdsValue {
    const hung = {
      id: uuidOf(this.id, [this.part, part, key].filter((word) => word !== '').join('/')),
      ...value,
    };
    this.value[part] ??= [];
    (this.value[part] as HsdsValue[]).push(hung);
    return hung;
  }

  /** Hangs an attribute on it: a term of a taxonomy of ours, with a value or without. */
  term(type: string, { taxonomy, code, name = code, description = name }: Term, value?: string): void {
    const whole = `${OURS} ${taxonomy}`;
    const id = uuidOf(`taxonomy:${taxonomy}`);
    this.add('attributes', `${type}/${code}`, {
      link_type: type,
      ...(value === undefined ? {} : { value }),
      taxonomy_term: {
        id: uuidOf(`taxonomy:${taxonomy}`, code),
        code,
        name,
        description,
        taxonomy: whole,
        taxonomy_detail: { id, name: whole, description: `The ${taxonomy} of ${OURS}.` },
      },
    });
  }
}
