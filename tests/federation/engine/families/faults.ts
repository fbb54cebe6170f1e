import type { Thing } from '../federation.js';
import type { Family } from './family.js';

const fails = (message: string) => () => {
  throw new Error(message);
};

const items: Thing[] = ['1', '2', '3'].map((id) => ({
  __typename: 'Item',
  id,
  name: `item ${id}`,
  price: id === '2' ? fails('price of 2 is not known') : Number(id),
  must: id === '3' ? fails('3 has to and cannot') : id,
  owner: { __typename: 'Owner', id: `o${id}`, name: id === '1' ? null : `owner ${id}` },
}));

/** One entity of a batch fails, in a field that may be null and in one that may not. */
export const oneOfABatch: Family = {
  subgraphs: {
    items: `type Query { items: [Item!] pair: [Item] first: Item }
      type Item @key(fields: "id") { id: ID! name: String }`,
    prices:
      'type Item @key(fields: "id") { id: ID! price: Int must: String! owner: Owner } type Owner { id: ID! name: String! }',
  },
  world: { roots: { items, pair: [...items, items[1]], first: items[0] }, entities: items },
  operations: [
    { query: '{ items { id price } }' },
    { query: '{ pair { id cost: price name } }' },
    { query: '{ pair { id must } }' },
    { query: '{ pair { id price } }' },
    { query: '{ pair { price owner { id name } } }' },
    { query: '{ items { id must } }' },
    { query: '{ items { owner { name } } first { owner { id } } }' },
    { query: '{ pair { name owner { name } } items { price } }' },
  ],
};

/** Root fields that fail beside others that do not. */
export const oneOfTheRoots: Family = {
  subgraphs: {
    one: 'type Query { good: Int bad: Int list: [Int] }',
    two: 'type Query { other: String worse: String }',
  },
  world: {
    roots: { good: 1, bad: fails('bad'), list: [1, null, 3], other: 'o', worse: fails('worse') },
    entities: [],
  },
  operations: [{ query: '{ good bad other worse list }' }, { query: '{ a: good b: bad c: bad other }' }],
};

const log: string[] = [];
const note = (name: string) => () => {
  log.push(name);
  return log.length;
};

/** Changes come one after the other, whatever subgraphs they go to. */
export const inOrder: Family = {
  subgraphs: {
    one: 'type Query { q: Int } type Mutation { a: Int c: Int reset: Int }',
    two: 'type Mutation { b: Int d: Int }',
  },
  world: {
    roots: {
      q: 1,
      reset: () => {
        log.length = 0;
        return 0;
      },
      a: note('a'),
      b: note('b'),
      c: note('c'),
      d: note('d'),
    },
    entities: [],
  },
  operations: [{ query: 'mutation { reset a b c d }' }, { query: 'mutation { reset d c b a }' }],
};
