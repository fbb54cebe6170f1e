import { buildSchema, parse, print, specifiedRules, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { liftLiterals } from './lift-literals.js';

const schema = buildSchema(`
  scalar Date
  enum Order { NAME AGE }
  input Range { from: Int to: Int }
  input Filter { text: String ids: [ID!] range: Range since: Date order: Order = NAME ranges: [Range!] }
  input One @oneOf { name: String id: ID }
  directive @log(as: String) on FIELD
  type Query {
    things(first: Int = 5, filter: Filter, order: Order, tags: [String], near: [Float!], day: Date, id: ID, wide: Boolean): [Thing]
    thing(by: One): Thing
  }
  type Thing { name(lang: String): String things(first: Int!): [Thing] }
`);

function lifted(query: string) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const { document: made, literals } = liftLiterals(document, schema);
  // What subgraphs are asked must be as valid as what the client asked.
  expect(validate(schema, made, specifiedRules)).toEqual([]);
  return { text: print(made).replace(/\s+/g, ' '), literals };
}

describe('literals become variables', () => {
  test.each([
    ['things(first: 3) { name }', { _v0: 3 }, '($_v0: Int!) { things(first: $_v0)'],
    ['things(near: [1, 2.5]) { name }', { _v0: [1, 2.5] }, '($_v0: [Float!]!)'],
    ['things(tags: ["a", null]) { name }', { _v0: ['a', null] }, '($_v0: [String]!)'],
    ['things(tags: "a") { name }', { _v0: ['a'] }, '($_v0: [String]!)'],
    ['things(tags: []) { name }', { _v0: [] }, '($_v0: [String]!)'],
    ['things(id: 12345678901234567890) { name }', { _v0: '12345678901234567890' }, '($_v0: ID!)'],
    ['things(order: AGE, wide: true) { name }', { _v0: 'AGE', _v1: true }, '($_v0: Order!, $_v1: Boolean!)'],
    ['things { name(lang: """ el """) }', { _v0: ' el ' }, 'name(lang: $_v0)'],
    [
      'things(filter: { text: "x", ids: ["1", 2], range: { from: 1 } }) { name }',
      { _v0: 'x', _v1: ['1', '2'], _v2: 1 },
      '{text: $_v0, ids: $_v1, range: {from: $_v2}}',
    ],
    ['thing(by: { name: "x" }) { name }', { _v0: 'x' }, '($_v0: String!)'],
  ])('%s', (field, literals, text) => {
    const made = lifted(`{ ${field} }`);
    expect(made.literals).toEqual(literals);
    expect(made.text).toContain(text);
  });

  test('equal ones of one type are one, so that fields which are the same stay the same', () => {
    const { text, literals } = lifted(
      '{ things(first: 3) { a: things(first: 3) { name } } things(first: 3) { b: things(first: 4) { name } } }',
    );
    expect(literals).toEqual({ _v0: 3, _v1: 4 });
    expect(text.match(/first: \$_v0/g)).toHaveLength(3);
  });

  test('also in fragments, beside variables, which keep their names', () => {
    const { text, literals } = lifted(
      'query($_v1: Int) { things(first: $_v1, order: AGE) { ...F } } fragment F on Thing { name(lang: "el") }',
    );
    expect(literals).toEqual({ _vv0: 'AGE', _vv1: 'el' });
    expect(text).toContain('query ($_v1: Int, $_vv0: Order!, $_vv1: String!)');
  });

  test('texts that differ in literals alone are one', () => {
    const one = lifted('{ things(first: 3, filter: { text: "x", range: { to: 1 } }) { name } }');
    const two = lifted('{ things(first: 4, filter: { text: "y\\"z", range: { to: -9 } }) { name } }');
    expect(one.text).toBe(two.text);
  });
});

test.each([
  ['null', '{ things(first: null, filter: { text: null }) { name } }'],
  ['values of custom scalars', '{ things(day: "2020-01-01", filter: { since: 5 }) { name } }'],
  ['what JSON cannot say', '{ things(near: [-0.0]) { name } }'],
  ['lists of input objects', '{ things(filter: { ranges: [{ from: 1 }] }) { name } }'],
  ['what directives are given', '{ things @skip(if: false) { name @log(as: "x") @include(if: true) } }'],
  ['what asks about the schema', '{ __type(name: "Thing") { fields(includeDeprecated: true) { name } } }'],
  [
    'variables and their defaults',
    'query($n: Int = 3, $f: Filter = { text: "x" }) { things(first: $n, filter: $f) { name } }',
  ],
])('%s stay as they are', (_name, query) => {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  expect(liftLiterals(document, schema)).toEqual({ document, literals: {} });
});
