import { GraphQLError, parse } from 'graphql';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Question, Reply } from './ask.js';
import { noContexts } from './contexts.js';
import { gatherEntities } from './gather.js';
import type { FetchStep } from './step.js';

const stepOf = (field: string) => {
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Place { ${field} } } }`;
  return { subgraph: 'places', query, document: parse(query) } as FetchStep;
};
const fields = ['name', 'hours', 'rating'];

/** Asks for three fields at the same moment. */
async function askAll(answer: (question: Question) => Promise<Reply>) {
  const asked: Question[] = [];
  const { askEntities } = gatherEntities(async (question) => {
    asked.push(question);
    return answer(question);
  });
  const replies = await Promise.allSettled(
    fields.map((field) =>
      askEntities({
        step: stepOf(field),
        representations: ['{"id":"1"}'],
        variables: '',
        contexts: noContexts,
        next: new Set(),
      }),
    ),
  );
  return {
    asked: asked.map(({ entities }) => Object.keys(entities).length),
    replies: replies.map((each) => (each.status === 'fulfilled' ? each.value : each.reason.message)),
  };
}

const fieldOf = ({ query }: Question) => fields.filter((each) => query.includes(each));

test('what is asked at the same moment goes as one request', async () => {
  const { asked, replies } = await askAll(async (question) => ({
    data: Object.fromEntries(
      Object.keys(question.entities).map((key, nr) => [key, [{ [fields[nr] as string]: nr }]]),
    ),
    errors: [],
  }));
  expect(asked).toEqual([3]);
  expect(replies).toEqual(fields.map((field, nr) => ({ entities: [{ [field]: nr }], errors: [] })));
});

test('where all comes as null each is asked by itself, and what befalls one befalls no other', async () => {
  const { asked, replies } = await askAll(async (question) => {
    const [field, another] = fieldOf(question);
    if (another) return { data: null, errors: [{ message: 'no answer' }] };
    if (field === 'hours') throw new GraphQLError('too late');
    if (field === 'rating') return { data: null, errors: [{ message: 'too much' }] };
    return { data: { _entities: [{ name: 'Agora' }] }, errors: [] };
  });
  expect(asked).toEqual([3, 1, 1, 1]);
  expect(replies).toEqual([
    { entities: [{ name: 'Agora' }], errors: [] },
    'too late',
    { entities: [null], errors: [{ at: -1, error: { message: 'too much' }, rest: [] }] },
  ]);
});

test('a network that is not there is asked once', async () => {
  const { asked, replies } = await askAll(async () => {
    throw new GraphQLError('not there');
  });
  expect(asked).toEqual([3]);
  expect(replies).toEqual(['not there', 'not there', 'not there']);
});

test('what a fetch in flight leads to is waited for, and goes along', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const asked: number[] = [];
  const { askEntities, leading } = gatherEntities(async ({ entities }) => {
    asked.push(Object.keys(entities).length);
    return { data: {}, errors: [] };
  });
  const ask = (field: string) =>
    askEntities({
      step: stepOf(field),
      representations: ['{"id":"1"}'],
      variables: '',
      contexts: noContexts,
      next: new Set(),
    });
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  // Who asks late has patience.
  vi.advanceTimersByTime(40);
  let end = (): void => {};
  const fetched = leading(new Set(['places']), () => new Promise<void>((resolve) => (end = resolve)));
  const first = ask('name');
  await turn();
  expect(asked).toEqual([]);
  end();
  await fetched;
  await Promise.all([first, ask('hours')]);
  expect(asked).toEqual([2]);
});

test('what takes too long is not waited for', async () => {
  const { askEntities, leading } = gatherEntities(async () => ({ data: {}, errors: [] }));
  void leading(new Set(['places']), () => new Promise(() => {}));
  const question = {
    step: stepOf('name'),
    representations: ['{"id":"1"}'],
    variables: '',
    contexts: noContexts,
  };
  const reply = await askEntities({ ...question, next: new Set() });
  expect(reply.entities).toEqual([null]);
});

test.each([
  { next: ['places'], patience: 20 },
  { next: [], patience: 100 },
])('what leads on to $next waits for $patience ms', async ({ next, patience }) => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  let asked = 0;
  const { askEntities, leading } = gatherEntities(async () => {
    asked += 1;
    return { data: {}, errors: [] };
  });
  vi.advanceTimersByTime(1000);
  void leading(new Set(['places']), () => new Promise(() => {}));
  const reply = askEntities({
    step: stepOf('name'),
    representations: ['{"id":"1"}'],
    variables: '',
    contexts: noContexts,
    next: new Set(next),
  });
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  await turn();
  vi.advanceTimersByTime(patience - 1);
  await turn();
  expect(asked).toBe(0);
  vi.advanceTimersByTime(1);
  await reply;
  expect(asked).toBe(1);
});

test('an error in a place that was not asked for is of no entity that was', async () => {
  const path = (place: number | string) => ['_entities', place, 'name'];
  const errors = [0, 1, -1, 0.5, '0'].map((place) => ({
    message: `at ${place}`,
    path: path(place) as string[],
  }));
  const { askEntities } = gatherEntities(async () => ({ data: { _entities: [null] }, errors }));
  const reply = await askEntities({
    step: stepOf('name'),
    representations: ['{"id":"1"}'],
    variables: '',
    contexts: noContexts,
    next: new Set(),
  });
  expect(reply.errors.map(({ at, error }) => [at, error.message])).toEqual([
    [0, 'at 0'],
    [-1, 'at 0'],
  ]);
});
