import { createHash } from 'node:crypto';
import type { FileRecord, ImportFormat } from '../../import/format.js';
import { readJson } from '../json-file.js';
import { recordsOf } from './decompose.js';
import { Entity, isObject, type Place } from './entity.js';
import type { HsdsMapping } from './mapping.js';
import type { HsdsCore, HsdsValue } from './objects.js';

/** Lists that hold compiled services: ours, the pages of the HSDS API, and a document that is itself a list. */
const SERVICES = ['services', 'contents', ''];
const LISTS = [...SERVICES, 'organizations', 'locations'];

/** Reads compiled services, and the organizations and locations beside them. */
export const hsdsJsonImport = (mapping: HsdsMapping): ImportFormat => ({
  name: 'hsds-json',
  accepts: ({ name }, head) =>
    /\.json$/i.test(name) || /^\ufeff?\s*[[{]/.test(head.subarray(0, 100).toString('utf8')),
  async *read(file, { after = 0, onRead }) {
    const counts: Record<string, number> = {};
    const seen = new Seen();
    let nr = 0;
    for await (const { list, value } of readJson(file, (name) => LISTS.includes(name), onRead)) {
      counts[list] = (counts[list] ?? 0) + 1;
      const place = { line: counts[list], file: null, before: `/${list}${list && '/'}${counts[list] - 1}/` };
      for (const record of recordsIn(mapping, seen, { list, value, place })) {
        nr += 1;
        if (nr > after) yield record;
      }
    }
  },
});

/** What an object that is nested in many services said the first time. */
class Seen {
  private readonly hashes = new Map<string, string>();

  /** Whether it is new, there already as it is, or there already otherwise. */
  take(object: HsdsCore, value: HsdsValue): 'new' | 'same' | 'other' {
    const id = value['id'];
    if (typeof id !== 'string') return 'new';
    const hash = createHash('sha1').update(JSON.stringify(value)).digest('base64');
    const known = this.hashes.get(`${object} ${id}`);
    if (known === undefined) this.hashes.set(`${object} ${id}`, hash);
    return known === undefined ? 'new' : known === hash ? 'same' : 'other';
  }
}

interface Item {
  list: string;
  value: unknown;
  place: Place;
}

function* recordsIn(mapping: HsdsMapping, seen: Seen, { list, value, place }: Item): Generator<FileRecord> {
  if (!isObject(value)) {
    const entity = new Entity({}, place);
    entity.fault('', 'is no object', value);
    const { record } = mapping.service;
    yield { record, line: place.line, file: null, identifier: null, values: {}, faults: entity.faults };
    return;
  }
  for (const { object, value: each, before } of partsOf(list, value, place.before)) {
    const found = object === 'service' ? 'new' : seen.take(object, each);
    if (found === 'same') continue;
    const records = recordsOf(mapping, { object, value: each, place: { ...place, before } });
    const last = records.at(-1);
    if (found === 'new') yield* records;
    else if (last) yield { ...last, faults: [...last.faults, contradiction(before, each)] };
  }
}

const contradiction = (before: string, { id }: HsdsValue) => ({
  column: `${before}id`,
  value: String(id),
  message: 'stands in the file before, and says something else there',
  instead: null,
});

interface Found {
  object: HsdsCore;
  value: HsdsValue;
  before: string;
}

/** The objects that are nested in one another, whole before part. */
function* partsOf(list: string, value: HsdsValue, before: string): Generator<Found> {
  if (list === 'locations') yield { object: 'location', value, before };
  else if (list === 'organizations') yield* organizationOf(value, before);
  else yield* serviceOf(value, before);
}

function* organizationOf({ locations, ...value }: HsdsValue, before: string): Generator<Found> {
  if (Array.isArray(locations))
    for (const [nr, location] of locations.entries())
      if (isObject(location))
        yield { object: 'location', value: location, before: `${before}locations/${nr}/` };
  const [first] = Array.isArray(locations) ? locations : [];
  const own = isObject(first) ? { ...value, location_id: first['id'] } : value;
  yield { object: 'organization', value: own, before };
}

function* serviceOf({ organization, ...service }: HsdsValue, before: string): Generator<Found> {
  const of = isObject(organization) ? organization : undefined;
  if (of) yield* organizationOf(of, `${before}organization/`);
  const list = service['service_at_locations'];
  const atLocations: Found[] = [];
  for (const [nr, at] of Array.isArray(list) ? list.entries() : []) {
    if (!isObject(at)) continue;
    const there = `${before}service_at_locations/${nr}/`;
    if (isObject(at['location']))
      yield { object: 'location', value: at['location'], before: `${there}location/` };
    atLocations.push({ object: 'service_at_location', value: linked(service, at), before: there });
  }
  const value = {
    ...service,
    ...(of ? { organization_id: of['id'] } : {}),
    ...(Array.isArray(list) ? { service_at_locations: atLocations.map(({ value: at }) => at) } : {}),
  };
  yield { object: 'service', value, before };
  yield* atLocations;
}

/** A service at a location as a table has it. Hours of the service, or of the location, hold there if it has no others. */
function linked(service: HsdsValue, { location, ...at }: HsdsValue): HsdsValue {
  const there = isObject(location) ? location : {};
  const schedules = at['schedules'] ?? service['schedules'] ?? there['schedules'];
  return {
    ...at,
    service_id: service['id'],
    location_id: there['id'] ?? at['location_id'],
    ...(schedules === undefined ? {} : { schedules }),
  };
}
