import { buildSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { findMisfit, shapeOf } from './shape.js';

const schema = buildSchema(`
  type Query { thing: Thing  things: [Thing!]  grid: [[Int]]  any: Any }
  interface Named { name: String }
  type Thing implements Named { name: String  tags: [String!]  json: Json  inner: Thing }
  union Any = Thing
  scalar Json`);

const misfit = (query: string, data: unknown) => findMisfit(data, shapeOf(parse(query), schema));

describe('an answer fits', () => {
  test.each([
    ['{ thing { name tags } }', { thing: { name: 'a', tags: ['b'] } }],
    ['{ thing { name } }', { thing: null }],
    ['{ thing { name } }', {}],
    ['{ thing { name } }', null],
    ['{ things { name } }', { things: [{ name: null }, null] }],
    ['{ grid }', { grid: [[1], null, [null]] }],
    ['{ thing { json } }', { thing: { json: { a: [1] } } }],
    ['{ any { __typename ...T } } fragment T on Thing { t: tags }', { any: { __typename: 'Thing', t: [] } }],
    ['{ _entities(representations: []) { ... on Thing { name } } }', { _entities: [{ name: 'a' }, null] }],
    ['{ thing { unknown { x } } }', { thing: { unknown: [{ x: 1 }] } }],
  ])('%s', (query, data) => {
    expect(misfit(query, data)).toBeNull();
  });
});

describe('an answer does not fit', () => {
  test.each([
    ['{ thing { name } }', 'text', '(an object is missing)'],
    ['{ thing { name } }', { thing: 'text' }, 'thing (an object is missing)'],
    ['{ thing { name } }', { thing: [{ name: 'a' }] }, 'thing (an object is missing)'],
    ['{ things { name } }', { things: { name: 'a' } }, 'things (a list is missing)'],
    ['{ things { tags } }', { things: [{ tags: 'a' }] }, 'things tags (a list is missing)'],
    ['{ grid }', { grid: [1] }, 'grid (a list is missing)'],
    [
      '{ any { ... on Thing { inner { name } } } }',
      { any: { inner: 1 } },
      'any inner (an object is missing)',
    ],
    ['{ thing { kind: __typename } }', { thing: { kind: 1 } }, 'thing kind (not a type name)'],
    [
      '{ _entities(representations: []) { ... on Thing { tags } } }',
      { _entities: [{ tags: 1 }] },
      '_entities tags (a list is missing)',
    ],
    ['{ thing { unknown { x } } }', { thing: { unknown: 'text' } }, 'thing unknown (an object is missing)'],
  ])('%s', (query, data, expected) => {
    expect(misfit(query, data)).toBe(expected);
  });
});
