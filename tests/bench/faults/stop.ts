import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import type { BenchGateway } from './gateway.js';

/** Requests around a SIGTERM. */
export interface Stopped {
  answered: number;
  /** Of these, answered after the signal. */
  afterwards: number;
  /** Not sent any more: the gateway is not ready, as what distributes requests sees, or nobody listens. */
  turned: number;
  /** Sent, and their connection was closed before they reached the gateway: what sends to a door that closes meets that. */
  late: number;
  /** Reached the gateway, and got no answer. */
  lost: number;
}

/** How often one looks whether the gateway is ready. */
export const lookMs = Number(process.env.BENCH_LOOK_MS ?? 50);

/** Keeps clients busy that go elsewhere once the gateway is not ready, stops the gateway in their midst, and tells what became of each request. */
export async function measureStop(gateway: BenchGateway, clients: number): Promise<Stopped> {
  const stopped: Stopped = { answered: 0, afterwards: 0, turned: 0, late: 0, lost: 0 };
  const pid = await gateway.child.ask<number>('pid');
  let isStopping = false;
  let isReady = true;
  const look = async (): Promise<void> => {
    while (isReady) {
      await sleep(lookMs);
      isReady = await fetch(`${gateway.url}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
    }
  };
  const warm = new Set<Pool>();
  const unanswered: string[] = [];
  const client = async (): Promise<void> => {
    const pool = new Pool(gateway.url, { connections: 1 });
    for (let nr = 0; ; nr += 1) {
      const id = randomUUID();
      const outcome = isReady ? await askOnce(pool, { id, nr }) : 'turned';
      if (outcome === 'unanswered') unanswered.push(id);
      else stopped[outcome] += 1;
      if (nr === 2) warm.add(pool);
      if (outcome === 'answered' && isStopping) stopped.afterwards += 1;
      if (outcome !== 'answered') break;
    }
    await pool.destroy();
  };
  const all = Promise.all([look(), ...Array.from({ length: clients }, client)]);
  // Every client has its connection, and is in the midst of things.
  while (warm.size < clients) await sleep(20);
  isStopping = true;
  process.kill(pid, 'SIGTERM');
  await all;
  const arrived = await gateway.arrived();
  for (const id of unanswered) stopped[arrived.has(id) ? 'lost' : 'late'] += 1;
  return stopped;
}

async function askOnce(
  pool: Pool,
  { id, nr }: { id: string; nr: number },
): Promise<'answered' | 'turned' | 'unanswered'> {
  const body = JSON.stringify({
    query: 'query ($nr: Int) { places(nr: $nr) { id name reviews hours prices } }',
    variables: { nr },
  });
  const headers = { 'content-type': 'application/json', 'x-request-id': id };
  try {
    const answer = await pool.request({ method: 'POST', path: '/graphql', headers, body });
    await answer.body.json();
    return answer.statusCode === 200 ? 'answered' : 'unanswered';
  } catch (error) {
    return (error as { code?: string }).code === 'ECONNREFUSED' ? 'turned' : 'unanswered';
  }
}
