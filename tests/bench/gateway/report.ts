import { median, printRows } from '../table.js';
import type { Added, Alone, Spent } from './alone.js';
import type { Cell } from './cell.js';

/** Prints medians over the rounds, and ratios to the stock engine, over our calls and as it comes, as the median of the rounds' ratios. */
export function printCells(title: string, cells: readonly Cell[]): void {
  process.stdout.write(`\n## ${title}\n`);
  const speed = ['requests/s', '× stock', '× apollo', 'p50 ms', 'p99 ms'];
  const head = ['mix', 'gateway', ...speed, 'CPU s/1,000', '÷ stock', '÷ apollo'];
  const more = ['calls', 'kB of subgraphs', 'kB', 'peak MB', 'faults'];
  const rows = groups(cells).map(([mix, system, own]) => {
    const of = (read: (cell: Cell) => number) => median(own.map(read));
    const ratios = (read: (cell: Cell) => number) =>
      ['stock', 'apollo'].map((name) => shown(ratioTo(own, of_(cells, mix, name), read)));
    return [
      mix,
      system,
      of(({ perSecond }) => perSecond).toFixed(0),
      ...ratios(({ perSecond }) => perSecond),
      of(({ p50 }) => p50).toFixed(1),
      of(({ p99 }) => p99).toFixed(1),
      of(({ cpuSeconds }) => cpuSeconds).toFixed(2),
      ...ratios(({ cpuSeconds }) => cpuSeconds),
      shown(of(({ calls }) => calls ?? Number.NaN)),
      shown(of(({ bytes }) => (bytes ?? Number.NaN) / 1000)),
      shown(of(({ answerBytes }) => answerBytes / 1000)),
      of(({ peakMegabytes }) => peakMegabytes).toFixed(0),
      `${own.reduce((sum, { faults }) => sum + faults, 0)}`,
    ];
  });
  printRows([...head, ...more], rows);
}

const shown = (value: number): string => (Number.isNaN(value) ? '' : value.toFixed(value < 10 ? 2 : 1));

function groups(cells: readonly Cell[]): [string, string, Cell[]][] {
  const found = new Map<string, [string, string, Cell[]]>();
  for (const cell of cells) {
    const key = `${cell.mix} ${cell.system}`;
    const group = found.get(key) ?? [cell.mix, cell.system, []];
    found.set(key, group);
    group[2].push(cell);
  }
  return [...found.values()].sort(([one], [other]) => order(cells, one) - order(cells, other));
}

const order = (cells: readonly Cell[], mix: string): number => cells.findIndex((cell) => cell.mix === mix);

const of_ = (cells: readonly Cell[], mix: string, system: string): Cell[] =>
  cells.filter((cell) => cell.mix === mix && cell.system === system);

/** Machines drift: only what was measured in the same round is compared. */
function ratioTo(own: readonly Cell[], other: readonly Cell[], read: (cell: Cell) => number): number {
  const ratios = own.flatMap((cell) => {
    const beside = other.find(({ round }) => round === cell.round);
    return beside ? [read(cell) / read(beside)] : [];
  });
  return median(ratios);
}

/** Prints our ratios to each of the others. */
export function printRatios(cells: readonly Cell[]): void {
  const others = [...new Set(cells.map(({ system }) => system))].filter((name) => name !== 'own');
  const mixes = [...new Set(cells.map(({ mix }) => mix))];
  const rows = mixes.flatMap((mix) =>
    others.map((other) => {
      const own = of_(cells, mix, 'own');
      const beside = of_(cells, mix, other);
      const speed = ratioTo(own, beside, ({ perSecond }) => perSecond);
      const cpu = ratioTo(own, beside, ({ cpuSeconds }) => cpuSeconds);
      return [mix, other, shown(speed), shown(1 / cpu)];
    }),
  );
  printRows(['mix', 'own beside', 'requests/s ×', 'CPU ÷'], rows);
}

/** Prints how many answers under load were compared with ours, and how many say something else. */
export function printCompared(cells: readonly Cell[]): void {
  const rows = new Map<string, { compared: number; different: number }>();
  for (const cell of cells) {
    const own = of_(cells, cell.mix, 'own').find(({ round }) => round === cell.round);
    if (!own || cell === own || Object.keys(cell.answers).length === 0) continue;
    const row = rows.get(cell.system) ?? { compared: 0, different: 0 };
    rows.set(cell.system, row);
    for (const [nr, answer] of Object.entries(cell.answers)) {
      const ours = own.answers[Number(nr)];
      if (ours === undefined) continue;
      row.compared += 1;
      if (ours !== answer) row.different += 1;
    }
  }
  const shownRows = [...rows].map(([system, { compared, different }]) => [
    system,
    `${compared}`,
    `${different}`,
  ]);
  printRows(['answers under load beside ours', 'compared', 'different'], shownRows);
}

/** Prints what each question costs in calls, with `≠` where an answer is not ours and `!` where it has errors. */
export function printAlone(alone: readonly Alone[]): void {
  const systems = [...new Set(alone.map(({ system }) => system))];
  const questions = [...new Set(alone.map(({ question }) => question))];
  const find = (question: string, system: string) =>
    alone.find((each) => each.question === question && each.system === system);
  const rows = questions.map((question) => {
    const own = find(question, 'own');
    return [
      question,
      ...systems.map((system) => {
        const each = find(question, system);
        if (!each) return '';
        const marks = `${each.meaning === own?.meaning ? '' : ' ≠'}${each.errors > 0 ? ' !' : ''}`;
        return `${each.calls} (${(each.bytes / 1000).toFixed(1)} kB)${marks}`;
      }),
    ];
  });
  const sum = (system: string) =>
    alone.filter((each) => each.system === system).reduce((whole, { calls }) => whole + calls, 0);
  printRows(['calls by question', ...systems], [...rows, ['all', ...systems.map((name) => `${sum(name)}`)]]);
}

/** Prints what gateways add to the calls by hand, at one client, and where our own time goes. */
export function printAdded(added: readonly Added[], spent: readonly Spent[]): void {
  const systems = [...new Set(added.map(({ system }) => system))];
  const questions = [...new Set(added.map(({ question }) => question))];
  const find = (question: string, system: string) =>
    added.find((each) => each.question === question && each.system === system);
  const rows = questions.map((question) => {
    const first = find(question, systems[0] ?? '');
    const { hand = Number.NaN, together = Number.NaN, bare = Number.NaN } = first ?? {};
    const over = systems.flatMap((system) => {
      const { added = Number.NaN, addedTogether = Number.NaN } = find(question, system) ?? {};
      return [added, addedTogether];
    });
    return [question, ...[hand, together, bare, ...over].map(milliseconds)];
  });
  const middle = (system: string, key: 'added' | 'addedTogether') =>
    milliseconds(median(added.filter((each) => each.system === system).map((each) => each[key])));
  const last = systems.flatMap((system) => [middle(system, 'added'), middle(system, 'addedTogether')]);
  const head = systems.flatMap((system) => [`${system}, to the path`, 'to all calls']);
  printRows(
    ['ms added at one client', 'critical path by hand', 'all calls by hand', 'bare server', ...head],
    [...rows, ['median', '', '', leastOf(added), ...last]],
  );
  const parts = ['before', 'between', 'after', 'longest'] as const;
  printRows(
    [
      'ms of ours, with a recorder between',
      'to the first call',
      'between calls',
      'after the last',
      'longest between',
    ],
    [
      ...spent.map((each) => [each.question, ...parts.map((part) => milliseconds(each[part]))]),
      ['median', ...parts.map((part) => milliseconds(median(spent.map((each) => each[part]))))],
    ],
  );
}

const leastOf = (added: readonly Added[]): string => milliseconds(median(added.map(({ bare }) => bare)));

const milliseconds = (ms: number): string => ms.toFixed(2);
