/** One thing that is wrong, and where. */
export interface Finding {
  /** Path from the root of the project. */
  file: string;
  /** Counted from 1. */
  line?: number | undefined;
  /** The rule that says so. */
  rule: string;
  /** What is there and what to do instead. */
  message: string;
}

/** One finding as one line that editors can jump to. */
export function formatFinding(finding: Finding): string {
  const place = finding.line ? `${finding.file}:${finding.line}` : finding.file;
  return `${place}  ${finding.rule}: ${finding.message}`;
}
