import { v5 } from 'uuid';
import type { RecordDefinition } from '../record/definition.js';

/** Namespace of the ids that imports mint (RFC 9562, version 5); it never changes. */
const namespace = '5b0c6f3e-6d0f-5f5b-9a53-6f3f1a3f6f10';

/** The id of a new record: the same for the same source and identifier, on every machine and at any time. */
export const mintedId = (record: RecordDefinition, source: string, identifier: string): string =>
  `${record.prefix}:${v5(JSON.stringify([record.kind, source, identifier]), namespace)}`;

/** Beginnings of identifiers that the world outside gives, and that look like ids of the hub. */
const foreignSchemes = new Set(['urn', 'http', 'https', 'uuid', 'doi', 'isbn', 'orcid', 'wikidata', 'osm']);

/** What precedes the colon of an id of the hub, `care-service` of `care-service:17`; null: it is none. */
export function prefixOf(identifier: string): string | null {
  const prefix = /^([a-z]+(?:-[a-z]+)*):\S/.exec(identifier)?.[1];
  return prefix === undefined || foreignSchemes.has(prefix) ? null : prefix;
}
