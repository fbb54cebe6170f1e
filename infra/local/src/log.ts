const KEPT_LINES = 2000;

/** One line of one process, or of the hub itself. */
export interface LogLine {
  readonly from: string;
  readonly stream: 'stdout' | 'stderr';
  readonly line: string;
}

/** Where the lines of all processes meet. */
export interface Log {
  /** The last ones, oldest first. */
  readonly lines: readonly LogLine[];
  line(entry: LogLine): void;
  /** What the hub itself has to say. */
  notice(message: string): void;
}

/** Passes lines on with the name of their process before them, unless it is silent, and keeps the last ones. */
export function createLog(silent = false): Log {
  const lines: LogLine[] = [];
  const line = (entry: LogLine) => {
    if (lines.push(entry) > KEPT_LINES) lines.shift();
    if (!silent) process[entry.stream].write(`${entry.from} | ${entry.line}\n`);
  };
  return { lines, line, notice: (message) => line({ from: 'hub', stream: 'stderr', line: message }) };
}
