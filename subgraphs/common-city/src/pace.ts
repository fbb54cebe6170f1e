/** How much is done in one transaction. */
export interface Pace {
  /** So much next. */
  readonly size: number;
  /** Notes how long some took. */
  took(count: number, milliseconds: number): void;
}

/** So many are done at once at most. */
const most = 500;

/**
 * Portions that take about as long as anybody may be kept waiting for the locks that they hold, on a fast machine and on
 * a busy one: large ones are cheaper, and who decides something meanwhile waits for one of them at most. `aim` is in
 * milliseconds; fewer than `least` are not done at once.
 */
export function createPace({ least, aim } = { least: 20, aim: 400 }): Pace {
  let size = 50;
  return {
    get size() {
      return size;
    },
    took(count, milliseconds) {
      // A portion that was not full says little of what a full one takes.
      if (count < size && milliseconds < aim) return;
      const fitting = (count * aim) / Math.max(milliseconds, 1);
      size = Math.round(Math.min(most, size * 2, Math.max(least, fitting)));
    },
  };
}
