import type { Thing } from '../federation.js';
import type { Family } from './family.js';

const users: Thing[] = ['1', '2', '3'].map((id) => ({
  __typename: 'User',
  id,
  name: `User ${id}`,
  nick: id === '2' ? null : `nick ${id}`,
  age: Number(id) * 10,
}));
const [first, second, third] = users as [Thing, Thing, Thing];
second['age'] = () => {
  throw new Error('age of 2 is not known');
};

/** Questions about the schema beside those about data, and names of types on every level. */
export const introspectionBesideData: Family = {
  subgraphs: {
    users: `type Query { users: [User!] user: User } type Mutation { touch: User }
      type User @key(fields: "id") { id: ID! name: String! @shareable }`,
    more: `type User @key(fields: "id") { id: ID! name: String @shareable nick: String age: Int }
      input Filter { text: String = "x" }`,
  },
  world: { roots: { users, user: first, touch: third }, entities: users },
  operations: [
    { query: '{ __typename users { __typename nick } kind: __typename }' },
    { query: '{ user { nick } __type(name: "User") { name fields { name type { kind name } } } }' },
    {
      query:
        'query($name: String! = "Query") { ...s user { name nick } } fragment s on Query { __type(name: $name) { name } it: __schema { queryType { name kind } } }',
    },
    { query: 'query($no: Boolean = true) { __schema @skip(if: $no) { description } user { id nick } }' },
    { query: '{ __type(name: "Query") { isOneOf fields { args { isDeprecated } } } user { nick } }' },
    { query: '{ none: __type(name: "Nothing") { name } users { age } }' },
    {
      query: 'mutation { __typename touch { __typename nick name } it: __typename }',
    },
  ],
};

/** Lists with holes and an entity twice; errors under aliases, in lists of entities and below them. */
export const errorsUnderAliases: Family = {
  subgraphs: {
    groups: `type Query { group: Group groups: [[Group]] } type Group @key(fields: "id") { id: ID! members: [User] lead: User }
      type User @key(fields: "id") { id: ID! }`,
    users: 'type User @key(fields: "id") { id: ID! name: String nick: String! age: Int }',
  },
  world: (() => {
    const group: Thing = {
      __typename: 'Group',
      id: 'g',
      members: [first, null, second, first],
      lead: second,
    };
    return { roots: { group, groups: [[group, null], [], null] }, entities: [group, ...users] };
  })(),
  operations: [
    { query: '{ g: group { m: members { a: age b: age name } } }' },
    { query: '{ g: group { m: members { n: nick } lead { id } } }' },
    { query: '{ group { lead { nick age } members { id } } }' },
    { query: '{ all: groups { them: members { old: age } l: lead { id } } }' },
    {
      query:
        '{ group { ...a ...b } } fragment a on Group { members { age } lead { name } } fragment b on Group { members { name id } lead { age } }',
    },
  ],
};

const books: Thing[] = ['b1', 'b2'].map((id) => ({
  __typename: 'Book',
  interfaces: ['Media'],
  id,
  title: `title of ${id}`,
  pages: 7,
  owner: first,
}));
const films: Thing[] = [
  { __typename: 'Film', interfaces: ['Media'], id: 'f1', title: 'title of f1', minutes: 9, owner: third },
];
const shelves: Thing[] = [
  {
    __typename: 'Shelf',
    id: 's',
    best: books[0],
    media: [...books, ...films],
    keeper: { __typename: 'Keeper', user: third },
  },
];

/** What an edge gives beside: below another object, and of some types of an interface alone. */
export const providesFurtherDown: Family = {
  subgraphs: {
    shelves: `type Query { shelves: [Shelf!] @provides(fields: "keeper { user { name } }") }
      type Shelf @key(fields: "id") { id: ID! best: Media @provides(fields: "... on Book { title }") media: [Media!] keeper: Keeper }
      type Keeper { user: User } type User @key(fields: "id") { id: ID! name: String @external }
      interface Media { id: ID! }
      type Book implements Media @key(fields: "id") { id: ID! title: String @external }
      type Film implements Media @key(fields: "id") { id: ID! }`,
    media: `type Book @key(fields: "id") { id: ID! title: String @shareable pages: Int owner: User }
      type Film @key(fields: "id") { id: ID! title: String minutes: Int owner: User }
      type User @key(fields: "id") { id: ID! name: String @shareable nick: String }`,
  },
  world: { roots: { shelves }, entities: [...shelves, ...books, ...films, ...users] },
  operations: [
    { query: '{ shelves { keeper { user { name } } best { ... on Book { title } } } }' },
    {
      query:
        '{ shelves { best { ... on Book { title pages } } media { ... on Book { title } ... on Film { title minutes } } } }',
    },
    {
      query:
        '{ shelves { keeper { user { name nick } } media { id ... on Book { owner { name nick } } ... on Film { owner { n: name } } } } }',
    },
  ],
};

/** What one subgraph does not know: its fields are null, and where they cannot be, an error says so. */
export const unknownEntities: Family = {
  subgraphs: {
    one: 'type Query { things: [Thing] firm: [Thing!] } type Thing @key(fields: "id") { id: ID! name: String }',
    two: 'type Thing @key(fields: "id") { id: ID! size: Int parts: [Part!] must: Int! } type Part { n: Int! }',
  },
  world: (() => {
    const known: Thing = { __typename: 'Thing', id: '1', name: 'one', size: 1, parts: [{ n: 1 }], must: 5 };
    const stranger: Thing = {
      __typename: 'Thing',
      id: '2',
      name: 'two',
      size: null,
      parts: null,
      must: null,
    };
    return { roots: { things: [known, stranger, null], firm: [stranger] }, entities: [known] };
  })(),
  operations: [
    { query: '{ things { name size parts { n } } }' },
    { query: '{ things { id a: must b: size } }' },
    { query: '{ firm { must } things { name } }' },
  ],
};
