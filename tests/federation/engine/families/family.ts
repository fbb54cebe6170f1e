import type { Federation, Question } from '../federation.js';

/** A federation that shows one thing, and what is asked of it. */
export interface Family extends Federation {
  operations: (Question & {
    /** Words that no subgraph may be asked with. */
    unasked?: readonly string[];
  })[];
}
