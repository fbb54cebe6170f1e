import { buildSchema, getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { adviseUnder, costOfFields } from './explain.js';
import { TooManyForms } from './form.js';
import { createCostModel } from './model.js';
import { notExactlyOne } from './size.js';

const linked = (imports: string) =>
  `schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/cost/v0.1"${imports}) { query: Query mutation: Mutation }`;

const types = `
  directive @link(url: String, as: String, import: [Import]) repeatable on SCHEMA
  scalar Import
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
  type Query {
    place(id: ID!): Place
    places(first: Int, last: Int, filter: Filter): PlacePage
      @listSize(assumedSize: 25, slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)
    few(first: Int = 3): [Place!] @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
    strict(first: Int, last: Int): [Place] @listSize(slicingArguments: ["first", "last"])
    nearest: [Place] @listSize(assumedSize: 4)
    anything: [Thing!] @listSize(assumedSize: 10)
    node: Node
    dear(at: Point @cost(weight: 7), of: [Filter!]): Place @cost(weight: 20)
  }
  type Mutation { rename(id: ID!): Place  note(text: String): String }
  type PlacePage { nodes: [Place!]!  edges: [PlaceEdge!]!  totalCount: Int! @cost(weight: 2) }
  type PlaceEdge { node: Place! }
  interface Node { id: ID!  near: [Place] }
  type Place implements Node { id: ID!  name: String  tags: [String!]  reviews: [Review!]  near: [Place] @listSize(assumedSize: 2)  parent: Place  shape: Shape }
  type Review implements Node @cost(weight: 3) { id: ID!  place: Place  near: [Place]  price: Money }
  union Thing = Place | Review
  scalar Money @cost(weight: 4)
  enum Shape @cost(weight: 5) { ROUND }
  input Filter { text: String  at: Point  any: [Filter!]  dear: Int @cost(weight: 9) }
  input Point { x: Float }`;

const sdl = linked(', import: ["@cost", "@listSize"]') + types;
const modelOf = (text: string) =>
  createCostModel(buildSchema(text), { supergraph: parse(text), usualSize: 5 });
const model = modelOf(sdl);

function count(query: string, variables: Record<string, unknown> = {}, of = model) {
  const document = parse(query);
  return of.count({ document, operation: getOperationAST(document) as OperationDefinitionNode, variables });
}

/** Each sum is worked out by hand, in the order of the fields. */
const examples: [query: string, cost: number, variables?: Record<string, unknown>][] = [
  // Objects 1, scalars nothing.
  ['{ place(id: 1) { id name tags } }', 1],
  ['{ place(id: 1) { parent { parent { id } } } }', 3],
  ['{ __typename place(id: 1) { __typename } }', 1],
  // A page, its size once for `nodes` and once for `edges` (an edge and its node).
  ['{ places { nodes { id } } }', 1 + 25],
  ['{ places(first: 10) { nodes { id } totalCount } }', 1 + 10 + 2],
  ['{ places(first: 10) { edges { node { id } } nodes { id } } }', 1 + 10 * 2 + 10],
  ['{ places(first: 3, last: 10) { nodes { id } } }', 1 + 10],
  ['{ places(first: 0) { nodes { id } } }', 1],
  ['{ places(first: -5) { nodes { id } } }', 1],
  ['{ places(first: null) { nodes { id } } }', 1 + 25],
  ['{ places(first: 10) { all: nodes { id } again: nodes { id } } }', 1 + 10 + 10],
  // Lists: by a default of the argument, by an assumed size, by the usual one.
  ['{ few { id } }', 3],
  ['{ few(first: 8) { id } }', 8],
  ['{ few(first: null) { id } }', 5],
  ['{ nearest { id } }', 4],
  ['{ place(id: 1) { reviews { id } } }', 1 + 5 * 3],
  ['{ places(first: 100) { nodes { near { reviews { id } } } } }', 1 + 100 * (1 + 2 * (1 + 5 * 3))],
  // Variables, with defaults and without.
  ['query ($n: Int) { places(first: $n) { nodes { id } } }', 1 + 7, { n: 7 }],
  ['query ($n: Int) { places(first: $n) { nodes { id } } }', 1 + 25],
  ['query ($n: Int) { places(first: $n) { nodes { id } } }', 1 + 25, { n: null }],
  ['query ($n: Int = 9) { places(first: $n) { nodes { id } } }', 1 + 9],
  ['query ($n: Int = 9) { places(first: $n) { nodes { id } } }', 1 + 2, { n: 2 }],
  ['query ($n: Int) { few(first: $n) { id } }', 3],
  ['query ($n: Int) { few(first: $n) { id } }', 5, { n: null }],
  ['query ($n: Int) { places(first: $n) { nodes { id } } }', 1 + 25, { n: '100' }],
  // What is asked of one object twice counts once; under another key it counts again.
  ['{ place(id: 1) { parent { id } parent { name } } place(id: 1) { id } }', 2],
  ['{ place(id: 1) { ...a ...a ... { parent { id } } } } fragment a on Place { parent { name } }', 2],
  ['{ a: place(id: 1) { id } b: place(id: 1) { id } }', 2],
  // The dearest type that can stand here, with what is asked of it.
  ['{ anything { ... on Place { id } } }', 10 * 3],
  ['{ anything { ... on Place { parent { parent { parent { id } } } } ... on Review { id } } }', 10 * 4],
  ['{ anything { ... on Place { parent { id } } ... on Review { place { id } } } }', 10 * (3 + 1)],
  ['{ node { near { id } } }', 3 + 5],
  ['{ node { ... on Place { near { parent { id } } } } }', 1 + 2 * 2],
  ['{ anything { ... on Node { id ... on Place { parent { id } } } } }', 10 * 3],
  // What is skipped costs nothing.
  ['{ place(id: 1) @skip(if: true) { id } }', 0],
  ['query ($more: Boolean!) { place(id: 1) { parent @include(if: $more) { id } } }', 1, { more: false }],
  ['query ($more: Boolean!) { place(id: 1) { parent @include(if: $more) { id } } }', 2, { more: true }],
  [
    'query ($more: Boolean = true) { place(id: 1) { ...a @include(if: $more) } } fragment a on Place { parent { id } }',
    2,
  ],
  ['query ($no: Boolean = true) { place(id: 1) { ... @skip(if: $no) { parent { id } } } }', 1],
  // Weights of fields, types, leaves and arguments; input objects 1, once for a list.
  ['{ dear { id } }', 20],
  ['{ dear { parent { id } } }', 20 + 1],
  ['{ dear(at: { x: 1 }) { id } }', 20 + 7],
  ['query ($at: Point) { dear(at: $at) { id } }', 20 + 7, { at: { x: 1 } }],
  ['query ($at: Point) { dear(at: $at) { id } }', 20, { at: null }],
  ['{ dear(of: [{ text: "a" }, { at: { x: 1 }, any: [{ text: "b" }] }]) { id } }', 20 + 1 + 1 + 1 + 1],
  ['query ($of: [Filter!]) { dear(of: $of) { id } }', 20 + 1 + 1 + 9, { of: [{}, { dear: 1 }] }],
  ['query ($of: [Filter!]) { dear(of: $of) { id } }', 20 + 1, { of: { unknown: {} } }],
  ['query ($p: Point) { places(filter: { at: $p, any: [{ at: $p }] }) { totalCount } }', 3 + 4, { p: {} }],
  ['{ place(id: 1) { shape reviews { price } } }', 1 + 5 + 5 * (3 + 4)],
  // A change weighs 10 by itself.
  ['mutation { rename(id: 1) { id } }', 10 + 1],
  ['mutation { note a: note }', 10],
  // Questions about the schema ask no network.
  ['{ __schema { types { name fields { name } } } }', 0],
];

describe('what an operation costs', () => {
  test.each(examples)('%s is %d', (query, cost, variables) => {
    expect(count(query, variables).cost).toBe(cost);
  });

  test('the same operation, again with other variables', () => {
    const document = parse(
      'query ($n: Int, $b: Boolean = false) { places(first: $n) { nodes { id parent @include(if: $b) { id } } } }',
    );
    const operation = getOperationAST(document) as OperationDefinitionNode;
    const costs = [{ n: 3 }, { n: 4, b: true }, { n: 3 }, {}, { n: 4, b: true }];
    expect(costs.map((variables) => model.count({ document, operation, variables }).cost)).toEqual([
      4, 9, 4, 26, 9,
    ]);
  });

  test('what is beyond any number is never a small one', () => {
    const deep = (levels: number): string =>
      levels === 0 ? 'id' : `parent { ${deep(levels - 1)} } places: near { ${deep(levels - 1)} }`;
    const nested = (levels: number): string =>
      levels === 0 ? 'id' : `reviews { place { ${nested(levels - 1)} } }`;
    expect(count(`{ place(id: 1) { ${nested(30)} } }`).cost).toBeGreaterThan(1e20);
    expect(count(`{ few(first: 2147483647) { ${nested(100)} } }`).cost).toBeGreaterThan(1e78);
    const many = (asked: string) => count(`query ($n: Int) { few(first: $n) ${asked} }`, { n: 1e308 }).cost;
    expect(many('{ id }')).toBe(1e308);
    expect(many('{ near { id } }')).toBe(Number.POSITIVE_INFINITY);
    expect(
      count(
        'query ($n: Int) { few(first: $n) @skip(if: true) { id } none: few(first: 0) { a: near { id } } }',
        { n: 1e308 },
      ).cost,
    ).toBe(0);
    expect(count(`{ place(id: 1) { ${deep(8)} } }`).cost).toBe((3 ** 9 - 1) / 2);
  });

  test('more fields than anybody can use are refused rather than counted', () => {
    const fields = Array.from({ length: 30_001 }, (_, i) => `a${i}: id`).join(' ');
    expect(() => count(`{ place(id: 1) { ${fields} } }`)).toThrow(TooManyForms);
  });
});

describe('the directives', () => {
  const spelled = types.replaceAll('@listSize', '@sized').replaceAll('@cost(', '@price(');
  test.each([
    [
      'are known by the names they are imported under',
      `, import: [{ name: "@listSize", as: "@sized" }, { name: "@cost", as: "@price" }]`,
      spelled,
    ],
    [
      'are known by their prefix',
      ', as: "demand"',
      types.replaceAll('@listSize', '@demand__listSize').replaceAll('@cost(', '@demand('),
    ],
    ['are known where only one is imported', ', import: ["@listSize"]', types],
  ])('%s', (_, imports, text) => {
    const other = modelOf(linked(imports) + text);
    expect(count('{ dear { id } places { nodes { id } totalCount } }', {}, other).cost).toBe(20 + 1 + 25 + 2);
  });

  test('mean nothing where their specification is not linked', () => {
    const plain = modelOf(`schema { query: Query mutation: Mutation } ${types}`);
    expect(count('{ dear { id } places { nodes { id } totalCount } }', {}, plain).cost).toBe(1 + 1 + 5);
  });

  test.each([
    ['{ strict { id } }', true],
    ['{ strict(first: 1, last: 1) { id } }', true],
    ['{ strict(first: null) { id } }', true],
    ['query ($n: Int) { strict(first: $n) { id } }', true],
    ['query ($n: Int = 1) { strict(first: $n) { id } }', false],
    ['{ strict(last: 1) { id } }', false],
    ['{ few { id } places { totalCount } }', false],
  ])('%s breaks the rule of exactly one: %s', (query, broken) => {
    const { program, estimated } = count(query);
    const faults = [...program.strict.keys()].flatMap(
      (slicing) => notExactlyOne(slicing, estimated.variableOf) ?? [],
    );
    expect(faults).toEqual(broken ? ['first', 'last'] : []);
  });
});

describe('what is told of it', () => {
  test('the cost of each field, in all that is asked, the dearest first', () => {
    const { program, estimated } = count(
      '{ places(first: 10) { nodes { id reviews { id place { id } } } totalCount } dear { id } }',
    );
    expect(Object.entries(costOfFields(program, estimated))).toEqual([
      ['places', 1 + 10 * (1 + 5 * 4) + 2],
      ['places.nodes', 210],
      ['places.nodes.reviews', 200],
      ['places.nodes.reviews.place', 50],
      ['dear', 20],
      ['places.totalCount', 2],
    ]);
  });

  test.each([
    [
      '{ places(first: 100) { nodes { reviews { id } } } }',
      401,
      'ask for at most 25 of `places` by `first` or `last`, where it asks for 100',
    ],
    [
      '{ places { nodes { reviews { id } } } }',
      33,
      'ask for at most 2 of `places` by `first` or `last`, where it asks for 25',
    ],
    [
      '{ dear { id } p: places(first: 100) { nodes { id } } }',
      71,
      'ask for at most 50 of `p` by `first` or `last`, where it asks for 100',
    ],
    ['{ nearest { reviews { id } } }', 3, '`nearest` costs most: ask for less of it, or in several requests'],
    ['{ dear { id } }', 3, '`dear` costs most: ask for less of it, or in several requests'],
  ])('%s over %d: %s', (query, limit, advice) => {
    const { program, estimated } = count(query);
    expect(adviseUnder(program, estimated, limit)).toBe(advice);
    const most = /at most (\d+)/.exec(advice)?.[1];
    if (most === undefined) return;
    const asking = (n: number) => query.replace(/places(\(first: \d+\))?/, `places(first: ${n})`);
    expect(count(asking(Number(most))).cost).toBeLessThanOrEqual(limit);
    expect(count(asking(Number(most) + 1)).cost).toBeGreaterThan(limit);
  });
});

test('questions about the schema are counted by themselves', () => {
  const once = '__schema { types { fields { args { name } } } }';
  const { introspected } = count(`{ ${once} place(id: 1) { id } }`);
  expect(introspected).toBeGreaterThan(20);
  expect(count(`{ ${once} again: ${once} }`).introspected).toBeCloseTo(2 * introspected);
  expect(model.mostIntrospected).toBeGreaterThan(2 * introspected);
});
