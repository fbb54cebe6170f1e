import { ask } from '../../ask.js';
import type { ByHand } from '../by-hand.js';

const record =
  'id kind name description point { latitude } period { start end } url provenance { updatedAt verifiedAt synthetic }';
const paged = (node: string) => `{ edges { cursor node { ${node} } } pageInfo { hasNextPage endCursor } }`;

/** What is asked of each field, unless the statement by hand stands beside something else. */
const shown: Record<string, string> = {
  records: `{ edges { cursor distance node { ${record} } } pageInfo { hasNextPage endCursor } }`,
  recordsGrouped: '{ key { kind } count }',
  municipalities: paged('id: code name'),
  search: `{ edges { cursor score node { ${record} } } pageInfo { hasNextPage endCursor } }`,
  suggest: '{ text }',
};

type Group = { count: number };

/** A part of an answer that statements by hand stand beside. */
interface Part {
  edges?: { node: { id: string } }[];
  totalCount?: number;
  facets?: Group[];
  pageInfo?: { endCursor: string | null };
}

/** The question beside a statement by hand, with the cursor that leads to its page. */
export async function questionOf(url: string, hand: ByHand): Promise<string> {
  let after: string | null = null;
  for (let page = 1; page < hand.page; page += 1) {
    const { data, errors } = await ask(url, textOf(hand, after));
    if (errors) throw new Error(errors[0]?.message);
    after = (data as Record<string, Part>)[hand.field]?.pageInfo?.endCursor ?? null;
  }
  return textOf(hand, after);
}

function textOf({ field, args, shows }: ByHand, after: string | null): string {
  const inside = [args.slice(1, -1), ...(after === null ? [] : [`after: "${after}"`])];
  return `{ ${field}(${inside.join(', ')}) ${shows === '' ? shown[field] : `{ ${shows} }`} }`;
}

/**
 * How far two answers are the same: a page by its ids in their order, counts by their numbers. Of ranked pages, which
 * PostgreSQL's own rank orders otherwise, how many ids they share is told.
 */
export function sameness(field: string, data: unknown, rows: readonly object[]): string {
  const answer = (data as Record<string, Part | Group[]>)[field] ?? {};
  if (Array.isArray(answer) || answer.facets) {
    const asked = Array.isArray(answer) ? answer : (answer.facets ?? []);
    if (field === 'suggest') return `${asked.length} of ${rows.length}`;
    // No more groups are given than were asked for, in the order of their keys.
    return told(countsOf(asked).join() === countsOf(rows.slice(0, asked.length) as Group[]).join());
  }
  if (answer.totalCount !== undefined) return told(answer.totalCount === countsOf(rows as Group[])[0]);
  const asked = (answer.edges ?? []).map(({ node }) => node.id);
  const handed = rows.slice(0, 25).map((row) => (row as { id?: string; code?: string }).id ?? '');
  if (asked.join() === handed.join()) return 'yes';
  return field === 'search' ? `${asked.filter((id) => handed.includes(id)).length} of ${asked.length}` : 'NO';
}

const told = (same: boolean) => (same ? 'yes' : 'NO');

const countsOf = (groups: readonly Group[]): number[] => groups.map(({ count }) => Number(count)).sort();
