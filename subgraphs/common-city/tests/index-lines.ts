import type { IndexDocumentInput } from '@koinipoli/schema/feed/document';
import type { FeedChange } from '@koinipoli/schema/feed/lines';

const at = '2026-11-01T10:00:00.000Z';

/** A document that keeps the contract; what is given stands in it. */
export const documentOf = (id: string, given: Partial<IndexDocumentInput> = {}): IndexDocumentInput => ({
  id,
  kind: 'CareService',
  name: { el: `Υπηρεσία ${id}`, en: `Service ${id}` },
  active: true,
  provenance: { sources: [], updatedAt: at, languages: ['el', 'en'], synthetic: true },
  ...given,
});

let cursors = 0;

/** A line of a feed that tells of a document; null: that the record is gone. */
export function lineOf(
  id: string,
  document: unknown = documentOf(id),
  given: Partial<FeedChange> = {},
): FeedChange {
  const kind = (document as { kind?: string } | null)?.kind ?? 'CareService';
  cursors += 1;
  return { cursor: `c${cursors}`, id, kind, at, isNew: false, document, ...given };
}
