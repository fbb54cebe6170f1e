import type { FileFault, FileRecord } from '../../import/format.js';
import type { RecordDefinition, RecordField } from '../../record/definition.js';
import { Entity, isObject, type Place } from './entity.js';
import { isUuid, OURS, uuidOf } from './identity.js';
import { type HsdsMapping, type HsdsRecord, recordOf } from './mapping.js';
import type { HsdsCore, HsdsValue } from './objects.js';

/** An object of HSDS in a file, and where it stands there. */
export interface Standing {
  object: HsdsCore;
  value: HsdsValue;
  place: Place;
}

/**
 * The records that come of an object. An organization of somebody else is also an organisation that the network has yet
 * to know: without a parent it runs itself.
 */
export function recordsOf(mapping: HsdsMapping, { object, value, place }: Standing): FileRecord[] {
  const of = recordOf(mapping, object);
  if (!of || isBody(mapping, value)) return [];
  const { bodies } = mapping;
  if (object !== 'organization' || !bodies || isOurs(new Entity(value, place)))
    return [decompose(of, value, place)];
  const told = decompose(of, { ...value, [PARENT]: value[PARENT] || value['id'] }, place);
  if (told.identifier === null) return [told];
  const name = new Entity(value, place).text('name');
  const body = { ...told, record: bodies.record, values: name === undefined ? {} : { name: { el: name } } };
  return [
    { ...body, faults: [] },
    { ...told, bringsOrganisations: true },
  ];
}

const PARENT = 'parent_organization_id';

/** Whether an object left the hub: it names our id then. */
const isOurs = ({ attributes }: Entity): boolean =>
  attributes.some(({ taxonomy, code }) => taxonomy === 'fields' && code === 'id');

/**
 * The record that an object of HSDS is. One that left the hub names our id, and what it does not say is nothing; of
 * one of somebody else only what it says is taken, and its UUID is its identifier at the source.
 */
function decompose(of: HsdsRecord, value: HsdsValue, place: Place): FileRecord {
  const entity = new Entity(value, place);
  const id = identifierOf(entity, of);
  const isOurs = id !== entity.value['id'];
  const rests = restsOf(entity, of.record.name);
  const values: Record<string, unknown> = {};
  for (const [field, definition] of Object.entries(of.record.fields)) {
    const say = of.says[field];
    const rest = rests.get(field);
    const read = say ? say.read(entity, rest) : rest;
    const standard = isOurs ? null : of.defaults?.[field];
    const taken = read === undefined ? standard : read;
    if (taken === undefined) continue;
    if (taken === null || hasForm(entity, field, { definition, value: taken })) values[field] = taken;
  }
  return {
    record: of.record,
    line: place.line,
    file: place.file,
    identifier: id,
    values,
    ...(isInvented(entity) ? { synthetic: true as const } : {}),
    faults: once(entity.faults),
  };
}

/** Whether it says of itself that it is of a demo world. */
const isInvented = (entity: Entity): boolean =>
  entity.attributes.some(({ code, value }) => code === 'synthetic' && value === 'true');

/** Our id where it names one, else its UUID. */
function identifierOf(entity: Entity, { record }: HsdsRecord): string | null {
  const uuid = entity.value['id'];
  if (!isUuid(uuid)) {
    entity.fault('id', 'is no UUID, as every object of HSDS has', uuid);
    return null;
  }
  const named = entity.attributes.filter(({ taxonomy, code }) => taxonomy === 'fields' && code === 'id');
  const id = named[0]?.value;
  if (id === undefined) return uuid;
  // An id of another kind or network is refused by whoever looks for its record.
  if (hasPrefix(id, record) && uuidOf(id) !== uuid)
    entity.fault('id', 'is not the UUID of the id in its attribute', uuid, uuidOf(id));
  return id;
}

/** Whether an id is one of a record's. */
export const hasPrefix = (id: string, { prefix, otherPrefixes = [] }: RecordDefinition): boolean =>
  [prefix, ...otherPrefixes].some((begin) => id.startsWith(`${begin}:`));

/** An organization that stands for a body which the network knows is no record of its own. */
function isBody({ bodies }: HsdsMapping, value: HsdsValue): boolean {
  if (!bodies || !Array.isArray(value['organization_identifiers'])) return false;
  return value['organization_identifiers'].some(
    (own: unknown) =>
      isObject(own) &&
      own['identifier_scheme'] === OURS &&
      typeof own['identifier'] === 'string' &&
      hasPrefix(own['identifier'], bodies.record),
  );
}

/** What attributes hold of the fields that HSDS does not say, or not wholly. */
function restsOf(entity: Entity, name: string): Map<string, unknown> {
  const rests = new Map<string, unknown>();
  for (const { taxonomy, type, code, value } of entity.attributes) {
    if (taxonomy !== 'fields' || type !== 'field' || value === undefined) continue;
    const [of, field = ''] = code?.split('/') ?? [];
    if (of !== name) continue;
    try {
      rests.set(field, JSON.parse(value));
    } catch {
      entity.fault('attributes', `is no JSON, which an attribute ${code} has to be`, value);
    }
  }
  return rests;
}

/** What an attribute holds may be anything; a kind checks values of its own type alone. */
function hasForm(entity: Entity, field: string, of: { definition: RecordField; value: unknown }): boolean {
  try {
    of.definition.kind.check(of.value);
    return true;
  } catch {
    entity.fault(field, 'has the wrong type', of.value);
    return false;
  }
}

const once = (faults: readonly FileFault[]): FileFault[] => [
  ...new Map(faults.map((fault) => [`${fault.column} ${fault.message}`, fault])).values(),
];
