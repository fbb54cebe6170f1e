import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import type { Checked, Values } from './check.js';
import type { Fault, RecordDefinition, RecordField, Reference } from './definition.js';

/** One thing that a value names: which record of many, where, and by which id or name. */
interface Use {
  nr: number;
  path: readonly string[];
  id: string;
}

/** What the database says of an id or name: the id that it means, or what it may mean. */
interface Found {
  given: string;
  id: string | null;
  alike: string[] | null;
}

/**
 * Looks whether all that many records name is there, in one statement for each kind of thing. Gives the values back
 * with ids in place of the names of places and topics, and the faults of each.
 */
export async function checkReferences(
  db: Database,
  definition: RecordDefinition,
  records: readonly Values[],
): Promise<Checked[]> {
  const faults: Fault[][] = records.map(() => []);
  const meant = new Map<Reference, Map<string, string>>();
  for (const [reference, uses] of usesOf(definition, records)) {
    const found = await meaningsOf(db, reference, [...new Set(uses.map(({ id }) => id))]);
    const ids = new Map<string, string>();
    for (const { nr, path, id } of uses) {
      const meaning = found.get(id);
      if (meaning && 'id' in meaning) ids.set(id, meaning.id);
      else if (meaning) faults[nr]?.push({ ...meaning.fault, path });
    }
    meant.set(reference, ids);
  }
  return records.map((values, nr) => ({
    values: withIds(definition, values, meant),
    faults: faults[nr] ?? [],
  }));
}

/** What an id or name means: the id of a thing that is there, or why it means none. */
export type Meaning = { id: string } | { fault: Fault };

/** Looks up what ids and names mean, each once, in one statement. */
export async function meaningsOf(
  db: Database,
  reference: Reference,
  ids: readonly string[],
): Promise<Map<string, Meaning>> {
  const found = await find(db, reference, ids);
  return new Map(
    found.map(({ given, id, alike }) => [
      given,
      id === null ? { fault: unknown(reference, given, alike ?? []) } : { id },
    ]),
  );
}

function usesOf({ fields }: RecordDefinition, records: readonly Values[]): Map<Reference, Use[]> {
  const uses = new Map<Reference, Use[]>();
  const add = (reference: Reference, use: Use) => {
    const known = uses.get(reference);
    if (known) known.push(use);
    else uses.set(reference, [use]);
  };
  for (const [nr, values] of records.entries()) {
    for (const [field, value] of Object.entries(values)) {
      if (value == null) continue;
      const { kind } = fields[field] as RecordField;
      const ids = kind.ids?.(value) ?? [];
      for (const [at, id] of ids.entries())
        if (kind.refers)
          add(kind.refers, { nr, id, path: Array.isArray(value) ? [field, String(at)] : [field] });
      for (const { reference, id, path } of kind.names?.(value) ?? [])
        add(reference, { nr, id, path: [field, ...path] });
    }
  }
  return uses;
}

function withIds(
  { fields }: RecordDefinition,
  values: Values,
  meant: ReadonlyMap<Reference, ReadonlyMap<string, string>>,
): Values {
  const changed = Object.entries(values).map(([field, value]) => {
    const { kind } = fields[field] as RecordField;
    if (value === null || !kind.refers || !kind.ids || !kind.withIds) return [field, value];
    const ids = meant.get(kind.refers);
    return [
      field,
      kind.withIds(
        value,
        kind.ids(value).map((id) => ids?.get(id) ?? id),
      ),
    ];
  });
  return Object.fromEntries(changed);
}

function find(db: Database, reference: Reference, ids: readonly string[]): Promise<Found[]> {
  const given = sql`jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb) as given`;
  if (typeof reference === 'function') {
    const { table } = reference();
    return db.execute<Found & Record<string, unknown>>(
      sql`select given, there.id, '{}'::text[] as alike from ${given} left join ${table} there on there.id = given`,
    );
  }
  if (reference === 'organisation')
    return db.execute<Found & Record<string, unknown>>(
      sql`select given, coalesce(
          (select alias from reference_organisations where alias = given),
          (select id from organisations where id = given)) as id, '{}'::text[] as alike from ${given}`,
    );
  return db.execute<Found & Record<string, unknown>>(findNamed(named[reference], given));
}

/** How things with names are found: their kind in `reference_names`, the id that is given, the id that is meant. */
interface NamedThings {
  kind: string;
  /** All of them, `id` as names know it and `code` as values hold it. */
  all: SQL;
}

const named: Record<'area' | 'municipality' | 'topic', NamedThings> = {
  area: { kind: 'area', all: sql`select id, id as code from reference_areas` },
  municipality: {
    kind: 'area',
    all: sql`select id, municipality as code from reference_areas where level = 'MUNICIPALITY' and municipality is not null`,
  },
  topic: {
    kind: 'topic',
    all: sql`select broader as id, broader as code from reference_topic_parts where broader = narrower`,
  },
};

/** For so many names that mean nothing something alike is looked for; a file may be full of them. */
const mostProposals = 50;

/**
 * The id itself, or in brackets behind a name, as the proposals below have it; else the one thing of that name, whatever
 * its accents and case; else the one whose name differs by its ending. What is none of these may be a slip of the pen:
 * the things of the names most like it, each by its title, else by what it is called, Greek first.
 */
const findNamed = ({ kind, all }: NamedThings, given: SQL): SQL => sql`
  with things as materialized (${all}),
  called as materialized (select things.code, id, folded, key, name from reference_names join things using (id) where kind = ${kind}),
  asked as materialized (select given, code from ${given} left join things on things.code in (given, substring(given from '[(]([^() ]+)[)] *$'))),
  names as materialized (select given, skeleton(bare_name(given)) as folded, name_key(given) as key from asked where code is null),
  alike_but_case as materialized (
    select given, min(code) as code from names join called using (folded) where folded <> '' group by given having count(distinct code) = 1),
  alike_but_ending as materialized (
    select given, min(code) as code from names join called using (key) where key <> '' group by given having count(distinct code) = 1),
  found as materialized (
    select given, coalesce(asked.code, alike_but_case.code, alike_but_ending.code) as id
    from asked left join alike_but_case using (given) left join alike_but_ending using (given)),
  lost as materialized (select given, folded, key from found join names using (given) where id is null limit ${mostProposals}),
  near as (
    select given, code, max(similarity(called.folded, lost.folded)) as likeness,
      coalesce(min(title.name), min(called.name collate "el-x-icu")) as name
    from lost join called on called.key = lost.key or similarity(called.folded, lost.folded) > 0.4
    left join reference_names title on title.kind = ${`${kind}-title`} and title.id = called.id group by given, code)
  select given, id, array(
      select name || ' (' || code || ')' from near where near.given = found.given order by likeness desc, code limit 3) as alike
  from found`;

const words: Record<'area' | 'municipality' | 'organisation' | 'topic', string> = {
  area: 'no area that is known here',
  municipality: 'no municipality; give its code, such as 9183, or its name',
  organisation: 'no organisation that is known here',
  topic: 'no topic that is known here',
};

function unknown(reference: Reference, id: string, alike: readonly string[]): Fault {
  const shown = `"${id.slice(0, 80)}"`;
  if (typeof reference !== 'function') {
    const instead = alike.length > 0 ? { instead: alike.join(' or ') } : {};
    return { code: 'UNKNOWN_REFERENCE', message: `${shown} is ${words[reference]}`, ...instead };
  }
  const { kind, prefix, otherPrefixes = [] } = reference();
  const another = id.includes(':') && ![prefix, ...otherPrefixes].some((one) => id.startsWith(`${one}:`));
  const message = another
    ? `${shown} is no ${kind} of this network; their ids begin with ${prefix}:`
    : `${shown} is no ${kind} of this network`;
  return { code: 'UNKNOWN_REFERENCE', message };
}
