import type { ExportRow, FileFault } from '@koinipoli/kit';
import type { Money, Period, Text } from '@koinipoli/schema';

/** An object of 360Giving. */
export type Giving = Record<string, unknown>;

/** What stands before our ids, so that nobody else has the same: the prefix of a publisher. */
export const PREFIX = '360G-koinipoli-';

/** Classifications of ours, by the field that they say. */
const VOCABULARIES = {
  topics: 'Koini Poli topics',
  tool: 'Koini Poli funding tools',
  call: 'Koini Poli funding calls',
} as const;

/** Names of what grants point to, by id. */
export type Names = ReadonlyMap<string, string>;

const isDay = (date: unknown) => typeof date === 'string' && date.length === 10;

/** A grant as 360Giving has it. What it has no word for stands in `koinipoli`, a field of our own, which it permits. */
export function toGiving(row: ExportRow, names: Names): Giving {
  const { id, areas, topics, tool, call, programme, project, updatedAt } = row;
  const { amount, currency } = row['amountAwarded'] as Money;
  const name = row['name'] as Text;
  const description = row['description'] as Text | null;
  const awardDate = String(row['awardDate']);
  const dates = row['plannedDates'] as Period | null;
  const organisation = (of: unknown) => [{ id: `${PREFIX}${of}`, name: names.get(String(of)) ?? String(of) }];
  const rest = restOf(row, { name, description, awardDate });
  return {
    id: `${PREFIX}${id}`,
    title: name.el,
    description: description?.el ?? '',
    currency,
    amountAwarded: amount,
    awardDate: isDay(awardDate) ? awardDate : `${awardDate}-01-01`.slice(0, 10),
    ...(dates ? { plannedDates: [{ startDate: dates.start, endDate: dates.end }] } : {}),
    recipientOrganization: organisation(row['recipient']),
    fundingOrganization: organisation(row['funder']),
    ...(programme
      ? { grantProgramme: [{ code: programme, title: names.get(String(programme)) ?? programme }] }
      : {}),
    ...listed('beneficiaryLocation', areas, (area: string) => ({
      id: area,
      ...(names.has(area) ? { name: names.get(area) } : {}),
      countryCode: 'GR',
    })),
    ...listed<Class>('classifications', classesOf({ topics, tool, call }), ({ vocabulary, code }) => ({
      vocabulary,
      code,
      title: names.get(code) ?? code,
    })),
    ...listed('relatedActivity', project ? [project] : [], (of) => of),
    ...(updatedAt ? { dateModified: new Date(updatedAt as string).toISOString() } : {}),
    ...(Object.keys(rest).length > 0 ? { koinipoli: rest } : {}),
  };
}

interface Class {
  vocabulary: string;
  code: string;
}

const classesOf = (of: { topics: unknown; tool: unknown; call: unknown }): Class[] =>
  Object.entries(VOCABULARIES).flatMap(([field, vocabulary]) =>
    [of[field as keyof typeof VOCABULARIES]]
      .flat()
      .flatMap((code) => (typeof code === 'string' ? [{ vocabulary, code }] : [])),
  );

const listed = <T>(name: string, items: unknown, make: (item: T) => unknown): Giving => {
  const list = (items as T[] | null) ?? [];
  return list.length > 0 ? { [name]: list.map(make) } : {};
};

/** What 360Giving cannot say: other languages, dates that are no days, and that a record is invented. */
function restOf(
  row: ExportRow,
  { name, description, awardDate }: { name: Text; description: Text | null; awardDate: string },
): Giving {
  const others = ({ el: _, ...rest }: Text) => (Object.keys(rest).length > 0 ? rest : undefined);
  const rest = {
    title: others(name),
    description: description ? others(description) : undefined,
    awardDate: isDay(awardDate) ? undefined : awardDate,
    synthetic: row['synthetic'] === true ? true : undefined,
  };
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
}

/** What a grant of 360Giving says of ours, and what is wrong with it. */
export interface ReadGrant {
  /** Organisations of somebody else that it names: the name of each by its identifier. */
  organisations: ReadonlyMap<string, string>;
  identifier: string | null;
  values: Record<string, unknown>;
  synthetic: boolean;
  faults: FileFault[];
}

const isObject = (value: unknown): value is Giving =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a grant; `place` goes before the name of a property in a fault. */
export function fromGiving(grant: Giving, place: (property: string) => string): ReadGrant {
  const faults: FileFault[] = [];
  const fault: Report = (property, message, ...[value, instead = null]) => {
    const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    faults.push({ column: place(property), value: shown.slice(0, 80), message, instead });
  };
  const read = reader(grant, fault);
  const identifier = read.text('id');
  if (identifier === undefined) fault('id', 'is missing; every grant has an identifier', grant['id']);
  const isOurs = identifier?.startsWith(PREFIX) ?? false;
  const own = isObject(grant['koinipoli']) ? grant['koinipoli'] : {};
  const found = valuesOf(grant, { read, fault, own });
  // What one of ours does not say is nothing; of somebody else's only what it says is taken.
  const values = Object.fromEntries(
    Object.entries(found).flatMap(([field, value]) =>
      value === undefined ? (isOurs ? [[field, null]] : []) : [[field, value]],
    ),
  );
  return {
    organisations: isOurs ? new Map() : organisationsOf(read),
    identifier: identifier === undefined ? null : bare(identifier),
    values,
    synthetic: own['synthetic'] === true,
    faults,
  };
}

/** Names of the organisations that no id of the hub names. */
function organisationsOf(read: Reader): Map<string, string> {
  const of = ['recipientOrganization', 'fundingOrganization'].flatMap(read.list);
  return new Map(
    of.flatMap(({ id, name }) =>
      typeof id === 'string' && typeof name === 'string' && !isId(id) ? [[id, name] as const] : [],
    ),
  );
}

/** Whether an identifier is an id of the hub, with our prefix or without. */
const isId = (id: string): boolean => id.startsWith(PREFIX) || /^[a-z-]+:/.test(id);

const bare = (id: string): string => (id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id);

type Report = (property: string, message: string, ...seen: [value: unknown, instead?: string | null]) => void;
type Reader = ReturnType<typeof reader>;

/** Reads properties by their types. */
function reader(grant: Giving, fault: Report) {
  const text = (property: string, of: Giving = grant, at = property): string | undefined => {
    const value = of[property];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'string') return value;
    fault(at, 'is no text', value);
    return undefined;
  };
  return {
    text,
    number: (property: string): number | undefined => {
      const value = grant[property];
      if (value === undefined || value === null || value === '') return undefined;
      const number = typeof value === 'string' ? Number(value.replaceAll(/[\s,]/g, '')) : value;
      if (typeof number === 'number' && Number.isFinite(number)) return number;
      fault(property, 'is no number', value, '1234.56');
      return undefined;
    },
    list: (property: string): Giving[] => {
      const value = grant[property];
      if (value === undefined || value === null) return [];
      if (Array.isArray(value) && value.every(isObject)) return value;
      fault(property, 'is no list of objects', value);
      return [];
    },
  };
}

interface Given {
  read: Reader;
  fault: Report;
  own: Giving;
}

function valuesOf(grant: Giving, { read, fault, own }: Given): Record<string, unknown> {
  const inWords = (property: string) => {
    const el = read.text(property);
    return el && { el, ...(isObject(own[property]) ? own[property] : {}) };
  };
  const one = (property: string) => {
    const list = read.list(property);
    if (list.length > 1) fault(property, 'are several; only one is kept', list.length);
    return list[0];
  };
  const organisation = (property: string) => {
    const id = read.text('id', one(property) ?? {}, `${property}/id`);
    return id && bare(id);
  };
  const classified = (vocabulary: string) =>
    read.list('classifications').flatMap((each, nr) => {
      const code = read.text('code', each, `classifications/${nr}/code`);
      return each['vocabulary'] === vocabulary && code ? [code] : [];
    });
  const amount = read.number('amountAwarded');
  const dates = one('plannedDates');
  const period = dates && {
    start: dayOf(read.text('startDate', dates, 'plannedDates/0/startDate')),
    end: dayOf(read.text('endDate', dates, 'plannedDates/0/endDate')),
  };
  const related = grant['relatedActivity'];
  const projects = (Array.isArray(related) ? related : [related]).filter(
    (id): id is string => typeof id === 'string' && id.startsWith('project:'),
  );
  const areas = read.list('beneficiaryLocation').flatMap((each, nr) => {
    const [id, name] = ['id', 'name'].map((word) =>
      read.text(word, each, `beneficiaryLocation/${nr}/${word}`),
    );
    // Codes of other lists of places are none of ours; their names may be.
    return (id !== undefined && isId(id) ? id : (name ?? id)) ?? [];
  });
  const topics = classified(VOCABULARIES.topics);
  return {
    name: inWords('title'),
    description: inWords('description'),
    amountAwarded: amount === undefined ? undefined : { amount, currency: read.text('currency') ?? 'EUR' },
    awardDate: typeof own['awardDate'] === 'string' ? own['awardDate'] : dayOf(read.text('awardDate')),
    plannedDates: period?.start || period?.end ? defined(period) : undefined,
    recipient: organisation('recipientOrganization'),
    funder: organisation('fundingOrganization'),
    // Those of somebody else are codes of theirs, and no programmes of the network.
    programme: read
      .list('grantProgramme')
      .flatMap((each, nr) => read.text('code', each, `grantProgramme/${nr}/code`) ?? [])
      .find(isId),
    tool: classified(VOCABULARIES.tool)[0],
    call: classified(VOCABULARIES.call)[0],
    project: projects[0],
    areas: areas.length > 0 ? areas : undefined,
    topics: topics.length > 0 ? topics : undefined,
  };
}

const defined = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));

/** The day of an instant: the standard says that its time means nothing. */
const dayOf = (date: string | undefined): string | undefined => date?.replace(/T.*$/, '');
