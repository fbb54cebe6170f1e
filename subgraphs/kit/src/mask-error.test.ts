import { errorCodes } from '@koinipoli/schema';
import { buildSchema, GraphQLError, type GraphQLScalarType, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { badInput, HubError } from './hub-error.js';
import { maskError } from './mask-error.js';

const mask = (error: GraphQLError) => maskError(error.toJSON(), error, 'request-1');
const located = (original: Error) =>
  new GraphQLError(original.message, { originalError: original, path: ['toys', 0] });
const secret = 'select * from people where name = $1 params: Μαρία';

describe('maskError', () => {
  it.each(Object.keys(errorCodes).filter((code) => code !== 'INTERNAL'))('lets %s pass', (code) => {
    const error = new GraphQLError('In plain words.', { extensions: { code }, path: ['a', 1] });
    expect(mask(error)).toEqual({
      shown: { message: 'In plain words.', path: ['a', 1], extensions: { code } },
      fault: false,
    });
  });

  it('keeps the field, and drops every other extension', () => {
    const error = new HubError('BAD_USER_INPUT', 'x', 'filter.text');
    Object.assign(error.extensions, { stacktrace: ['secret'], sql: secret });
    expect(mask(error).shown.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'filter.text' });
    expect(badInput('first', 'no.').message).toBe('first: no.');
  });

  it('cuts a long message, and breaks no character in two', () => {
    for (const text of ['x'.repeat(10_000), `x${'😀'.repeat(5_000)}`]) {
      const { message } = mask(new HubError('BAD_USER_INPUT', text)).shown;
      expect(message.length).toBeLessThan(510);
      expect(message).toMatch(/ …$/);
      expect(message).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it.each([
    new GraphQLError(secret),
    new GraphQLError(secret, { extensions: { code: 'INTERNAL_SERVER_ERROR' } }),
    new GraphQLError(secret, { extensions: { code: 'INTERNAL' } }),
    new GraphQLError(secret, { extensions: { code: 'toString' } }),
    new GraphQLError(secret, { extensions: { code: { nested: 'BAD_CURSOR' } } }),
    located(new Error(secret)),
    located(new Error('outer', { cause: new Error(secret) })),
  ])('says nothing of any other', (error) => {
    const { shown, fault } = mask(error);
    expect(fault).toBe(true);
    expect(shown.message).toBe('Unexpected error.');
    expect(shown.extensions).toEqual({ code: 'INTERNAL', requestId: 'request-1' });
    expect(JSON.stringify(shown)).not.toContain('select');
    expect(shown.path).toEqual(error.path);
  });

  it.each(['ECONNREFUSED', 'CONNECTION_CLOSED', 'CONNECT_TIMEOUT', '57P01', '53300', '08006'])(
    'says that the database does not answer at %s, and nothing of its address',
    (code) => {
      const gone = new Error(secret, { cause: Object.assign(new Error('10.0.0.1:5432'), { code }) });
      const { shown, fault } = mask(located(gone));
      expect(shown.extensions).toEqual({ code: 'NETWORK_DOWN', requestId: 'request-1' });
      expect(shown.message).toBe('The database of the network does not answer.');
      expect(fault).toBe(true);
    },
  );

  it('calls a value that a scalar refused the mistake of who asked', () => {
    const message = 'Expected value of type "Date", found "2019-02-30"; Date cannot represent "2019-02-30".';
    const refused = { message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
    expect(maskError(refused, new GraphQLError(message), 'request-1').shown).toEqual({
      message,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it.each([
    ['{ calls(on: "2019-02-30") }', 'on'],
    ['{ calls(filter: { open: { days: ["2019-02-28", "2019-02-30"] } }) }', 'filter.open.days'],
  ])('names where in the arguments such a value stands: %s', (query, field) => {
    const schema = buildSchema(`scalar Date input Open { days: [Date] } input Filter { open: Open }
      type Query { calls(on: Date, filter: Filter): Int }`);
    const date = schema.getType('Date') as GraphQLScalarType;
    date.parseLiteral = (node) => {
      if ('value' in node && node.value === '2019-02-30') throw new TypeError('No such day.');
      return 1;
    };
    const [error] = validate(schema, parse(query)) as [GraphQLError];
    const formatted = { ...error.toJSON(), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
    expect(maskError(formatted, error, 'request-1').shown).toMatchObject({
      message: expect.stringMatching(`^${field}: Expected value of type "Date", found "2019-02-30"`),
      extensions: { code: 'BAD_USER_INPUT', field },
    });
  });

  it('calls a statement that PostgreSQL ended a timeout, however deep', () => {
    const ended = Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' });
    const wrapped = new Error(secret, { cause: new Error('driver', { cause: ended }) });
    for (const error of [ended, wrapped]) {
      expect(mask(located(error)).shown.extensions).toEqual({
        code: 'NETWORK_TIMEOUT',
        requestId: 'request-1',
      });
    }
    const loop: Error & { cause?: unknown } = new Error('loop');
    loop.cause = loop;
    expect(mask(located(loop)).shown.extensions).toMatchObject({ code: 'INTERNAL' });
  });

  it('takes what is no error at all', () => {
    expect(maskError({ message: secret }, undefined, 'r').shown).toEqual({
      message: 'Unexpected error.',
      extensions: { code: 'INTERNAL', requestId: 'r' },
    });
  });
});
