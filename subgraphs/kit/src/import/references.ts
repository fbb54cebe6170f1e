import type { Database } from '../database/open.js';
import type { RecordDefinition, Reference } from '../record/definition.js';
import { type Meaning, meaningsOf } from '../record/references.js';
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

/** Notes whatever one field of a row names; ids of the source in place of records of the network become ours. */
function noteMentions(
  { each, field, source }: { each: Incoming; field: string; source: string },
  note: (reference: Reference, mention: Mention) => void,
): void {
  const kind = each.from.record.fields[field]?.kind;
  if (!kind || each.values[field] == null) return;
  const toOwn = typeof kind.refers === 'function' ? kind.refers() : null;
  if (toOwn && kind.withIds && kind.ids) {
    const ids = kind.ids(each.values[field]).map((id) => ownId(toOwn, source, id));
    each.values[field] = kind.withIds(each.values[field], ids);
  }
  const value = each.values[field];
  if (kind.refers) for (const id of kind.ids?.(value) ?? []) note(kind.refers, { each, field, id });
  for (const { reference, id, path } of kind.names?.(value) ?? []) note(reference, { each, field, id, path });
}

/** Checks against the reference tables of a database. Records of the same network may stand later in the file: they are noted. */
export function createReferenceCheck(db: Database, records: readonly RecordDefinition[]): ReferenceCheck {
  const organisations = records.find(({ kind }) => kind === 'Organisation');
  const known = new Map<string, Meaning>();
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
        for (const each of incoming) noteMentions({ each, field, source }, note);
      }
      for (const [bridge, mentions] of bridges) await checkBridge(bridge, mentions, source);
    },
  };

  async function checkBridge(bridge: Bridge, mentions: readonly Mention[], source: string): Promise<void> {
    if (known.size > remembered) known.clear();
    const keyOf = (id: string) => `${bridge} ${id}`;
    const open = [...new Set(mentions.map(({ id }) => id))].filter((id) => !known.has(keyOf(id)));
    if (open.length > 0)
      for (const [id, meaning] of await meaningsOf(db, bridge, open)) known.set(keyOf(id), meaning);
    for (const { each, field, id, path } of mentions) {
      const meaning = known.get(keyOf(id));
      if (!meaning || 'id' in meaning) continue;
      if (bridge === 'organisation' && path === undefined && isBrought(each, field, { id, source })) continue;
      each.faults.push(fieldFault(each.from, { field, value: id }, { ...meaning.fault, path: path ?? [] }));
    }
    for (const { each, field } of mentions) each.values[field] = withMeanings(each, field, keyOf);
  }

  /** Whether an organisation may come with the file; then it has the id that it will have, and is noted. */
  function isBrought(each: Incoming, field: string, { id, source }: { id: string; source: string }): boolean {
    const kind = each.from.record.fields[field]?.kind;
    if (!organisations || !each.from.bringsOrganisations || prefixOf(id) !== null) return false;
    if (!kind?.withIds || !kind.ids) return false;
    const own = mintedId(organisations, source, id);
    const ids = kind.ids(each.values[field]).map((one) => (one === id ? own : one));
    each.values[field] = kind.withIds(each.values[field], ids);
    noteRecord(organisations, { each, field, id: own });
    return true;
  }

  /** The value with ids in place of names. */
  function withMeanings({ from, values }: Incoming, field: string, keyOf: (id: string) => string): unknown {
    const kind = from.record.fields[field]?.kind;
    const value = values[field];
    if (!kind?.withIds || !kind.ids || typeof kind.refers !== 'string' || value == null) return value;
    const ids = kind.ids(value).map((id) => {
      const meaning = known.get(keyOf(id));
      return meaning && 'id' in meaning ? meaning.id : id;
    });
    return kind.withIds(value, ids);
  }
}

/** What a file calls a record of the network: an id of ours, or the source's own identifier of it. */
const ownId = (record: RecordDefinition, source: string, id: string): string =>
  prefixOf(id) === null ? mintedId(record, source, id) : id;

function noteRecord(record: RecordDefinition, { each, field, id }: Mention): void {
  each.refs ??= {};
  const key = `${record.kind} ${field}`;
  each.refs[key] = [...(each.refs[key] ?? []), id];
}
