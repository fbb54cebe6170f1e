import type { Thing } from '../federation.js';
import type { Family } from './family.js';

const media: Thing[] = [
  { __typename: 'Book', interfaces: ['Media'], id: 'b1', title: 'Odyssey', pages: 500, isbn: 'x' },
  { __typename: 'Film', interfaces: ['Media'], id: 'f1', title: 'Zorba', minutes: 142, isbn: null },
];
const [book, film] = media as [Thing, Thing];
book['author'] = { __typename: 'Person', id: 'h', name: 'Homer' };
film['author'] = { __typename: 'Person', id: 'k', name: 'Kazantzakis' };
for (const each of media) each['rating'] = (each['title'] as string).length;
const people = [book['author'], film['author']] as Thing[];
const shelf: Thing[] = [
  { __typename: 'Shelf', id: 's1', content: [...media, people[0]], best: book, favourite: film },
];

/** Interfaces and unions whose members live in several subgraphs. */
export const abstractTypes: Family = {
  subgraphs: {
    library: `type Query { media: [Media!] shelves: [Shelf!] }
      interface Media { id: ID! title: String }
      type Book implements Media @key(fields: "id") { id: ID! title: String author: Person }
      type Film implements Media @key(fields: "id") { id: ID! title: String author: Person }
      type Person @key(fields: "id") { id: ID! }
      union Content = Book | Film | Person
      type Shelf @key(fields: "id") { id: ID! content: [Content!] best: Media favourite: Content }`,
    details: `type Book @key(fields: "id") { id: ID! pages: Int }
      type Film @key(fields: "id") { id: ID! minutes: Int }
      type Person @key(fields: "id") { id: ID! name: String }`,
  },
  world: { roots: { media, shelves: shelf }, entities: [...media, ...people] },
  operations: [
    { query: '{ media { title ... on Book { pages author { name } } ... on Film { minutes } } }' },
    {
      query:
        '{ shelves { content { __typename ... on Media { id title } ... on Person { name } ... on Film { minutes } } } }',
    },
    {
      query:
        '{ shelves { best { __typename title ... on Film { minutes } } favourite { ... on Film { minutes author { id } } } } }',
    },
    {
      query:
        '{ shelves { content { kind: __typename ... on Book { title } ... on Book { author { name } } ... on Person { id } } } }',
    },
    { query: '{ media { ... { id } ... on Media { author: title } } }' },
  ],
};

const zorba: Thing = { __typename: 'Person', id: 'z', name: 'Cacoyannis', born: 1921 };

/** One thing stands in two places of one path, and more is asked of it in one of them. */
export const moreUnderOneType: Family = {
  subgraphs: {
    library: `type Query { works: [Work!] }
      union Work = Book | Film
      type Book { id: ID! maker: Person }
      type Film { id: ID! maker: Person }
      type Person @key(fields: "id") { id: ID! born: Int }`,
    details: 'type Person @key(fields: "id") { id: ID! name: String }',
  },
  world: {
    roots: {
      works: ['Film', 'Book', 'Film'].map((type, nr) => ({ __typename: type, id: `w${nr}`, maker: zorba })),
    },
    entities: [zorba],
  },
  operations: [
    { query: '{ works { ... on Film { maker { name } } ... on Book { maker { born name } } } }' },
    { query: '{ works { ... on Film { maker { name born } } ... on Book { maker { name } } } }' },
  ],
};

/** One subgraph adds a field to all that are media, without knowing which there are. */
export const interfaceObject: Family = {
  subgraphs: {
    library: `type Query { media: [Media!] book: Book }
      interface Media @key(fields: "id") { id: ID! title: String }
      type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
      type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`,
    ratings: `type Query { best: Media } type Media @key(fields: "id") @interfaceObject { id: ID! rating: Int }`,
  },
  world: { roots: { media, book, best: { ...film } }, entities: media },
  operations: [
    { query: '{ media { title rating } }' },
    { query: '{ media { __typename rating ... on Book { pages } } }' },
    { query: '{ book { rating pages } }' },
    { query: '{ best { rating } }' },
    { query: '{ best { rating title __typename ... on Film { minutes } } }' },
  ],
};
