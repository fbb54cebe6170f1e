import { type IndexDocument, indexDocument } from '@koinipoli/schema/feed/document';
import type { FeedChange } from '@koinipoli/schema/feed/lines';

/** A change whose document has been checked, as it goes into the database. */
export interface Change {
  id: string;
  kind: string;
  at: string;
  isNew: boolean;
  /** Null: no longer public, or left out. */
  document: IndexDocument | null;
  /** Why its document is left out; absent: it is not. */
  why?: string;
}

/** A change as it came; `why`: its document was not read. */
export type GivenChange = FeedChange & { why?: string };

const longestReason = 500;

/** What PostgreSQL cannot hold: zero bytes, and halves of characters, as JSON writes them. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][\da-f]{2})/i;

/**
 * Checks changes one by one: a document that breaks the contract is left out with the reason, and harms no other. Of
 * several changes of one record the last counts.
 */
export function checkChanges(lines: readonly GivenChange[]): Change[] {
  const changes = new Map<string, Change>();
  for (const line of lines) {
    const change = checkChange(line);
    changes.set(change.id, change);
  }
  return [...changes.values()];
}

function checkChange({ id, kind, at, isNew, document, why }: GivenChange): Change {
  const line = { id: storable(id), kind: storable(kind), at, isNew, document: null };
  if (line.id !== id) return { ...line, why: 'id: has characters that no text can hold' };
  if (why !== undefined) return { ...line, why };
  if (document === null) return line;
  const { data, error } = indexDocument.safeParse(document);
  if (error) return { ...line, why: reasonOf(error) };
  if (data.id !== id) return { ...line, why: 'id: is not that of the line' };
  if (data.kind !== kind) return { ...line, why: 'kind: is not that of the line' };
  if (unstorable.test(JSON.stringify(data)))
    return { ...line, why: 'has a text with characters that no text can hold' };
  return { ...line, document: data };
}

const storable = (text: string): string => text.replace(/[\p{Surrogate}\0]/gu, '\uFFFD');

/** Every field in the wrong and why; never its value. */
function reasonOf({ issues }: { issues: { path: PropertyKey[]; message: string }[] }): string {
  const reasons = issues.map(({ path, message }) => `${path.join('.') || 'document'}: ${message}`);
  return storable(reasons.join('; ').slice(0, longestReason));
}
