import { HSDS, type HsdsName, type HsdsValue, PARTS, type PartName } from './objects.js';

/** A row of a package: which table, and its cells by column. */
export interface PackageRow {
  object: HsdsName;
  cells: HsdsValue;
}

/** The columns of a table. */
export const columnsIn = (object: HsdsName): string[] => Object.keys(HSDS[object].properties);

/** The columns by which a part points to what it hangs on. */
export function linkOf(part: HsdsName, object: HsdsName, id: unknown): HsdsValue {
  const { link } = HSDS[part] as { link?: { id: string; entity: string } };
  return link ? { [link.id]: id, [link.entity]: object } : { [`${object}_id`]: id };
}

/** The rows of all tables that an object is in a package; each taxonomy and term once, as `told` remembers. */
export function* rowsOf(object: HsdsName, value: HsdsValue, told: Set<unknown>): Generator<PackageRow> {
  yield { object, cells: value };
  for (const [name, part] of Object.entries(PARTS) as [PartName, HsdsName][]) {
    for (const hung of (value[name] as HsdsValue[] | undefined) ?? []) {
      const cells = { ...hung, ...linkOf(part, object, value['id']) };
      const term = hung['taxonomy_term'] as HsdsValue | undefined;
      if (term) yield* termRows(term, told);
      yield { object: part, cells: term ? { ...cells, taxonomy_term_id: term['id'] } : cells };
    }
  }
  for (const at of (value['service_at_locations'] as HsdsValue[] | undefined) ?? [])
    yield* rowsOf('service_at_location', at, told);
}

function* termRows(term: HsdsValue, told: Set<unknown>): Generator<PackageRow> {
  const taxonomy = term['taxonomy_detail'] as HsdsValue | undefined;
  if (taxonomy && !told.has(taxonomy['id'])) {
    told.add(taxonomy['id']);
    yield { object: 'taxonomy', cells: taxonomy };
  }
  if (told.has(term['id'])) return;
  told.add(term['id']);
  yield { object: 'taxonomy_term', cells: { ...term, ...(taxonomy ? { taxonomy_id: taxonomy['id'] } : {}) } };
}

/** The descriptor of a package with these tables, by the specification of tabular data packages. */
export const descriptorOf = (objects: readonly HsdsName[]): object => ({
  name: 'human_services_data',
  title: 'Human Services Data Specification',
  profile: 'tabular-data-package',
  version: '3.0.0',
  homepage: 'http://docs.openreferral.org',
  resources: objects.map((object) => {
    const {
      file,
      properties,
      required,
      tabular = [],
    } = HSDS[object] as (typeof HSDS)[HsdsName] & {
      tabular?: readonly string[];
    };
    const needed = [...required, ...tabular] as readonly string[];
    const pointsTo = (column: string) =>
      (Object.keys(HSDS) as HsdsName[]).find((name) => column === `${name}_id`);
    return {
      name: object,
      path: file,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      profile: 'tabular-data-resource',
      schema: {
        primaryKey: 'id',
        fields: Object.entries(properties).map(([name, type]) => ({
          name,
          type: type === 'number' ? 'number' : 'string',
          ...(type === 'uuid' ? { format: 'uuid' } : {}),
          constraints: { required: needed.includes(name), unique: name === 'id' },
        })),
        foreignKeys: Object.keys(properties).flatMap((fields) => {
          const resource = pointsTo(fields);
          return resource && objects.includes(resource)
            ? [{ fields, reference: { resource, fields: 'id' } }]
            : [];
        }),
      },
    };
  }),
});
