import type { Plan, PlanNode } from '../statement-log.js';

/** What a question costs in its plans: the indexes that lead it, tables read whole, and rows read. */
export interface Reading {
  by: string[];
  rows: number;
}

/** Sums the plans of a question; of the hub's own bookkeeping nothing is told. */
export function readingOf(plans: readonly Plan[]): Reading {
  const nodes = plans.flatMap(({ Plan: plan }) => nodesOf(plan));
  const by = nodes.flatMap((node) => {
    if (node['Index Name']) return [node['Index Name']];
    return node['Node Type'] === 'Seq Scan' ? [`all of ${node['Relation Name']}`] : [];
  });
  const rows = nodes
    .filter((node) => node['Relation Name'] !== undefined)
    .reduce((sum, node) => sum + readBy(node), 0);
  return { by: [...new Set(by)], rows: Math.round(rows) };
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

const readBy = (node: PlanNode): number =>
  node['Actual Loops'] *
  (node['Actual Rows'] +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0));
