import type { Cost } from './meter.js';
import type { Scenario } from './scenario.js';

/** What a scenario cost. */
export interface Row extends Cost {
  readonly scenario: Scenario;
}

/** What a table says that each scenario costs at most, by its name. */
export const mostOf = (table: string): ReadonlyMap<string, Pick<Cost, 'fetches' | 'statements'>> =>
  new Map(
    [...table.matchAll(/^\| (\S+) \|.*\| (\d+) \| (\d+) \|$/gm)].map(([, name = '', fetches, statements]) => [
      name,
      { fetches: Number(fetches), statements: Number(statements) },
    ]),
  );

/**
 * The table of what the saved operations cost at most, as Markdown. Which questions go to a network as one is a matter of
 * milliseconds: a row of `known`, the table as it stands, that was not exceeded stays as it is.
 */
export function tableOf(rows: readonly Row[], known = ''): string {
  const most = mostOf(known);
  const lines = [...rows]
    .sort((one, other) => (one.scenario.name < other.scenario.name ? -1 : 1))
    .map(({ scenario: { name, operation, world }, ...cost }) => {
      const fetches = Math.max(cost.fetches, most.get(name)?.fetches ?? 0);
      const statements = Math.max(cost.statements, most.get(name)?.statements ?? 0);
      return `| ${name} | [${operation}](../../schema/operations/${operation}.graphql) | ${world} | ${fetches} | ${statements} |`;
    });
  return `# What the saved operations cost

Calls of the gateway to networks and different statements of the networks to their databases, for one request of each
scenario in its world, at most. The test beside compares the answers and writes what is more: \`npm test -- tests/scenarios/ -u\`;
to have less written, empty the table first.

| scenario | operation | world | calls | statements |
|---|---|---|---|---|
${lines.join('\n')}
`;
}
