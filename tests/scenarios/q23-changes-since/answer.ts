import { english, type Row, type World } from '../world.js';

const FILES: Record<string, [network: string, file: string]> = {
  SupportCentre: ['support-centres', 'support-centres'],
  WorkPackage: ['social-care', 'work-packages'],
  FundingTool: ['funding-tools', 'funding-tools'],
  AssessmentTool: ['kalo', 'assessment-tools'],
};

/** The world has just been loaded, so every record of these kinds is new. */
export function answer(world: World, { kinds }: { kinds: string[] }) {
  const nodes = kinds.flatMap((kind) => {
    const [network, file] = FILES[kind] ?? ['', ''];
    const name = english(world.row('common-city/networks', network).name);
    return world.rows(`${network}/${file}`).map((row) => ({
      operation: 'CREATED',
      network: { id: network, name },
      recordId: row.id,
      record: {
        kind,
        name: english(row.name),
        provenance: {
          verifiedAt: row.verifiedAt ?? null,
          verifiedBy: row.verifiedBy ?? null,
          sources: (row.sources ?? []).map(({ document, line, url, licence }: Row) => ({
            document,
            line: line ?? null,
            url: url ?? null,
            licence: licence ?? null,
          })),
        },
      },
    }));
  });
  return { changes: { totalCount: nodes.length, nodes, pageInfo: { hasNextPage: false } } };
}

/** When a hub was loaded, and which network was read first, no file says. */
export const comparable = ({ changes: { totalCount, nodes, pageInfo } }: Row) => ({
  totalCount,
  pageInfo,
  nodes: nodes
    .map(({ at: _, ...change }: Row) => change)
    .sort((one: Row, other: Row) => (one.recordId < other.recordId ? -1 : 1)),
});
