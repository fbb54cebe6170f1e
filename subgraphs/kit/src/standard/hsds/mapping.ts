import type { ExportRow } from '../../import/format.js';
import type { RecordDefinition } from '../../record/definition.js';
import type { HsdsCore, HsdsValue } from './objects.js';
import type { Say } from './say.js';

/** How one record of a network is an object of HSDS. */
export interface HsdsRecord {
  record: RecordDefinition;
  /** By field: how HSDS says it. A field that is not here goes into an attribute, whole. */
  // biome-ignore lint/suspicious/noExplicitAny: each field has a value of its own type.
  says: Readonly<Record<string, Say<any>>>;
  /** Field of the location, as id, that the object is nested with, where it has one. */
  location?: string;
  /** Values that a file of somebody else need not have. */
  defaults?: Readonly<Record<string, unknown>>;
}

/** An object that is only written: made of a row of a record that is read from another object. */
export interface HsdsShadow {
  record: RecordDefinition;
  /** Its properties beside `id`. */
  make(row: ExportRow): HsdsValue;
}

/** How the records of a network are a directory of HSDS. */
export interface HsdsMapping {
  service: HsdsRecord;
  location: HsdsRecord;
  /** The record that is an organization, or the shadow that stands for it. */
  organization: HsdsRecord | HsdsShadow;
  /** Without one a service names its locations itself, by {@link places}. */
  atLocation?: HsdsRecord & {
    /** Fields with the service and with the location. */
    service: string;
    place: string;
  };
  /** Column of the service's row with the id of its organization, or with several, of which the first answers. */
  organizationOf: string;
  /** The bodies behind the organizations: column of the organization's row, and the record that knows their names. */
  bodies?: { column: string; record: RecordDefinition };
}

/** Whether an organization is a record of its own. */
export const isRecord = (of: HsdsRecord | HsdsShadow): of is HsdsRecord => 'says' in of;

/** The record that is read from an object; undefined: from none. */
export function recordOf(mapping: HsdsMapping, object: HsdsCore): HsdsRecord | undefined {
  if (object === 'service_at_location') return mapping.atLocation;
  const found = mapping[object];
  return isRecord(found) ? found : undefined;
}
