import type { Thing } from '../federation.js';
import type { Family } from './family.js';

const users: Thing[] = [
  {
    __typename: 'User',
    id: 'u1',
    email: 'a@b.c',
    name: 'Ada',
    age: 36,
    secret: 'x',
    level: 'LOW',
    address: { __typename: 'Address', city: 'Athens', street: 'Ermou' },
  },
  {
    __typename: 'User',
    id: 'u2',
    email: 'd@e.f',
    name: 'Alan',
    age: 41,
    secret: 'y',
    level: 'HIGH',
    address: null,
  },
];
const posts: Thing[] = users.map((author, nr) => ({
  __typename: 'Post',
  id: `p${nr}`,
  author,
  text: `text ${nr}`,
}));
for (const each of users) each['posts'] = posts.filter(({ author }) => author === each);

/** What a subgraph gives on one path alone. */
export const provides: Family = {
  subgraphs: {
    users:
      'type Query { users: [User!] } type User @key(fields: "id") { id: ID! name: String @shareable age: Int }',
    posts: `type Query { posts: [Post!] } type Post @key(fields: "id") { id: ID! text: String author: User @provides(fields: "name") }
      type User @key(fields: "id") { id: ID! name: String @external posts: [Post!] }`,
  },
  world: { roots: { users, posts }, entities: [...users, ...posts] },
  operations: [
    { query: '{ posts { text author { name } } }' },
    { query: '{ posts { author { name age posts { author { name } } } } }' },
  ],
};

/** What both know, what has moved, and what nobody outside may see. */
export const sharedMovedHidden: Family = {
  subgraphs: {
    old: `type Query { users: [User!] } type User @key(fields: "id") { id: ID! name: String age: Int email: String @shareable
        address: Address @shareable level: Level @shareable }
      type Address @shareable { city: String } enum Level { LOW HIGH @inaccessible }`,
    new: `type User @key(fields: "id") { id: ID! age: Int @override(from: "old") email: String @shareable secret: String @inaccessible
        address: Address @shareable level: Level @shareable }
      type Address @shareable { city: String street: String @inaccessible } enum Level { LOW HIGH @inaccessible }`,
  },
  world: { roots: { users }, entities: users },
  operations: [{ query: '{ users { name age email } }' }, { query: '{ users { address { city } } }' }],
};

/** The key lies inside of another object, or is of two parts. */
export const compoundKeys: Family = {
  subgraphs: {
    orders: `type Query { orders: [Order!] } type Order @key(fields: "number shop { id }") { number: Int! shop: Shop! note: String }
      type Shop @key(fields: "id") { id: ID! }`,
    totals: `type Order @key(fields: "number shop { id }") { number: Int! shop: Shop! total: Int }
      type Shop @key(fields: "id") { id: ID! name: String }`,
  },
  world: (() => {
    const shop: Thing = { __typename: 'Shop', id: 's', name: 'Corner' };
    const orders: Thing[] = [1, 2].map((number) => ({
      __typename: 'Order',
      number,
      shop,
      note: `n${number}`,
      total: number * 10,
    }));
    return { roots: { orders }, entities: [...orders, shop] };
  })(),
  operations: [
    { query: '{ orders { note total } }' },
    { query: '{ orders { number total shop { name } } }' },
  ],
};
