import type { Thing } from '../federation.js';
import type { Family } from './family.js';

const cells: Thing[] = ['1', '2', '3'].map((id) => ({
  __typename: 'Cell',
  id,
  name: `cell ${id}`,
  heat: Number(id),
}));
const [one, two, three] = cells as [Thing, Thing, Thing];
three['heat'] = () => {
  throw new Error('cell 3 is too hot');
};
const board: Thing = {
  __typename: 'Board',
  id: 'b',
  rows: [[one, null, two], [], null, [three, one]],
  firm: [[one], [three]],
  numbers: [[[1], []], null, [[2, 3]]],
  when: { day: 1, of: ['x'] },
};

/** Lists of lists of entities, with holes, and where there may be none; a scalar that is an object. */
export const listsOfLists: Family = {
  subgraphs: {
    boards: `type Query { board: Board } scalar Moment
      type Board { id: ID! rows: [[Cell]] firm: [[Cell!]!]! numbers: [[[Int!]]] when: Moment }
      type Cell @key(fields: "id") { id: ID! name: String }`,
    heat: 'type Cell @key(fields: "id") { id: ID! heat: Int! }',
  },
  world: { roots: { board }, entities: cells },
  operations: [
    { query: '{ board { rows { name } numbers when } }' },
    { query: '{ board { rows { id heat } } }' },
    { query: '{ board { id rows { warmth: heat } firm { name } } }' },
    { query: '{ board { id firm { heat } } }' },
    {
      query:
        '{ board { ...b ...b kind: __typename } } fragment b on Board { rows { __typename kind: __typename name } }',
    },
  ],
};

const echo = (given: unknown) => JSON.stringify(given);

const box: Thing = { __typename: 'Box', id: 'x', label: echo };

/** What clients may give differs between subgraphs: the graph takes what all of them take. */
export const inputs: Family = {
  subgraphs: {
    one: `type Query { find(filter: Filter, size: Size = SMALL, ids: [ID!]): String }
      input Filter { text: String = "all" near: [Float!] inner: Filter } enum Size { SMALL LARGE }
      type Box @key(fields: "id") { id: ID! label(size: Size! = LARGE, filter: Filter): String }`,
    two: `type Query { box: Box sized(filter: Filter): String }
      input Filter { text: String = "all" near: [Float!] inner: Filter } type Box @key(fields: "id") { id: ID! }`,
  },
  world: {
    roots: { find: echo, sized: echo, box },
    entities: [box],
  },
  operations: [
    { query: '{ find sized }' },
    { query: '{ find(filter: { near: [1, 2.5] }, size: LARGE) sized(filter: { inner: { text: null } }) }' },
    {
      query:
        'query($f: Filter, $s: Size, $ids: [ID!] = ["a"]) { find(filter: $f, size: $s, ids: $ids) box { label(filter: $f) } }',
      variables: { f: { text: 'a "b" \\ «γ»', inner: { near: [] } } },
    },
    {
      query:
        'query($t: String = "d", $n: Float!) { find(filter: { text: $t, near: [$n, 1] }) box { a: label b: label(size: SMALL, filter: { text: $t }) } }',
      variables: { n: 3 },
    },
    { query: 'query($s: Size! = SMALL) { box { label(size: $s) } find(size: $s) }' },
    { query: 'query($ids: [ID!]) { find(ids: $ids) other: find(ids: [1, "2"]) }', variables: { ids: 'one' } },
  ],
};

const things: Thing[] = [
  { __typename: 'Red', interfaces: ['Thing', 'Named'], id: 'r', name: 'red', size: 1, note: 'n' },
  { __typename: 'Blue', interfaces: ['Thing', 'Named'], id: 'b', name: 'blue', size: 'large', note: ['m'] },
  { __typename: 'Green', interfaces: ['Thing'], id: 'g', size: true, note: null },
];

/** A union and an interface whose members one subgraph knows and another does not; one field name, three types. */
export const uneven: Family = {
  subgraphs: {
    left: `type Query { left: [Any!] named: [Named!] } union Any = Red | Blue interface Named { id: ID! name: String }
      type Red implements Named @key(fields: "id") { id: ID! name: String @shareable }
      type Blue implements Named @key(fields: "id") { id: ID! name: String @shareable }`,
    right: `type Query { right: [Any!] things: [Thing!] } union Any = Green | Red interface Thing { id: ID! }
      type Red implements Thing @key(fields: "id") { id: ID! size: Int }
      type Blue implements Thing @key(fields: "id") { id: ID! size: String }
      type Green implements Thing @key(fields: "id") { id: ID! size: Boolean }`,
    notes: `type Red @key(fields: "id") { id: ID! note: String } type Blue @key(fields: "id") { id: ID! note: [String] }
      type Green @key(fields: "id") { id: ID! note: Float }`,
  },
  world: {
    roots: { left: things.slice(0, 2), named: things.slice(0, 2), right: [things[2], things[0]], things },
    entities: things,
  },
  operations: [
    { query: '{ left { __typename ... on Red { name size } ... on Green { id } ... on Named { name } } }' },
    { query: '{ right { ... on Named { name } ... on Thing { id } ... on Green { size } } }' },
    { query: '{ things { ... on Red { a: note } ... on Blue { b: note c: size } ... on Green { note } } }' },
    {
      query:
        '{ named { name ... on Thing { id } ... on Blue { size note } } things { ... on Named { name } } }',
    },
    {
      query: `query($yes: Boolean!, $no: Boolean = false) { left { ...r @include(if: $yes) ... on Blue @skip(if: $no) { name } ...n @include(if: $no) } }
        fragment r on Red { size ...n @skip(if: $yes) } fragment n on Named { shown: name }`,
      variables: { yes: true },
    },
  ],
};
