import type { Ask } from './ask.js';
import { type AskEntities, type EntityQuestion, sendTogether, type Waiting } from './batch.js';
import type { Step } from './step.js';

/** Gathers the entity questions of one request. */
export interface Gathering {
  askEntities: AskEntities;
  /** Does a fetch, which leads to entity fetches of these subgraphs. */
  leading<T>(next: ReadonlySet<string>, fetch: () => Promise<T>): Promise<T>;
}

interface Group {
  waiting: Waiting[];
  /** By the clock of `performance`. */
  until: number;
}

/** A question waits for what joins it at most so long, and half as long as its request has taken so far. */
const longestMs = 20;
/** One that nothing comes after: the fetch that is waited for, and what it leads to, end after it all the same. */
const longestAtEndMs = 100;

/**
 * What is ready at the same moment goes to a subgraph as one request. Where a fetch in flight leads to questions for the
 * same subgraph, they are waited for a little: one request for all costs everybody less than two.
 */
export function gatherEntities(ask: Ask): Gathering {
  const begun = performance.now();
  const groups = new Map<string, Group>();
  const coming = new Map<string, number>();
  let isLooking = false;
  let timer: NodeJS.Timeout | undefined;

  function look(): void {
    isLooking = false;
    clearTimeout(timer);
    const now = performance.now();
    let soonest = Infinity;
    for (const [subgraph, { waiting, until }] of groups) {
      if ((coming.get(subgraph) ?? 0) > 0 && now < until) {
        soonest = Math.min(soonest, until);
        continue;
      }
      groups.delete(subgraph);
      const next = new Set(waiting.flatMap(({ question }) => [...question.next]));
      void leading(next, () => sendTogether(ask, waiting));
    }
    if (groups.size > 0) timer = setTimeout(look, soonest - now);
  }

  /** Once everything that is ready now has asked, also what came in the same turn of the event loop. */
  function lookSoon(): void {
    if (isLooking || groups.size === 0) return;
    isLooking = true;
    setImmediate(look);
  }

  async function leading<T>(next: ReadonlySet<string>, fetch: () => Promise<T>): Promise<T> {
    for (const subgraph of next) coming.set(subgraph, (coming.get(subgraph) ?? 0) + 1);
    try {
      return await fetch();
    } finally {
      for (const subgraph of next) coming.set(subgraph, (coming.get(subgraph) ?? 0) - 1);
      lookSoon();
    }
  }

  function groupOf({ step: { subgraph }, next }: EntityQuestion): Group {
    const group = groups.get(subgraph) ?? { waiting: [], until: Infinity };
    groups.set(subgraph, group);
    const now = performance.now();
    const patience = next.size === 0 ? longestAtEndMs : Math.min(longestMs, (now - begun) / 2);
    group.until = Math.min(group.until, now + patience);
    return group;
  }

  return {
    leading,
    askEntities: (question) =>
      new Promise((resolve, reject) => {
        groupOf(question).waiting.push({ question, resolve, reject });
        lookSoon();
      }),
  };
}

const none: ReadonlySet<string> = new Set();
const known = new WeakMap<Step, ReadonlySet<string>>();

/** The subgraphs of the entity fetches with which a part of a plan begins. */
export function firstOf(step: Step | undefined): ReadonlySet<string> {
  if (!step) return none;
  const found = known.get(step) ?? new Set(subgraphsOf(step));
  known.set(step, found);
  return found;
}

function subgraphsOf(step: Step): string[] {
  switch (step.kind) {
    case 'fetch':
      return step.entities ? [step.subgraph] : [];
    case 'sequence':
      return [...firstOf(step.steps[0])];
    case 'parallel':
      return step.steps.flatMap((each) => [...firstOf(each)]);
  }
}
