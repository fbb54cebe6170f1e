import { createInterface } from 'node:readline/promises';
import { Presets, SingleBar } from 'cli-progress';
import type { ImportProgress } from '../import.js';

/** Where a command speaks: results to `out`, progress and questions to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Null: nobody is there to answer. */
  ask: ((question: string) => Promise<boolean>) | null;
  progress: Disposable & { show(progress: ImportProgress): void };
}

const words: Record<ImportProgress['step'], string> = {
  stage: 'reading',
  check: 'checking',
  apply: 'writing',
  undo: 'taking back',
};

/** The terminal of this process; lines where it is none. */
export function openTerminal(signal: AbortSignal): Terminal {
  const isTerminal = process.stderr.isTTY === true && process.stdin.isTTY === true;
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    ask: isTerminal ? (question) => ask(question, signal) : null,
    progress: process.stderr.isTTY ? bar() : lines((text) => void process.stderr.write(`${text}\n`)),
  };
}

async function ask(question: string, signal: AbortSignal): Promise<boolean> {
  const dialogue = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^(y|yes|ν|ναι)$/i.test((await dialogue.question(`${question} [y/N] `, { signal })).trim());
  } finally {
    dialogue.close();
  }
}

const steps = 1000;

function bar(): Terminal['progress'] {
  const format = '{step} {bar} {percentage} % | {rows} rows | {eta_formatted} left';
  let shown: SingleBar | undefined;
  let step: string | undefined;
  const stop = () => {
    shown?.stop();
    shown = undefined;
  };
  return {
    show(progress) {
      if (progress.step !== step) {
        stop();
        step = progress.step;
        shown = new SingleBar({ format, etaBuffer: 30, hideCursor: true }, Presets.shades_classic);
        shown.start(steps, 0, { step: words[progress.step], rows: 0 });
      }
      shown?.update(Math.round(progress.fraction * steps), { rows: progress.rows });
    },
    [Symbol.dispose]: stop,
  };
}

/** A line every five seconds, for logs. */
function lines(write: (text: string) => void): Terminal['progress'] {
  let last = performance.now();
  return {
    show({ step, fraction, rows }) {
      if (performance.now() - last < 5000) return;
      last = performance.now();
      write(`${words[step]}: ${Math.round(fraction * 100)} %, ${rows} rows`);
    },
    [Symbol.dispose]: () => {},
  };
}
