import type { Database } from '@koinipoli/kit';
import type { TestNetwork } from '@koinipoli/kit/testing/network';
import type { IndexDocumentInput } from '@koinipoli/schema/feed/document';
import { applyChanges } from '../src/index-feed/apply.js';
import { documentOf, lineOf } from './index-lines.js';

/** A document with what a test does not care about; its name is its id. */
export const document = ({
  id,
  ...given
}: Partial<IndexDocumentInput> & { id: string }): IndexDocumentInput =>
  documentOf(id, { name: { el: id }, ...given });

/** Lets the index learn documents of a network, as its feed would tell them. */
export async function fillIndex(
  { database }: TestNetwork,
  network: string,
  documents: readonly IndexDocumentInput[],
): Promise<void> {
  const lines = documents.map((given) => lineOf(given.id, given));
  await database.db.transaction((tx) => applyChanges(tx as unknown as Database, network, lines));
}

/** Lets the index learn that records are gone. */
export async function emptyIndex(
  { database }: TestNetwork,
  network: string,
  ids: readonly string[],
): Promise<void> {
  const lines = ids.map((id) => lineOf(id, null));
  await database.db.transaction((tx) => applyChanges(tx as unknown as Database, network, lines));
}
