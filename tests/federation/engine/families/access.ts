import { type Claims, nobody } from '@koinipoli/schema/token/internal';
import type { Thing } from '../federation.js';
import type { Family } from './family.js';

const shelf: Thing = { __typename: 'Shelf', id: 's1', label: 'Top', width: 9 };
const books: Thing[] = ['1', '2'].map((id) => ({
  __typename: 'Book',
  interfaces: ['Item'],
  id,
  title: `Book ${id}`,
  cost: Number(id) * 10,
  worth: Number(id) * 100,
  draft: `draft ${id}`,
}));
const ledger: Thing = {
  __typename: 'Ledger',
  interfaces: ['Item'],
  id: 'l1',
  title: 'Ledger',
  cost: 1,
  sum: 5,
  entries: ['a', 'b'],
};
for (const each of [...books, ledger]) {
  each['shelf'] = shelf;
  each['price'] = function price(this: Thing) {
    return Number(this['cost']) + 1;
  };
}

const anyone: Claims = nobody;
const reader: Claims = { subject: 'r', scopes: ['read'], organisations: [] };
const clerk: Claims = { subject: 'c', scopes: ['read', 'books', 'policy:audit'], organisations: [] };

const scattered = {
  library: `type Query { items: [Item!] book: Book! found: [Found] ledger: Ledger maybe: Ledger! @policy(policies: [["audit"]]) }
    type Mutation { keep: Int @authenticated drop: Int }
    interface Item { id: ID! title: String cost: Int }
    union Found = Book | Ledger
    type Book implements Item @key(fields: "id") { id: ID! title: String shelf: Shelf
      cost: Int @requiresScopes(scopes: [["read", "books"], ["all"]]) }
    type Ledger implements Item @key(fields: "id") @policy(policies: [["audit"]]) { id: ID! title: String cost: Int sum: Int entries: [String!] }
    type Shelf @key(fields: "id") { id: ID! @authenticated label: String! }`,
  prices: `type Book @key(fields: "id") { id: ID! cost: Int @external price: Int @requires(fields: "cost") @requiresScopes(scopes: [["read", "books"], ["all"]])
      draft: Draft @authenticated worth: Int! @requiresScopes(scopes: [["books"]]) }
    type Shelf @key(fields: "id") { id: ID! width: Int }
    scalar Draft`,
};
const ofLedger = ['Ledger', 'Query.ledger', 'Query.maybe'];
const ofClerks = ['Book.cost', 'Book.price', 'Book.worth', ...ofLedger];
const ofReaders = ['Book.draft', 'Shelf.id', 'Mutation.keep'];

/** What a viewer may not see is null with an error, and nobody is asked for it; what others require is asked all the same. */
export const refusedFields: Family = {
  subgraphs: scattered,
  world: {
    roots: {
      items: [...books, ledger],
      book: books[0],
      found: [ledger, books[1]],
      ledger,
      maybe: ledger,
      keep: 1,
      drop: 2,
    },
    entities: [...books, ledger, shelf],
  },
  operations: [
    ...[anyone, reader, clerk].flatMap((viewer) => {
      const refused = viewer === clerk ? [] : viewer === reader ? ofClerks : [...ofClerks, ...ofReaders];
      return [
        '{ items { id title } }',
        '{ items { name: title price: cost ... on Book { sum: cost } ... on Ledger { sum } } }',
        '{ book { title price draft } }',
        '{ book { cost price shelf { label } } }',
        '{ book { id shelf { label width id } } }',
        '{ book { shelf { label width } } }',
        '{ book { id worth } }',
        '{ book { draft } }',
        '{ found { __typename ... on Item { cost } ... on Ledger { entries } } }',
        '{ ledger { id } book { title } }',
        'query($all: Boolean! = true) { book { ...b } items { ...i } } fragment b on Book { worth @skip(if: $all) cost @include(if: $all) } fragment i on Item { cost }',
        'mutation { drop keep }',
      ].map((query) => ({ query, viewer, refused }));
    }),
    { query: '{ maybe { id } book { id } }', viewer: reader, refused: ofClerks, unasked: ['maybe'] },
    {
      query: '{ book { draft id } }',
      viewer: anyone,
      refused: [...ofClerks, ...ofReaders],
      unasked: ['draft', 'worth', '_entities'],
    },
    { query: '{ book { worth } }', viewer: reader, refused: ofClerks, unasked: ['worth'] },
    { query: '{ items { cost } }', viewer: anyone, refused: [...ofClerks, ...ofReaders], unasked: ['cost'] },
  ],
};

/** What an interface demands its types do too, whatever subgraph adds them. */
export const refusedInterfaces: Family = {
  subgraphs: {
    library: `type Query { media: [Media!] book: Book }
      interface Media @key(fields: "id") { id: ID! title: String }
      type Book implements Media @key(fields: "id") { id: ID! title: String }
      type Film implements Media @key(fields: "id") { id: ID! title: String }`,
    ratings:
      'type Media @key(fields: "id") @interfaceObject { id: ID! rating: Int @authenticated stars: Int }',
  },
  world: (() => {
    const media: Thing[] = ['Book', 'Film'].map((name, nr) => ({
      __typename: name,
      interfaces: ['Media'],
      id: `m${nr}`,
      title: name,
      rating: nr,
      stars: nr + 1,
    }));
    return { roots: { media, book: media[0] }, entities: media };
  })(),
  operations: [
    {
      query: '{ media { rating stars } }',
      viewer: anyone,
      refused: ['Book.rating', 'Film.rating'],
      unasked: ['rating'],
    },
    {
      query: '{ book { rating } }',
      viewer: anyone,
      refused: ['Book.rating', 'Film.rating'],
      unasked: ['rating'],
    },
    { query: '{ media { title rating } book { rating } }', viewer: reader },
  ],
};
