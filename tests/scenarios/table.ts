import type { Cost } from './meter.js';
import type { Scenario } from './scenario.js';

/** What a scenario cost. */
export interface Row extends Cost {
  readonly scenario: Scenario;
}

/** The table of what the saved operations cost, as Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [...rows]
    .sort((one, other) => (one.scenario.name < other.scenario.name ? -1 : 1))
    .map(
      ({ scenario: { name, operation, world }, fetches, statements }) =>
        `| ${name} | [${operation}](../../schema/operations/${operation}.graphql) | ${world} | ${fetches} | ${statements} |`,
    );
  return `# What the saved operations cost

Calls of the gateway to networks and different statements of the networks to their databases, for one request of each
scenario in its world. The test beside compares the answers and writes this table: \`npm test -- tests/scenarios/ -u\`.

| scenario | operation | world | calls | statements |
|---|---|---|---|---|
${lines.join('\n')}
`;
}
