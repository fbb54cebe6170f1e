import { type Finding, formatFinding } from '../finding.js';

/** What one part of the verification found. */
export interface PartResult {
  findings: Finding[];
  /** What the reader should know beside, such as what it was compared with. */
  note?: string;
}

/** One part of the verification, by name. */
export interface Part {
  name: string;
  run: () => Promise<PartResult>;
}

/** Runs one part and prints its line and findings; true if it passed. A part that throws has failed. */
export async function runPart({ name, run }: Part, print: (line: string) => void): Promise<boolean> {
  const start = performance.now();
  const { findings, note } = await run().catch((error: unknown) => ({
    findings: [
      { file: name, rule: 'error', message: error instanceof Error ? error.message : String(error) },
    ],
    note: undefined,
  }));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const verdict = findings.length === 0 ? 'passed' : `FAILED, ${findings.length} to mend`;
  print(`${name.padEnd(10)} ${seconds.padStart(5)} s  ${verdict}${note ? ` (${note})` : ''}`);
  for (const finding of findings) print(`  ${formatFinding(finding)}`);
  return findings.length === 0;
}
