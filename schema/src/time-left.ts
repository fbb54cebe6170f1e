/** Header by which a caller says for how many milliseconds it still waits for the answer. */
export const timeLeftHeader = 'x-time-left-ms';

/** Reads the header; undefined where it is absent or no number of milliseconds: then no such limit holds. */
export function readTimeLeft(header: string | string[] | undefined): number | undefined {
  return typeof header === 'string' && /^\d{1,9}$/.test(header) ? Number(header) : undefined;
}
