import type { Breach } from './rules.js';

const source = 'docs.openreferral.org/en/3.0/hsds/serialization.html#tabular-data-packages';
const table = 'specs.frictionlessdata.io/table-schema/#constraints';

/** A field of a table, as a descriptor says it. */
interface Field {
  name: string;
  type: string;
  format?: string;
  constraints?: { required?: boolean; unique?: boolean };
}

interface Key {
  fields: string;
  reference: { resource: string; fields: string };
}

interface Resource {
  name: string;
  path: string;
  schema: { fields: Field[]; primaryKey?: string; foreignKeys?: Key[] };
}

type Cells = Record<string, string>;

/** The columns that the standard requires of each of its tables, by the page "Schema Reference"; all have `id`. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  organization: ['name', 'description'],
  service: ['name', 'status', 'organization_id'],
  location: ['location_type'],
  service_at_location: ['service_id', 'location_id'],
  phone: ['number'],
  address: ['address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'],
  cost_option: ['service_id'],
  organization_identifier: ['organization_id', 'identifier_type', 'identifier'],
  attribute: ['link_id', 'taxonomy_term_id', 'link_entity'],
  taxonomy: ['name', 'description'],
  taxonomy_term: ['name', 'description'],
  metadata: ['resource_id', 'resource_type', 'last_action_date', 'last_action_type', 'updated_by'],
};

const breach = (rule: string, at: string, of = source): Breach => ({ rule, source: of, at });

/** What breaks a rule in a tabular data package, whose files are given by name. */
export function packageBreaches(files: ReadonlyMap<string, string>): Breach[] {
  const text = files.get('datapackage.json');
  if (text === undefined) return [breach('package has a descriptor', 'datapackage.json')];
  const { profile, resources } = JSON.parse(text) as { profile?: string; resources?: Resource[] };
  if (profile !== 'tabular-data-package' || !Array.isArray(resources))
    return [breach('descriptor is one of a tabular data package', 'datapackage.json')];
  const described = new Set(['datapackage.json', ...resources.map(({ path }) => path)]);
  const rows = new Map<string, Cells[]>();
  const breaches = [...files.keys()]
    .filter((name) => !described.has(name))
    .map((name) => breach('file is described', name));
  for (const resource of resources) {
    const content = files.get(resource.path);
    if (content === undefined) breaches.push(breach('resource has its file', resource.path));
    else {
      const { cells, found } = readTable(resource, content);
      breaches.push(...found);
      rows.set(resource.name, cells);
    }
  }
  for (const resource of resources) breaches.push(...keyBreaches(resource, rows));
  return breaches;
}

/** The rows of a table by RFC 4180. */
function cellsOf(content: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of content.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (end === '' && row.length === 0 && !quoted && !plain) break;
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function readTable({ name, path, schema }: Resource, content: string): { cells: Cells[]; found: Breach[] } {
  const [columns = [], ...lines] = cellsOf(content);
  const fields = schema.fields.map((field) => field.name);
  const found: Breach[] = [];
  if (columns.join() !== fields.join()) found.push(breach('table has the columns of its schema', path));
  for (const column of ['id', ...(REQUIRED[name] ?? [])])
    if (!schema.fields.some((field) => field.name === column && field.constraints?.required))
      found.push(breach('schema requires what the standard requires', `${path} ${column}`));
  const cells = lines.map((line) =>
    Object.fromEntries(columns.map((column, at) => [column, line[at] ?? ''])),
  );
  for (const field of schema.fields) found.push(...cellBreaches(path, field, cells));
  return { cells, found };
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function cellBreaches(path: string, { name, type, format, constraints }: Field, rows: Cells[]): Breach[] {
  const seen = new Set<string>();
  return rows.flatMap((row, nr) => {
    const cell = row[name] ?? '';
    const at = `${path}:${nr + 2} ${name}`;
    const isTwice = constraints?.unique && cell !== '' && seen.has(cell);
    seen.add(cell);
    if (isTwice) return [breach('cell stands once in its column', at, table)];
    // HSDS writes a text that is required and empty as an empty cell, where it may be one at all.
    if (cell === '')
      return constraints?.required && !MAY_BE_EMPTY.has(name)
        ? [breach('required cell is filled', at, table)]
        : [];
    if (type === 'number' && !Number.isFinite(Number(cell))) return [breach('cell is a number', at, table)];
    return format === 'uuid' && !UUID.test(cell) ? [breach('cell is a UUID', at, table)] : [];
  });
}

const MAY_BE_EMPTY = new Set([
  'description',
  'state_province',
  'previous_value',
  'replacement_value',
  'updated_by',
]);

function keyBreaches({ name, path, schema }: Resource, rows: ReadonlyMap<string, Cells[]>): Breach[] {
  const own = rows.get(name) ?? [];
  return (schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const there = new Set((rows.get(reference.resource) ?? []).map((row) => row[reference.fields]));
    return own.flatMap((row, nr) =>
      row[fields] && !there.has(row[fields])
        ? [breach(`foreign key stands in ${reference.resource}`, `${path}:${nr + 2} ${fields}`, table)]
        : [],
    );
  });
}
