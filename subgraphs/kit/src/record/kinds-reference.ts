import { ID } from 'type-graphql';
import { cellKind, invalid, readItems, writeItems } from './cells.js';
import type { Fault, FieldKind, RecordDefinition, Reference } from './definition.js';

const longest = 200;
/** What a record names at most in one field; each is looked up, and each that means nothing is compared with names. */
const mostNamed = 1000;

const checkId = (id: string, begins?: string) => {
  if (id === '' || id.length > longest) return [invalid(`is no id: 1 to ${longest} characters`)];
  return begins !== undefined && !id.startsWith(begins)
    ? [invalid(`"${id.slice(0, 60)}" is no such id; it begins with ${begins}`)]
    : [];
};

/** The id of one thing, or the name of a place or topic, which the write turns into its id. */
export const refKind = (refers: Reference): FieldKind<string> =>
  cellKind({
    input: () => ID,
    check: (id) => checkId(id),
    read: (cell) => ({ value: cell }),
    write: (id) => id,
    refers,
    ids: (id) => [id],
    withIds: (_, [id = '']) => id,
  });

/** The ids, or names, of several things; each once. */
export const refsKind = (refers: Reference): FieldKind<string[]> =>
  cellKind({ ...severalIds(), refers, ids: (ids) => ids, withIds: (_, ids) => [...new Set(ids)] });

/** The id of something that only another network can vouch for: a project, a programme. `begins` is what its ids begin with. */
export const bridgeIdKind = (begins?: string): FieldKind<string> =>
  cellKind({
    input: () => ID,
    check: (id) => checkId(id, begins),
    read: (cell) => ({ value: cell }),
    write: (id) => id,
  });

/** Several such ids. */
export const bridgeIdsKind = (begins?: string): FieldKind<string[]> => cellKind(severalIds(begins));

const severalIds = (begins?: string) => ({
  input: () => [ID],
  check: (ids: string[]): Fault[] =>
    ids.length > mostNamed
      ? [{ code: 'LIMIT', message: `names more than ${mostNamed} things` }]
      : ids.flatMap((id, nr) => checkId(id, begins).map((fault) => ({ ...fault, path: [String(nr)] }))),
  read: (cell: string) => readItems(cell),
  write: (ids: string[]) => writeItems(ids),
});

/** A topic: what something is about. */
export const topicKind = refKind('topic');

/** Topics. */
export const topicsKind = refsKind('topic');

/** Groups of people, which are topics as well, `group:…`. */
export const targetGroupsKind = refsKind('topic');

/** An area, from the Union to the community. */
export const areaKind = refKind('area');

/** Areas. */
export const areasKind = refsKind('area');

/** A municipality by its code. */
export const municipalityKind = refKind('municipality');

/** An organisation, by any id that means it. */
export const organisationKind = refKind('organisation');

/** Organisations. */
export const organisationsKind = refsKind('organisation');

/** A record of the same network. */
export const recordKind = (of: () => RecordDefinition): FieldKind<string> => refKind(of);

/** Records of the same network. */
export const recordsKind = (of: () => RecordDefinition): FieldKind<string[]> => refsKind(of);
