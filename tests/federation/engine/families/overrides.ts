import type { Thing } from '../federation.js';
import type { Family } from './family.js';

const users: Thing[] = ['1', '2'].map((id) => ({
  __typename: 'User',
  id,
  name: `User ${id}`,
  age: Number(id) * 20,
  mail: `${id}@example.org`,
}));

const subgraphs = {
  old: `type Query { users: [User!] } type User @key(fields: "id") { id: ID! name: String age: Int mail: String }`,
  new: `type Query { user: User } type User @key(fields: "id") { id: ID!
      age: Int @override(from: "old", label: "percent(20)") mail: String @override(from: "old", label: "mail") }`,
};
const world = { roots: { users, user: users[0] }, entities: users };

/** A field moves by the share of requests, or by a name that is switched on; the answer is the same. */
export const labelled: Family = {
  subgraphs,
  world,
  operations: [[], ['percent(20)'], ['mail'], ['mail', 'percent(20)']].flatMap((labels) => [
    { query: '{ users { name age mail } }', labels },
    { query: '{ user { id age mail } }', labels },
  ]),
};
