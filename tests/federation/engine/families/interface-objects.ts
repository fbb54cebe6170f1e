import type { Thing } from '../federation.js';
import type { Family } from './family.js';

const media: Thing[] = ['Book', 'Film', 'Book'].map((name, nr) => ({
  __typename: name,
  interfaces: ['Media'],
  id: `m${nr}`,
  code: `code ${nr}`,
  title: `${name} ${nr}`,
  rating: nr === 1 ? null : nr,
  price: nr * 10,
  pages: nr * 100,
  tag: `tag ${nr}`,
}));
const stars = (each: Thing) => ({ ...each, __typename: each.__typename });

/** Three subgraphs see one interface: its owner, and two that add to it by different keys; another interface lies across. */
export const interfaceObjects: Family = {
  subgraphs: {
    library: `type Query { media: [Media!] book: Book }
      interface Media @key(fields: "id") @key(fields: "code") { id: ID! code: ID! title: String }
      interface Tagged { tag: String }
      type Book implements Media & Tagged @key(fields: "id") @key(fields: "code") { id: ID! code: ID! title: String pages: Int tag: String }
      type Film implements Media @key(fields: "id") @key(fields: "code") { id: ID! code: ID! title: String }`,
    ratings:
      'type Query { rated: [Media!] } type Media @key(fields: "id") @interfaceObject { id: ID! rating: Int }',
    prices:
      'type Query { priced: Media } type Media @key(fields: "code") @interfaceObject { code: ID! price: Int rank: Int @requires(fields: "title") title: String @external }',
  },
  world: (() => {
    for (const each of media) each['rank'] = (given: unknown) => given && String(each['title']).length;
    return { roots: { media, book: media[0], rated: media.map(stars), priced: media[1] }, entities: media };
  })(),
  operations: [
    { query: '{ media { __typename rating price } }' },
    { query: '{ rated { rating __typename title price } }' },
    { query: '{ rated { rating ... on Tagged { tag } } }' },
    { query: '{ rated { ...t rating } priced { ...t } } fragment t on Tagged { tag }' },
    { query: '{ priced { price rank ... on Film { id rating } ... on Book { pages } } }' },
    { query: '{ book { rank rating ... on Media { price kind: __typename } } }' },
    { query: 'query($no: Boolean! = false) { rated { title @include(if: $no) price @skip(if: $no) } }' },
  ],
};

const shelves: Thing[] = ['1', '2'].map((id) => ({
  __typename: 'Shelf',
  id,
  f: id === '1' ? null : 'two',
  made: `${id}!`,
  worked(this: Thing) {
    return `from ${this['f'] ?? 'nothing'}`;
  },
}));
const boxes: Thing[] = [{ __typename: 'Box', id: 'b', f: 7 }];

/** What is required under a name that another type has for something else, null among it, and on a condition. */
export const sameName: Family = {
  subgraphs: {
    a: `type Query { all: [Thing!] shelves: [Shelf!] } union Thing = Shelf | Box
      type Shelf @key(fields: "id") { id: ID! f: String @external worked: String @requires(fields: "f") made: String }
      type Box @key(fields: "id") { id: ID! }`,
    b: 'type Shelf @key(fields: "id") { id: ID! f: String } type Box @key(fields: "id") { id: ID! f: Int }',
  },
  world: { roots: { all: [...shelves, ...boxes], shelves }, entities: [...shelves, ...boxes] },
  operations: [
    { query: '{ all { ... on Shelf { worked } ... on Box { f } } }' },
    { query: '{ all { ... on Shelf { worked own: f } ... on Box { number: f } } }' },
    {
      query:
        'query($yes: Boolean!) { shelves { worked @skip(if: $yes) made } all { ... on Shelf { made worked @include(if: $yes) } } }',
      variables: { yes: true },
    },
    {
      query: 'query($yes: Boolean!) { shelves { worked @skip(if: $yes) f made } }',
      variables: { yes: false },
    },
  ],
};

const accounts: Thing[] = ['1', '2'].map((id) => ({
  __typename: 'Account',
  id,
  name: `account ${id}`,
  balance: 0,
}));
const [account, other] = accounts as [Thing, Thing];
const pay = (to: Thing) => (given: { amount: number }) => {
  to['balance'] = Number(to['balance']) + given.amount;
  return to;
};

/** Each change is followed by what its answer asks of other subgraphs, before the next one begins. */
export const changesAndEntities: Family = {
  subgraphs: {
    one: `type Query { q: Int } type Mutation { reset: Int payIn(amount: Int!): Account fail: Account! }
      type Account @key(fields: "id") { id: ID! name: String }`,
    two: 'type Mutation { payOut(amount: Int!): Account } type Account @key(fields: "id") { id: ID! balance: Int }',
  },
  world: {
    roots: {
      q: 1,
      payIn: pay(account),
      payOut: pay(other),
      fail: () => {
        throw new Error('No.');
      },
      reset: () => {
        for (const each of accounts) each['balance'] = 0;
        return 0;
      },
    },
    entities: accounts,
  },
  operations: [
    {
      query: `mutation($n: Int! = 5) { reset a: payIn(amount: $n) { balance name } b: payIn(amount: 2) { name balance } ...rest }
        fragment rest on Mutation { c: payOut(amount: 3) { name balance }
        d: payIn(amount: 1) { balance } }`,
    },
    {
      query:
        'mutation { reset payOut(amount: 1) { name } x: payOut(amount: 1) { balance } payIn(amount: 4) { balance } }',
    },
    { query: 'mutation { reset payIn(amount: 1) { id } fail { balance } payOut(amount: 1) { id } }' },
  ],
};
