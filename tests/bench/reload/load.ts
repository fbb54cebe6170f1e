import { Agent, request } from 'undici';

/** What became of the requests of a load. */
export interface Outcome {
  answered: number;
  /** Answered with errors, or with another status than 200. */
  wrong: number;
  /** Sent, and nothing came. */
  lost: number;
  slowestMs: number;
  /** What came in place of answers, each kind once. */
  faults: Set<string>;
}

/** A load that goes on until it is ended. */
export interface Load {
  outcome: Outcome;
  end(): Promise<void>;
}

/** So many clients, each of which asks the next question when it has its answer. */
export function startLoad(url: string, clients: number, questions: (nr: number) => string): Load {
  const outcome: Outcome = {
    answered: 0,
    wrong: 0,
    lost: 0,
    slowestMs: 0,
    faults: new Set(),
  };
  const dispatcher = new Agent({ connections: clients, pipelining: 1 });
  let isOver = false;
  let nr = 0;
  const ask = async () => {
    while (!isOver) {
      const start = performance.now();
      try {
        const { statusCode, body } = await request(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: questions(nr++) }),
          dispatcher,
        });
        const answer = (await body.json()) as { errors?: { message: string }[] };
        outcome.answered += 1;
        outcome.slowestMs = Math.max(outcome.slowestMs, performance.now() - start);
        if (statusCode === 200 && !answer.errors) continue;
        outcome.wrong += 1;
        outcome.faults.add(`${statusCode} ${answer.errors?.[0]?.message}`);
      } catch (error) {
        const { code = String(error) } = error as { code?: string };
        outcome.lost += 1;
        outcome.faults.add(code);
      }
    }
  };
  const all = Promise.all(Array.from({ length: clients }, ask));
  return {
    outcome,
    async end() {
      isOver = true;
      await all;
      await dispatcher.destroy();
    },
  };
}
