import { type DocumentDefinition, documentsSql } from '@koinipoli/kit';
import { type IndexDocument, indexDocument } from '@koinipoli/schema/feed/document';
import type { GraphQLSchema } from 'graphql';
import { ask } from '../standards/ask.js';
import type { Desk } from '../standards/desk.js';

// biome-ignore lint/suspicious/noExplicitAny: a test knows the shape of what it asks for
export type Node = any;

/** What a network tells: documents as they leave the database, by kind and id. */
export type Told = Record<string, Map<string, Record<string, unknown>>>;

/** Every document of a network, as its definitions give it now. */
export async function toldBy(desk: Desk, definitions: readonly DocumentDefinition[]): Promise<Told> {
  const told: Told = {};
  for (const definition of definitions) {
    const rows = await desk.database.db.execute<{ id: string; document: Node }>(documentsSql(definition));
    told[definition.kind] = new Map(rows.map(({ id, document }) => [id, document]));
  }
  return told;
}

/** What breaks the contract in what a network tells, or is told under one id twice. */
export function brokenIn(told: Told): string[] {
  const all = Object.values(told).flatMap((each) => [...each]);
  const broken = all.flatMap(([id, document]) => {
    const { error } = indexDocument.strict().safeParse(document);
    return error ? [`${id}: ${error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)}`] : [];
  });
  const twice = all.map(([id]) => id).filter((id, at, ids) => ids.indexOf(id) !== at);
  return [...broken, ...twice];
}

/** Records of one kind: their list in the API, what is asked of them, and what the document has to say of each. */
export interface Case {
  kind: string;
  list: string;
  fields: string;
  /** Lists hide some of them. */
  inactive?: boolean;
  /** The list has all of them at once, and is no connection. */
  whole?: boolean;
  /** Its name is as somebody wrote it, in one language. */
  untranslated?: boolean;
  /** As {@link saidIn} has it; what is left out is not said. */
  said: (record: Node) => Partial<ReturnType<typeof saidIn>>;
}

const hoursOf = (schedules: Node[]) =>
  schedules.map(({ freq = null, byday = null, opensAt = null, closesAt = null }) => [
    freq,
    byday,
    opensAt,
    closesAt,
  ]);

/** What a document says, in the form in which the API is compared with it; organisations under the hub's ids. */
function saidIn(document: IndexDocument, hub: Network['hub']) {
  const { period, places, parties, organisation } = document;
  return {
    description: document.description?.['el'] ?? null,
    organisation: organisation == null ? null : (hub[organisation] ?? organisation),
    active: document.active,
    aliases: document.aliases,
    topics: document.topics,
    targetGroups: document.targetGroups,
    areas: document.areas,
    period: period ? { start: period.start ?? null, end: period.end ?? null } : null,
    url: document.url ?? null,
    amounts: document.amounts.map(({ role, amount, currency }) => [role, amount, currency]),
    identifiers: document.identifiers,
    parties: parties.map(({ organisation, role }) => `${role} ${hub[organisation] ?? organisation}`).sort(),
    points: places.flatMap(({ latitude, longitude }) => (latitude == null ? [] : [[latitude, longitude]])),
    hours: places.map(({ schedules }) => hoursOf(schedules)),
  };
}

const nothing: ReturnType<typeof saidIn> = {
  description: null,
  organisation: null,
  active: true,
  aliases: [],
  topics: [],
  targetGroups: [],
  areas: [],
  period: null,
  url: null,
  amounts: [],
  identifiers: [],
  parties: [],
  points: [],
  hours: [],
};

const instant = (at: Node) => (at ? new Date(at).toISOString() : null);

const inEnglish = 'en: name(lang: "en")';

/** What all types have: names and provenance. */
const commonFields = `id name ${inEnglish}
  provenance { updatedAt verifiedAt verifiedBy languages synthetic sources { document line } }`;

const commonIn = ({ id, name, provenance }: IndexDocument) => ({
  id,
  name: name['el'],
  en: name['en'] ?? name['el'],
  updatedAt: instant(provenance.updatedAt),
  verifiedAt: instant(provenance.verifiedAt),
  verifiedBy: provenance.verifiedBy ?? null,
  languages: provenance.languages,
  synthetic: provenance.synthetic,
  sources: provenance.sources.map(({ document, line }) => ({ document, line: line ?? null })),
});

const commonOf = ({ id, name, en, provenance }: Node) => ({
  id,
  name,
  en,
  ...provenance,
  updatedAt: instant(provenance.updatedAt),
  verifiedAt: instant(provenance.verifiedAt),
});

/** All records of a kind, by id: what their documents say, and what the API says of them. */
export async function compared(
  { desk, build, told, hub }: Network,
  { kind, said, ...list }: Case,
): Promise<{ document: object; record: object }[]> {
  const documents = new Map(told[kind]);
  const pairs: { document: object; record: object }[] = [];
  for (const node of await listed(desk, build, list)) {
    const document = indexDocument.parse(documents.get(node.id));
    documents.delete(node.id);
    pairs.push({
      document: { ...commonIn(document), ...saidIn(document, hub) },
      record: { ...commonOf(node), ...nothing, ...said(node) },
    });
  }
  if (documents.size > 0) throw new Error(`The API does not show ${[...documents.keys()].join(', ')}.`);
  return pairs;
}

/** A network whose documents are looked at. */
export interface Network {
  desk: Desk;
  build: () => Promise<{ schema: GraphQLSchema }>;
  told: Told;
  /** The hub's ids, which the API gives, of organisations that the network calls otherwise. */
  hub: Readonly<Record<string, string>>;
}

/** All records of a list, as everybody may read them; a list that is no connection has them at once. */
async function listed(
  desk: Desk,
  build: Network['build'],
  { list, fields, inactive = false, whole = false, untranslated = false }: Omit<Case, 'kind' | 'said'>,
): Promise<Node[]> {
  const asked = `${untranslated ? commonFields.replace(inEnglish, 'en: name') : commonFields} ${fields}`;
  if (whole) return (await ask(desk, build, `{ ${list} { ${asked} } }`))[list];
  const all: Node[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const place: string = after && `, after: ${JSON.stringify(after)}`;
    const filter = inactive ? ', filter: { includeInactive: true }' : '';
    const { page }: Node = await ask(
      desk,
      build,
      `{ page: ${list}(first: 100${place}${filter}) { nodes { ${asked} } pageInfo { hasNextPage endCursor } } }`,
    );
    all.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  }
  return all;
}

/** Ids of what a field leads to, in its order. */
export const idsOf = (nodes: readonly { id: string }[]): string[] => nodes.map(({ id }) => id);

/** The same, each once and sorted. */
export const eachOf = (nodes: readonly { id: string }[]): string[] => [...new Set(idsOf(nodes))].sort();

/** Where a location is, as areas. */
export const areasOf = (location: Node): { id: string }[] =>
  [location?.municipality && `area:${location.municipality.code}`, location?.area?.id]
    .filter(Boolean)
    .map((id) => ({ id }));

/** What is asked of a location. */
export const where = 'location { municipality { code } area { id } point { latitude longitude } }';

/** Points and hours of places that the API shows, as documents have them. */
export const placesOf = (places: readonly { location: Node; schedules?: Node[] }[]) => ({
  points: places.flatMap(({ location }) =>
    location?.point ? [[location.point.latitude, location.point.longitude]] : [],
  ),
  hours: places.map(({ schedules = [] }) => hoursOf(schedules)),
});

/** Sentences of the sources with what they enumerate, as one text. */
export const linesOf = (...statements: { text: string; points: string[] }[][]): string | null =>
  statements
    .flat()
    .flatMap(({ text, points }) => [text, ...points])
    .join('\n') || null;
