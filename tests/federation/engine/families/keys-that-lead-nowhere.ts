import type { Thing } from '../federation.js';
import type { Family } from './family.js';

const authors: Thing[] = [
  { __typename: 'Author', id: 'a', isni: '1', name: 'Sappho', born: -630, books: [] },
];
const books: Thing[] = [{ __typename: 'Book', id: 'b', title: 'Fragments', author: authors[0] }];
(authors[0] as Thing)['books'] = books;

/** A subgraph that names a type by a key and cannot be asked for it by that one, but by another. */
export const unresolvableKey: Family = {
  subgraphs: {
    books: `type Query { books: [Book!] } type Book @key(fields: "id") { id: ID! title: String author: Author }
      type Author @key(fields: "id", resolvable: false) @key(fields: "isni") { id: ID! isni: ID! books: [Book!] }`,
    people: `type Query { authors: [Author!] } type Author @key(fields: "id") @key(fields: "isni") { id: ID! isni: ID! name: String }`,
    dates: 'type Author @key(fields: "id") { id: ID! born: Int }',
  },
  world: { roots: { books, authors }, entities: [...books, ...authors] },
  operations: [
    { query: '{ books { title author { name born } } }' },
    { query: '{ authors { born books { title author { name } } } }' },
    { query: '{ authors { name books { author { id } } } }' },
  ],
};
