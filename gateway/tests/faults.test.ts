import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph({
    SUBGRAPH_TIMEOUT_MS: '30000',
    SUBGRAPH_MAX_ANSWER_BYTES: '1000000',
  });
});
afterAll(() => graph[Symbol.asyncDispose]());
afterEach(() => {
  graph.openingHours.behave(null);
  graph.places.behave(null);
  graph.logs.length = 0;
});

const joined = '{ places { name rating hours } openNow { id } }';
const json = (value: unknown) => (res: { end(text: string): unknown }) => res.end(JSON.stringify(value));

function expectOnlyHoursAbsent(answer: Answer, code = 'NETWORK_DOWN'): void {
  const message =
    code === 'NETWORK_DOWN'
      ? 'The network opening-hours does not answer.'
      : 'The network opening-hours does not answer in time.';
  expect(answer.status).toBe(200);
  expect(answer.body.errors).toEqual([
    {
      message,
      extensions: { code, network: 'opening-hours', requestId: answer.headers.get('x-request-id') },
    },
  ]);
  expect(answer.body.data.openNow).toBeNull();
  expect(answer.body.data.places).toHaveLength(3);
  expect(answer.body.data.places[0]).toEqual({ name: 'Agora', rating: 4.5, hours: null });
  expect(answer.text).not.toMatch(/secret|127\.0\.0\.1|stack/);
}

describe('a network that does not answer as it should leaves one error that names it', () => {
  const lies: Record<string, Parameters<TestGraph['places']['behave']>[0]> = {
    'cuts the connection': (res) => res.destroy(),
    'answers HTML': (res) => res.writeHead(502, { 'content-type': 'text/html' }).end('<h1>secret proxy</h1>'),
    'answers garbage': (res) => res.end('\u0000\u0001 secret'),
    'answers nothing': (res) => res.end(),
    'answers a list': json([{ data: {} }]),
    'answers neither data nor errors': json({ message: 'secret' }),
    'answers errors that are no list': json({ errors: 'secret' }),
    'answers errors of null': json({ data: null, errors: [null] }),
    'answers data of another shape': json({ data: 'secret' }),
    'answers too few entities': (res, body) =>
      res.end(
        JSON.stringify({ data: body.includes('_entities') ? { _entities: [] } : { openNow: 'secret' } }),
      ),
    'answers entities that are no objects': json({
      data: { _entities: ['secret', 1, true], openNow: { id: 'secret' } },
    }),
    redirects: (res) => res.writeHead(302, { location: 'http://127.0.0.1:1/secret' }).end(),
    'answers without an end': (res) => {
      const chunk = Buffer.alloc(1024 * 1024, 'x');
      const write = () => {
        while (!res.destroyed && res.write(chunk));
        if (!res.destroyed) res.once('drain', write);
      };
      write();
    },
  };

  for (const [name, behaviour] of Object.entries(lies)) {
    test(name, async () => {
      graph.openingHours.behave(behaviour);
      expectOnlyHoursAbsent(await graph.ask(joined));
    });
  }

  test('hangs before its answer, or in the middle of it', async () => {
    await using hasty = await startGraph({
      SUBGRAPH_TIMEOUT_MS: '30000',
      SUBGRAPH_TIMEOUT_MS_OPENING_HOURS: '500',
    });
    hasty.openingHours.behave(() => {});
    expectOnlyHoursAbsent(await hasty.ask(joined), 'NETWORK_TIMEOUT');
    hasty.openingHours.behave((res) => res.write('{"data":'));
    expectOnlyHoursAbsent(await hasty.ask(joined), 'NETWORK_TIMEOUT');
  });

  test('is not there at all, from the very start', async () => {
    await using lonely = await startGraph({ SUBGRAPH_URL_OPENING_HOURS: 'http://127.0.0.1:1/graphql' });
    expectOnlyHoursAbsent(await lonely.ask(joined));
    expect(lonely.logs.find(({ msg }) => msg === 'no answer')).toMatchObject({
      network: 'opening-hours',
      reason: 'ECONNREFUSED',
    });
    expect(JSON.stringify(lonely.logs)).not.toContain('127.0.0.1');
  });

  test('is not blamed for a list where a single value was asked, which another gave', async () => {
    graph.openingHours.behave(
      json({ data: { _entities: [{ hours: ['9', '17'] }, null, null], openNow: [] } }),
    );
    const { body } = await graph.ask('{ places { name hours } }');
    expect(body.data.places.map(({ name }: { name: string }) => name)).toEqual(['Agora', 'Stoa', 'Odeon']);
    expect(JSON.stringify(body.data)).not.toContain('17');
  });

  test('two absent networks are two errors', async () => {
    graph.openingHours.behave((res) => res.destroy());
    graph.places.behave((res) => res.destroy());
    const { body } = await graph.ask(
      '{ a: openNow { id } b: openNow { hours } places { id } latestReviews { text } }',
    );
    expect(
      body.errors.map((error: { extensions: { network: string } }) => error.extensions.network).sort(),
    ).toEqual(['opening-hours', 'places']);
    expect(body.data.latestReviews).toEqual([{ text: 'fine' }]);
  });
});

describe('errors that a network reports', () => {
  const report = (error: object) =>
    graph.openingHours.behave(json({ data: { openNow: null }, errors: [error] }));
  const ask = () => graph.ask('{ openNow { id } }');

  test('keep their words, path and field if their code is on the list', async () => {
    const extensions = {
      code: 'BAD_CURSOR',
      field: 'after',
      http: { status: 500 },
      sql: 'select 1',
      stacktrace: ['at secret'],
    };
    report({
      message: 'The cursor is broken.',
      path: ['openNow'],
      locations: [{ line: 1, column: 2 }],
      extensions,
    });
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(answer.body.errors).toEqual([
      {
        message: 'The cursor is broken.',
        path: ['openNow'],
        extensions: {
          code: 'BAD_CURSOR',
          field: 'after',
          network: 'opening-hours',
          requestId: answer.headers.get('x-request-id'),
        },
      },
    ]);
  });

  test.each([
    [
      'with a stack trace',
      {
        message: 'secret at /srv/app.js',
        extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at secret'] },
      },
    ],
    ['without a code', { message: 'secret: connect 10.0.0.7' }],
    [
      'about the request of the gateway',
      { message: 'secret', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ],
    ['with a code of nothing', { message: 'secret', extensions: { code: '__proto__' } }],
    ['with words of a wrong type', { message: { secret: 1 }, extensions: { code: 'FORBIDDEN' } }],
  ])('%s become "Unexpected error." and are logged', async (_name, error) => {
    report({ ...error, path: ['openNow'] });
    const answer = await ask();
    const requestId = answer.headers.get('x-request-id');
    expect(answer.body).toEqual({
      errors: [
        {
          message: 'Unexpected error.',
          path: ['openNow'],
          extensions: { code: 'INTERNAL', network: 'opening-hours', requestId },
        },
      ],
      data: { openNow: null },
    });
    expect(graph.logs).toContainEqual(
      expect.objectContaining({
        requestId,
        network: 'opening-hours',
        msg: 'a network reports a fault of its own',
      }),
    );
    expect(JSON.stringify(graph.logs)).not.toContain('secret');
  });

  test.each(['NETWORK_DOWN', 'NETWORK_TIMEOUT'])('%s is one error of that network alone', async (code) => {
    const message = 'The records are away for a moment.';
    const error = { message, extensions: { code, network: 'places' } };
    graph.openingHours.behave(
      json({
        data: { openNow: null, b: null },
        errors: [
          { ...error, path: ['openNow'] },
          { ...error, path: ['b'] },
        ],
      }),
    );
    const { body, headers } = await graph.ask('{ openNow { id } b: openNow { id } }');
    expect(body).toEqual({
      errors: [
        {
          message,
          path: ['openNow'],
          extensions: { code, network: 'opening-hours', requestId: headers.get('x-request-id') },
        },
      ],
      data: { openNow: null, b: null },
    });
  });

  test('are cut and merged to fit one screen', async () => {
    const extensions = { code: 'BAD_USER_INPUT' };
    const errors = Array.from({ length: 500 }, (_, index) => ({
      message: `${index} ${'x'.repeat(10_000)}`,
      extensions,
    }));
    graph.openingHours.behave(json({ data: null, errors: errors.slice(0, 50) }));
    const { text, body } = await ask();
    expect(body.errors).toHaveLength(11);
    expect(text.length).toBeLessThan(10_000);
    graph.openingHours.behave(
      json({ data: null, errors: errors.map(() => ({ message: 'same', extensions })) }),
    );
    expect((await ask()).body.errors).toHaveLength(1);
  });
});
