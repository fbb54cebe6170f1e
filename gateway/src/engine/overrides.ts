import { createHash } from 'node:crypto';
import { type ConstDirectiveNode, type DocumentNode, Kind, visit } from 'graphql';
import { argumentOf } from './directive.js';

/** Says which labels of `@override` hold for a request. */
export type LabelsFor = (requestId: string) => readonly string[];

/**
 * Reads the labels of `@override` in a supergraph. `percent(20)` holds for a fifth of all requests: for one id always or
 * never, and where a smaller share holds a greater does too, so that there are few plans. Others hold where they are
 * among `switchedOn`.
 */
export function labelsOf(document: DocumentNode, switchedOn: readonly string[]): LabelsFor {
  const labels = readLabels(document);
  const shares = labels.flatMap((label) => {
    const [, percent] = /^percent\((\d+(?:\.\d+)?)\)$/.exec(label) ?? [];
    return percent === undefined ? [] : [{ label, percent: Number(percent) }];
  });
  const fixed = labels.filter((label) => switchedOn.includes(label));
  if (shares.length === 0) return () => fixed;
  return (requestId) => {
    const place = createHash('sha256').update(requestId).digest().readUInt32BE() / 2 ** 32;
    return [...fixed, ...shares.filter(({ percent }) => place * 100 < percent).map(({ label }) => label)];
  };
}

function readLabels(document: DocumentNode): string[] {
  const labels = new Set<string>();
  visit(document, {
    Directive(node) {
      const value =
        node.name.value === 'join__field' && argumentOf(node as ConstDirectiveNode, 'overrideLabel');
      if (value && value.kind === Kind.STRING) labels.add(value.value);
    },
  });
  return [...labels].sort();
}
