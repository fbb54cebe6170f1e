import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { Ask, Reply, Reported } from '../../../gateway/src/engine/ask.js';
import type { Random } from './random.js';

/** What went wrong on the way to the subgraphs. */
export interface Failures {
  /** Who did not answer at least once. */
  down: Set<string>;
  /** Answers of which a part was missing. */
  half: number;
}

/** Stands between the engine and the subgraphs, which are slow, lose answers, and lose parts of them with an error. */
export const failing =
  (random: Random, failures: Failures) =>
  (ask: Ask): Ask => {
    const mayBeDown = random.chance(0.5);
    return async (question) => {
      const { subgraph } = question;
      if (random.chance(0.2)) await sleep(5);
      if (mayBeDown && random.chance(0.25)) {
        failures.down.add(subgraph);
        throw new GraphQLError(`The network ${subgraph} does not answer.`, {
          extensions: { code: 'NETWORK_DOWN', network: subgraph },
        });
      }
      const reply = await ask(question);
      if (!random.chance(0.3)) return reply;
      failures.half += 1;
      return halved(random, reply, subgraph);
    };
  };

/** Takes a root field, an entity, or a field of one away, and says so. */
function halved(random: Random, { data, errors }: Reply, network: string): Reply {
  const root = data && random.pick(Object.keys(data));
  if (!data || !root) return { data, errors };
  const path: (string | number)[] = [root];
  let holder: Record<string | number, unknown> = data;
  while (random.chance(0.7)) {
    const next = holder[path.at(-1) as string];
    if (typeof next !== 'object' || next === null) break;
    const keys = Array.isArray(next)
      ? [...next.keys()]
      : Object.keys(next).filter((key) => key !== '__typename');
    if (keys.length === 0) break;
    holder = next as typeof holder;
    path.push(random.pick(keys as (string | number)[]));
  }
  holder[path.at(-1) as string] = null;
  const error: Reported = { message: `Half of ${network}.`, path, extensions: { code: 'INTERNAL', network } };
  return { data, errors: [...errors, error] };
}
