import type { DatabaseWork } from './statement-log.js';

interface Timed {
  milliseconds: number;
  database: DatabaseWork;
}

/** One call of each in turn. */
export interface Round {
  asked: Timed;
  whole: Timed;
  handed: Timed;
}

/** Medians of one list, in milliseconds. */
export interface Line {
  list: string;
  rows: number;
  subgraph: number;
  gateway: number;
  hand: number;
  databaseOfKit: number;
  databaseOfHand: number;
  statements: number;
}

export function toLine(
  list: { network: string; field: string; args: string; rows: number },
  rounds: Round[],
): Line {
  const middle = (of: (round: Round) => number) => median(rounds.map(of));
  return {
    list: `${list.network} ${list.field}${list.args}`,
    rows: list.rows,
    subgraph: middle(({ asked }) => asked.milliseconds),
    gateway: middle(({ whole }) => whole.milliseconds),
    hand: middle(({ handed }) => handed.milliseconds),
    databaseOfKit: middle(({ asked }) => asked.database.milliseconds),
    databaseOfHand: middle(({ handed }) => handed.database.milliseconds),
    statements: middle(({ asked }) => asked.database.statements),
  };
}

/** The one in the middle. */
export function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Prints the lines as a table in Markdown. */
export function printTable(lines: readonly Line[]): void {
  const head = [
    'list',
    'rows',
    'subgraph',
    'gateway',
    'hand',
    'ratio',
    'db kit',
    'db hand',
    'db ratio',
    'statements',
  ];
  const rows = lines.map((line) => [
    line.list,
    `${line.rows}`,
    line.subgraph.toFixed(1),
    line.gateway.toFixed(1),
    line.hand.toFixed(1),
    (line.subgraph / line.hand).toFixed(1),
    line.databaseOfKit.toFixed(2),
    line.databaseOfHand.toFixed(2),
    (line.databaseOfKit / line.databaseOfHand).toFixed(1),
    `${line.statements}`,
  ]);
  printRows(head, rows);
}

/** Prints rows of cells as a table in Markdown. */
export function printRows(head: readonly string[], rows: readonly string[][]): void {
  const table = [head, head.map(() => '---'), ...rows];
  process.stdout.write(`\n${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`);
}
