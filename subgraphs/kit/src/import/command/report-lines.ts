import type { Import } from '../import.js';
import type { FaultSummary } from '../report.js';

const number = new Intl.NumberFormat('en');

/** What an import would do, or did, in a few lines. */
export function countLines({ counts, options }: Import): string {
  const { read, faulty, created, changed, same, vanished, closed } = counts;
  const lines: [string, number][] = [
    ['rows read', read],
    ['with faults', faulty],
    ['new', created],
    ['changed', changed],
    ['the same', same],
    [
      options.closeVanished ? 'gone from the source, closed' : 'gone from the source, left as they are',
      vanished,
    ],
  ];
  if (closed > 0) lines.push(['closed', closed]);
  const width = Math.max(...lines.map(([, count]) => number.format(count).length));
  return lines.map(([what, count]) => `  ${number.format(count).padStart(width)} ${what}`).join('\n');
}

/** The kinds of faults, the most frequent first. */
export function faultLines(faults: readonly FaultSummary[]): string {
  return faults
    .map(({ column, message, count, line, value, instead }) => {
      const times = count > 1 ? ` (${number.format(count)} rows, first in line ${line})` : ` (line ${line})`;
      const shown = value === '' ? '' : ` "${value}"`;
      return `  ${column}${shown}: ${message}${times}${instead === null ? '' : `\n    write instead: ${instead}`}`;
    })
    .join('\n');
}

/** One import of a list. */
export const listLine = ({ id, openedAt, state, source, fileName, counts, staged }: Import): string =>
  `${id}  ${openedAt.toISOString().slice(0, 16).replace('T', ' ')}  ${state.padEnd(7)}  ${source}  ${fileName}  ` +
  (state === 'OPEN'
    ? `${number.format(staged)} rows staged`
    : `${number.format(counts.created)} new, ${number.format(counts.changed)} changed, ${number.format(counts.faulty)} with faults`);
