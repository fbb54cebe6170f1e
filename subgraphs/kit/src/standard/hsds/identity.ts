import { v5, validate } from 'uuid';

/** Namespace of the UUIDs that stand for the hub's ids; made once, and never another. */
const NAMESPACE = v5('urn:koinipoli:hsds', v5.URL);

/** Name of the taxonomies and schemes that are the hub's own. */
export const OURS = 'Koini Poli';

/** The UUID that stands for one of our ids, or for a part of a record: always the same one. */
export const uuidOf = (id: string, part = ''): string => v5(part === '' ? id : `${id}#${part}`, NAMESPACE);

/** Whether a value is a UUID. */
export const isUuid = (value: unknown): value is string => typeof value === 'string' && validate(value);
