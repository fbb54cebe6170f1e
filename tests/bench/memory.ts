import { readFileSync } from 'node:fs';

/** What a process had in memory: MiB at one moment a second. */
export interface MemoryLog {
  samples: number[];
  end(): void;
}

/** Looks at the resident memory of a process every second until it ends. */
export function watchMemory(pid: number): MemoryLog {
  const samples: number[] = [];
  const timer = setInterval(() => {
    const found = residentOf(pid);
    if (found !== null) samples.push(found);
  }, 1000);
  return { samples, end: () => clearInterval(timer) };
}

function residentOf(pid: number): number | null {
  try {
    const kib = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kib === undefined ? null : Math.round(Number(kib) / 1024);
  } catch {
    return null;
  }
}

/** The greatest of each tenth of the time: flat where they are alike. */
export function tenths(samples: readonly number[]): number[] {
  const size = Math.max(1, Math.ceil(samples.length / 10));
  const found: number[] = [];
  for (let at = 0; at < samples.length; at += size) found.push(Math.max(...samples.slice(at, at + size)));
  return found;
}
