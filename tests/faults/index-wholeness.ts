import { indexDocument } from '@koinipoli/schema/feed/document';
import type postgres from 'postgres';

/** What is wrong with the index of a network, by record. */
export interface IndexWrongs {
  /** In the network, not in the index. */
  lost: string[];
  /** In the index, not in the network. */
  left: string[];
  /** In both, and not the same. */
  other: string[];
  /** Parts, parties or changes that are there twice, or half. */
  doubled: string[];
}

/** Compares the index with what its network says now, document by document and part by part. */
export async function compareIndex(
  network: string,
  { city, own }: Record<'city' | 'own', postgres.Sql>,
): Promise<IndexWrongs> {
  const rows = await own`select id, document from feed_documents where document is not null`;
  const documents = rows.map(({ document }) => indexDocument.parse(document));
  const said = new Map(
    (
      await city`select document ->> 'id' as id, md5(document::text) as hash
        from jsonb_array_elements(${city.json(documents as never)}) as document`
    ).map(({ id, hash }) => [String(id), String(hash)]),
  );
  const known = new Map(
    (await city`select id, hash from index_documents where network = ${network}`).map(({ id, hash }) => [
      String(id),
      String(hash),
    ]),
  );
  const records = documents.filter(({ kind }) => kind !== 'Organisation');
  const held = await city`
    select id, (select count(*)::int from index_places where record = id) as places,
      (select count(*)::int from index_parties where record = id) as parties, name, description,
      (select count(*)::int from search_records where record = id) as found
    from index_records where network = ${network}`;
  const byId = new Map(held.map((row) => [String(row['id']), row]));
  return {
    lost: [
      ...[...said.keys()].filter((id) => !known.has(id)),
      ...records.filter(({ id }) => !byId.has(id)).map(({ id }) => id),
    ],
    left: [
      ...[...known.keys()].filter((id) => !said.has(id)),
      ...[...byId.keys()].filter((id) => !records.some((record) => record.id === id)),
    ],
    other: [
      ...[...said].filter(([id, hash]) => known.has(id) && known.get(id) !== hash).map(([id]) => id),
      ...records
        .filter(({ id, name }) => byId.has(id) && !isSame(byId.get(id)?.['name'], name))
        .map(({ id }) => id),
    ],
    doubled: records
      .filter(({ id, places, parties }) => {
        const row = byId.get(id);
        return (
          row && (row['places'] !== places.length || row['parties'] !== parties.length || row['found'] !== 1)
        );
      })
      .map(({ id }) => id),
  };
}

const isSame = (one: unknown, other: object): boolean =>
  JSON.stringify(Object.entries(one as object).sort()) === JSON.stringify(Object.entries(other).sort());
