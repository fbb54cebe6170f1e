import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { expect, test } from 'vitest';
import type { Question } from './ask.js';
import { runPlan } from './run.js';
import { compilePlan } from './step.js';

const isTypeOf = (name: string, condition: string) => name === condition;

/** A fetch of a field of entities that are known by their ids. */
function entityFetch(serviceName: string, type: string, field: string): FetchNode {
  return {
    kind: 'Fetch',
    serviceName,
    operationKind: 'query' as FetchNode['operationKind'],
    operation: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${field} } } }`,
    requires: [
      {
        kind: 'InlineFragment',
        typeCondition: type,
        selections: [
          { kind: 'Field', name: '__typename' },
          { kind: 'Field', name: 'id' },
        ],
      },
    ],
  };
}

const at = (path: string[], node: PlanNode): PlanNode => ({ kind: 'Flatten', path, node });

test('what a fetch brings to a path is found where nothing stood before, and equal references are one object', async () => {
  const places: FetchNode = {
    kind: 'Fetch',
    serviceName: 'places',
    operationKind: 'query' as FetchNode['operationKind'],
    operation: '{ places { __typename id } }',
  };
  const plan: PlanNode = {
    kind: 'Sequence',
    nodes: [
      places,
      at(['places', '@', 'owner'], entityFetch('people', 'Person', 'name')),
      at(['places', '@'], entityFetch('deeds', 'Place', 'owner { __typename id }')),
      at(['places', '@', 'owner'], entityFetch('people', 'Person', 'name')),
      at(['places', '@', 'owner'], entityFetch('letters', 'Person', 'address')),
    ],
  };
  const step = compilePlan(plan, { isTypeOf, standIns: new Map(), hasContexts: false });
  const asked: string[] = [];
  const ask = async ({ subgraph, variables }: Question) => {
    asked.push(subgraph);
    const { representations = [] } = JSON.parse(variables);
    const entities = (representations as { id: string }[]).map(({ id }) => {
      if (subgraph === 'deeds') return { owner: { __typename: 'Person', id: 'p' } };
      return subgraph === 'people' ? { name: `name of ${id}` } : { address: `address of ${id}` };
    });
    const roots = { places: [1, 2].map((nr) => ({ __typename: 'Place', id: `${nr}` })) };
    return { data: subgraph === 'places' ? roots : { _entities: entities }, errors: [] };
  };
  const { data, shared, errors } = await runPlan(step, { ask, isTypeOf, given: {} });
  const owner = { __typename: 'Person', id: 'p', name: 'name of p', address: 'address of p' };
  expect(errors).toEqual([]);
  expect(data).toEqual({
    places: [
      { __typename: 'Place', id: '1', owner },
      { __typename: 'Place', id: '2', owner },
    ],
  });
  expect(asked).toEqual(['places', 'deeds', 'people', 'letters']);
  expect(shared.size).toBe(1);
});
