/** One kind of fact or relation, and how many of its entries an answer holds. */
export interface Row {
  readonly kind: string;
  readonly entries: number;
  readonly found: number;
}

/** The table of what the documents say and what the hub answers, as Markdown. */
export function tableOf({ facts, relations }: { facts: readonly Row[]; relations: readonly Row[] }): string {
  return `# What the documents say, and what the hub answers

Each fact and each relation of the five documents stands in \`data\` with the place where a query finds it; each kind
has one query. The test beside checks every single one, and writes this table: \`npm test -- tests/facts/ -u\`.

## Facts

${tableOfRows(facts, 'facts')}
## Relations

${tableOfRows(relations, 'relations')}`;
}

function tableOfRows(rows: readonly Row[], folder: string): string {
  const lines = rows.map(
    ({ kind, entries, found }) =>
      `| ${kind} | ${entries} | [query](queries/${folder}/${kind}.graphql) | ${found} |`,
  );
  const sum = (number: (row: Row) => number) => rows.reduce((total, row) => total + number(row), 0);
  const all = `| **all** | **${sum(({ entries }) => entries)}** | | **${sum(({ found }) => found)}** |`;
  return `${['| kind | in the documents | query | came back |', '|---|---|---|---|', ...lines, all].join('\n')}\n`;
}
