import { fastify } from 'fastify';
import { expect, test } from 'vitest';
import type { BreakerState } from '../subgraph/breaker.js';
import { createReachability } from '../subgraph/reachability.js';
import { serveHealth } from './health.js';

test('readiness follows the life of the process and never a subgraph', async () => {
  const life = { loaded: false, stopping: false };
  let probes = 0;
  const probe = async () => {
    probes += 1;
    return false;
  };
  let breaker: BreakerState = 'closed';
  const load = () => ({ running: 0, waiting: 0, breaker });
  const app = fastify();
  const subgraphs = createReachability(new Map([['places', { probe, load }]]));
  const supergraph = { hash: 'abc' };
  serveHealth(app, life, () => ({ supergraph, subgraphs }));
  const ready = async () => {
    const { statusCode, json } = await app.inject('/health/ready');
    return [statusCode, json()];
  };
  expect(await ready()).toEqual([503, { status: 'without a supergraph' }]);
  life.loaded = true;
  const answer = [200, { status: 'ready', supergraph, subgraphs: { places: { reachable: false } } }];
  expect(await Promise.all([ready(), ready(), ready()])).toEqual([answer, answer, answer]);
  expect(await ready()).toEqual(answer);
  breaker = 'open';
  expect((await ready())[1]).toEqual({
    status: 'ready',
    supergraph,
    subgraphs: { places: { reachable: false, breaker } },
  });
  expect(probes).toBe(1);
  life.stopping = true;
  expect(await ready()).toEqual([503, { status: 'stopping' }]);
  expect((await app.inject('/health/live')).statusCode).toBe(200);
});
