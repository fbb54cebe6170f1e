import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The port of each subgraph on one machine, as its own `config.ts` and the local hub have it. */
const ports: Record<string, number> = {
  'common-city': 4001,
  kalo: 4002,
  'social-care': 4003,
  'support-centres': 4004,
  'funding-tools': 4005,
};

/** One network of the graph. */
export interface Subgraph {
  name: string;
  /** Where the supergraph looks for it unless a deployment says otherwise. */
  url: string;
}

/** The subgraphs below `root`: folders of `subgraphs/`, the kit apart, that have a schema. Throws for one without a port. */
export function findSubgraphs(root: string): Subgraph[] {
  const folder = join(root, 'subgraphs');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter(
    (name) => name !== 'kit' && existsSync(join(folder, name, 'src', 'schema.ts')),
  );
  return names.sort(inOrderOfPorts).map((name) => {
    const port = ports[name];
    if (!port)
      throw new Error(
        `Subgraph ${name} has no port: give it a free one in infra/house/src/contract/subgraphs.ts.`,
      );
    return { name, url: `http://127.0.0.1:${port}/graphql` };
  });
}

function inOrderOfPorts(a: string, b: string): number {
  return (ports[a] ?? 0) - (ports[b] ?? 0);
}
