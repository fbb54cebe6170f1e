import type { Connection } from '../database/open.js';
import type { RecordDefinition, Reference } from '../record/definition.js';
import { fieldFault, type Incoming } from './check-values.js';
import { mintedId, prefixOf } from './identify.js';

/** Checks what records name; remembers what it found, up to a bound. */
export interface ReferenceCheck {
  check(record: RecordDefinition, incoming: readonly Incoming[], source: string): Promise<void>;
}

/** More different things than this one file hardly names; then it is forgotten and asked anew. */
const remembered = 50_000;

type Bridge = Exclude<Reference, () => RecordDefinition>;

/** One thing that a record names. */
interface Mention {
  each: Incoming;
  field: string;
  id: string;
  path?: readonly string[];
}

/** Checks against the reference tables of a database. Records of the same network may stand later in the file: they are noted. */
export function createReferenceCheck(sql: Connection): ReferenceCheck {
  const known = new Map<string, boolean>();
  return {
    async check(record, incoming, source) {
      const bridges = new Map<Bridge, Mention[]>();
      const note = (reference: Reference, mention: Mention) => {
        if (typeof reference === 'function') return noteRecord(reference(), mention);
        const list = bridges.get(reference) ?? [];
        list.push(mention);
        bridges.set(reference, list);
      };
      for (const [field, { kind }] of Object.entries(record.fields)) {
        if (!kind.refers && !kind.names) continue;
        const toOwn = typeof kind.refers === 'function' ? kind.refers() : null;
        for (const each of incoming) {
          if (each.values[field] == null) continue;
          if (toOwn && kind.withIds && kind.ids) {
            const ids = kind.ids(each.values[field]).map((id) => ownId(toOwn, source, id));
            each.values[field] = kind.withIds(each.values[field], ids);
          }
          const value = each.values[field];
          if (kind.refers) for (const id of kind.ids?.(value) ?? []) note(kind.refers, { each, field, id });
          for (const { reference, id, path } of kind.names?.(value) ?? [])
            note(reference, { each, field, id, path });
        }
      }
      for (const [bridge, mentions] of bridges) await checkBridge(bridge, mentions);
    },
  };

  async function checkBridge(bridge: Bridge, mentions: readonly Mention[]): Promise<void> {
    if (known.size > remembered) known.clear();
    const keyOf = (id: string) => `${bridge} ${id}`;
    const open = [...new Set(mentions.map(({ id }) => id))].filter((id) => !known.has(keyOf(id)));
    if (open.length > 0) {
      const found = new Set(await existing(sql, bridge, open));
      for (const id of open) known.set(keyOf(id), found.has(id));
    }
    for (const { each, field, id, path } of mentions) {
      if (known.get(keyOf(id))) continue;
      const fault = { message: `names the ${bridge} ${id}, which is not there`, ...(path ? { path } : {}) };
      each.faults.push(fieldFault(each.from, { field, value: id }, fault));
    }
  }
}

/** What a file calls a record of the network: an id of ours, or the source's own identifier of it. */
const ownId = (record: RecordDefinition, source: string, id: string): string =>
  prefixOf(id) === null ? mintedId(record, source, id) : id;

function noteRecord(record: RecordDefinition, { each, field, id }: Mention): void {
  each.refs ??= {};
  (each.refs[`${record.kind} ${field}`] ??= []).push(id);
}

async function existing(sql: Connection, bridge: Bridge, ids: readonly string[]): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from unnest(${[...ids]}::text[]) as given(id) where ${
      {
        area: sql`exists (select 1 from reference_areas area where area.id = given.id)`,
        municipality: sql`exists (select 1 from reference_areas area where area.id = 'area:' || given.id)`,
        organisation: sql`exists (select 1 from reference_organisations known where known.alias = given.id)`,
        topic: sql`exists (select 1 from reference_topic_parts part where part.narrower = given.id)`,
      }[bridge]
    }`;
  return rows.map(({ id }) => id);
}
