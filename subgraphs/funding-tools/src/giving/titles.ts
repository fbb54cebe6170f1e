import type { Giving } from './grant.js';

/** Titles of an object's fields in a table, by the field's name in JSON. */
type Titles = Readonly<Record<string, string>>;

const ORGANISATION: Titles = { id: 'Identifier', name: 'Name' };

/** Titles of a grant's own fields, in their order, by the page "Reference" of standard.threesixtygiving.org. */
const OWN: Titles = {
  id: 'Identifier',
  title: 'Title',
  description: 'Description',
  currency: 'Currency',
  amountAwarded: 'Amount Awarded',
  awardDate: 'Award Date',
  relatedActivity: 'Related Activity',
  dateModified: 'Last modified',
  // A column of our own, which the standard permits; it holds JSON.
  koinipoli: 'Koini Poli',
};

/** The objects that a grant has, by their titles, and the titles of what they have. */
const NESTED: Readonly<Record<string, { title: string; fields: Titles }>> = {
  plannedDates: { title: 'Planned Dates', fields: { startDate: 'Start Date', endDate: 'End Date' } },
  recipientOrganization: { title: 'Recipient Org', fields: ORGANISATION },
  fundingOrganization: { title: 'Funding Org', fields: ORGANISATION },
  grantProgramme: { title: 'Grant Programme', fields: { code: 'Code', title: 'Title' } },
  beneficiaryLocation: {
    title: 'Beneficiary Location',
    fields: { id: 'Identifier', name: 'Name', countryCode: 'Country Code' },
  },
  classifications: {
    title: 'Classifications',
    fields: { vocabulary: 'Vocabulary', code: 'Code', title: 'Title' },
  },
};

/** Where a column of a table goes in a grant. */
export interface Column {
  heading: string;
  field: string;
  /** Place in a list, and the field of what stands there; null: the grant's own field. */
  at: { nr: number; field: string } | null;
}

/** The columns of a table whose grants have at most so many of each object. */
export function columnsFor(most: Readonly<Record<string, number>>): Column[] {
  const own = Object.entries(OWN).map(([field, heading]) => ({ heading, field, at: null }));
  const nested = Object.entries(NESTED).flatMap(([field, { title, fields }]) =>
    Array.from({ length: most[field] ?? 1 }, (_, nr) =>
      Object.entries(fields).map(([inner, heading]) => ({
        // One needs no number; several are counted from 0, as in a JSON pointer.
        heading: (most[field] ?? 1) > 1 ? `${title}:${nr}:${heading}` : `${title}:${heading}`,
        field,
        at: { nr, field: inner },
      })),
    ).flat(),
  );
  return [...own, ...nested];
}

/** How many of each object a grant has. */
export const countsOf = (grant: Giving): Record<string, number> =>
  Object.fromEntries(
    Object.keys(NESTED).flatMap((field) =>
      Array.isArray(grant[field]) ? [[field, grant[field].length]] : [],
    ),
  );

/** A grant as the cells of a row. */
export const cellsOf = (grant: Giving, columns: readonly Column[]): string[] =>
  columns.map(({ field, at }) => {
    const value = at ? (grant[field] as Giving[] | undefined)?.[at.nr]?.[at.field] : grant[field];
    if (value === undefined || value === null) return '';
    if (Array.isArray(value)) return value.join(';');
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  });

const plain = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** The column that a heading means; null: none that is read. */
export function columnOf(heading: string): Column | null {
  const parts = heading.split(':').map(plain);
  const [first = '', ...rest] = parts;
  const own = Object.entries(OWN).find(([, title]) => plain(title) === first);
  if (rest.length === 0) return own ? { heading, field: own[0], at: null } : null;
  const nested = Object.entries(NESTED).find(([, { title }]) => plain(title) === first);
  const inner = rest.at(-1);
  const nr = rest.length > 1 ? Number(rest[0]) : 0;
  const found = nested && Object.entries(nested[1].fields).find(([, title]) => plain(title) === inner);
  if (!nested || !found || !Number.isInteger(nr) || nr < 0 || nr > 999) return null;
  return { heading, field: nested[0], at: { nr, field: found[0] } };
}

/** A grant from the cells of a row; what a cell holds of ours that is no JSON stays a text. */
export function grantOf(cells: readonly string[], columns: readonly (Column | null)[]): Giving {
  const grant: Giving = {};
  for (const [place, column] of columns.entries()) {
    const cell = cells[place]?.trim() ?? '';
    if (!column || cell === '') continue;
    const { field, at } = column;
    if (!at)
      grant[field] =
        field === 'koinipoli' ? fromJson(cell) : field === 'relatedActivity' ? cell.split(';') : cell;
    else {
      const list = (grant[field] as Giving[] | undefined) ?? [];
      while (list.length <= at.nr) list.push({});
      (list[at.nr] as Giving)[at.field] = cell;
      grant[field] = list;
    }
  }
  return grant;
}

function fromJson(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}

/** A grant with what a further row of the same identifier adds: objects in its lists. */
export function joined(grant: Giving, more: Giving): Giving {
  const whole = { ...more, ...grant };
  for (const field of Object.keys(NESTED)) {
    const [had, adds] = [grant[field], more[field]];
    if (Array.isArray(had) && Array.isArray(adds)) whole[field] = [...had, ...adds];
  }
  return whole;
}
