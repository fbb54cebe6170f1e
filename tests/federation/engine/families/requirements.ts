import type { Thing } from '../federation.js';
import type { Family } from './family.js';

/** A value of a thing, worked out where it is not given. */
const read = (thing: Thing, name: string): unknown => {
  const value = thing[name];
  return typeof value === 'function' ? value.call(thing, {}) : value;
};

const plans: Thing[] = ['1', '2'].map((id) => ({
  __typename: 'Plan',
  id,
  base: Number(id),
  second(this: Thing) {
    return `${read(this, 'base')}b`;
  },
  third(this: Thing) {
    return `${read(this, 'second')}c`;
  },
  fourth(this: Thing) {
    return `${read(this, 'third')}d`;
  },
}));

/** To and fro between two subgraphs, each of which needs what the other worked out before. */
export const requiresInTurn: Family = {
  subgraphs: {
    a: `type Query { plans: [Plan!] } type Plan @key(fields: "id") { id: ID! base: Int second: String @external
        third: String @requires(fields: "second") }`,
    b: `type Plan @key(fields: "id") { id: ID! base: Int @external third: String @external
        second: String @requires(fields: "base") fourth: String @requires(fields: "third") }`,
  },
  world: { roots: { plans }, entities: plans },
  operations: [
    { query: '{ plans { fourth } }' },
    { query: '{ plans { fourth second base third } }' },
    {
      query:
        'query($no: Boolean! = false) { plans { third @include(if: $no) second fourth @skip(if: $no) } }',
    },
    { query: 'query($no: Boolean! = false) { plans { second ... @include(if: $no) { fourth } } }' },
  ],
};

const owners: Thing[] = ['o1', 'o2'].map((id) => ({
  __typename: 'Owner',
  id,
  name: `Owner ${id}`,
  rank: id.length,
}));
const pets: Thing[] = [
  { __typename: 'Cat', interfaces: ['Pet'], id: 'c', name: 'Cat', owner: owners[0], lives: 9 },
  { __typename: 'Dog', interfaces: ['Pet'], id: 'd', name: 'Dog', owner: owners[1], tricks: ['sit'] },
];
const houses: Thing[] = ['h1', 'h2'].map((id, nr) => ({
  __typename: 'House',
  id,
  pet: pets[nr],
  all: nr === 0 ? pets : [],
  sign(this: Thing) {
    return `Beware of ${(this['pet'] as Thing)['name']}`;
  },
  noise(this: Thing) {
    return (this['all'] as Thing[]).map((each) => each['lives'] ?? each['tricks'] ?? '').join(' ');
  },
}));

/** What is required stands behind an interface, and differs with the type that is there. */
export const requiresThroughInterfaces: Family = {
  subgraphs: {
    houses: `type Query { houses: [House!] }
      type House @key(fields: "id") { id: ID! pet: Pet all: [Pet!] }
      interface Pet { id: ID! name: String owner: Owner }
      type Cat implements Pet @key(fields: "id") { id: ID! name: String owner: Owner lives: Int }
      type Dog implements Pet @key(fields: "id") { id: ID! name: String owner: Owner tricks: [String!] }
      type Owner @key(fields: "id") { id: ID! name: String }`,
    signs: `type House @key(fields: "id") { id: ID! pet: Pet @external all: [Pet!] @external
        sign: String @requires(fields: "pet { name }")
        noise: String @requires(fields: "all { ... on Cat { lives } ... on Dog { tricks } }") }
      interface Pet { id: ID! name: String }
      type Cat implements Pet @key(fields: "id") { id: ID! name: String @external lives: Int @external }
      type Dog implements Pet @key(fields: "id") { id: ID! name: String @external tricks: [String!] @external }
      type Owner @key(fields: "id") { id: ID! rank: Int }`,
  },
  world: { roots: { houses }, entities: [...houses, ...pets, ...owners] },
  operations: [
    { query: '{ houses { sign } }' },
    { query: '{ houses { noise all { __typename name } } }' },
    { query: '{ houses { sign noise pet { ... on Dog { tricks owner { rank } } } } }' },
  ],
};

const cards: Thing[] = ['1', '2'].map((id) => ({
  __typename: 'Card',
  id,
  front: `front ${id}`,
  back: id === '1' ? null : 'back',
  sides(this: Thing) {
    return `${read(this, 'front')}|`;
  },
  rear(this: Thing) {
    return `${read(this, 'back')}!`;
  },
}));
const coins: Thing[] = [{ __typename: 'Coin', id: 'c', front: 5, back: 6, rear: 7 }];

/** What one field requires is there, what another of the same subgraph requires is not asked for, or under other types. */
export const requiresOnConditions: Family = {
  subgraphs: {
    games: `type Query { cards: [Card!] all: [Thing!] } union Thing = Card | Coin
      type Card @key(fields: "id") { id: ID! front: String @external back: String @external
        sides: String @requires(fields: "front") rear: String @requires(fields: "back") }
      type Coin @key(fields: "id") { id: ID! front: Int back: Int rear: Int }`,
    prints: 'type Card @key(fields: "id") { id: ID! front: String back: String }',
  },
  world: { roots: { cards, all: [...cards, ...coins] }, entities: [...cards, ...coins] },
  operations: [true, false].flatMap((yes) =>
    [
      'query($yes: Boolean!) { cards { sides ... @skip(if: $yes) { rear sides } } }',
      'query($yes: Boolean! = true) { cards { back @include(if: $yes) rear ... @skip(if: $yes) { front } } }',
      'query($yes: Boolean!) { all { ... on Coin { front } ... @skip(if: $yes) { ... on Card { front rear } ... on Coin { rear } } ... on Card { sides } } }',
      'query($yes: Boolean!) { cards @skip(if: $yes) { id } all { ... on Card @include(if: $yes) { ...part @skip(if: true) } } } fragment part on Card { rear }',
    ].map((query) => ({ query, variables: { yes } })),
  ),
};

const stones: Thing[] = ['1', '2'].map((id) => ({
  __typename: 'Stone',
  id,
  sku: `sku ${id}`,
  weight: Number(id),
  heavy(this: Thing) {
    return `${read(this, 'weight')} kg`;
  },
  label(this: Thing) {
    return `label: ${read(this, 'heavy')}`;
  },
}));

/** The same to and fro, where the way to one subgraph leads through the other, which has two keys. */
export const requiresInTurnByTwoKeys: Family = {
  subgraphs: {
    quarry: 'type Query { stones: [Stone!] first: Stone } type Stone @key(fields: "id") { id: ID! }',
    scales: `type Stone @key(fields: "id") @key(fields: "sku") { id: ID! sku: String!
        weight: Int @external heavy: String @requires(fields: "weight") }`,
    shop: `type Stone @key(fields: "sku") { sku: String! weight: Int heavy: String @external
        label: String @requires(fields: "heavy") }`,
  },
  world: { roots: { stones, first: stones[0] }, entities: stones },
  operations: [
    { query: '{ stones { label } }' },
    { query: '{ stones { label heavy weight } first { a: heavy b: heavy heavy } }' },
    { query: '{ first { again: label label more: label sku } stones { heavy } }' },
  ],
};

const lamps: Thing[] = ['1', '2'].map((id) => ({
  __typename: 'Lamp',
  interfaces: ['Ware'],
  id,
  price: 10,
  volts: 10 + Number(id),
  watts(this: Thing) {
    return `${read(this, 'volts')} W`;
  },
  sticker(this: Thing) {
    return `${read(this, 'watts')} at ${read(this, 'volts')} V`;
  },
}));

/** One requirement after the other, of things of which the first subgraph knows only that they are of an interface. */
export const requiresBehindInterfaceObjects: Family = {
  subgraphs: {
    stock: `type Query { ware: Ware wares: [Ware!] }
      type Ware @key(fields: "id") @interfaceObject { id: ID! price: Int }`,
    makers: `interface Ware @key(fields: "id") { id: ID! }
      type Lamp implements Ware @key(fields: "id") { id: ID! volts: Int @external
        watts: String @requires(fields: "volts") }`,
    labels: `type Lamp @key(fields: "id") { id: ID! volts: Int @external watts: String @external
        sticker: String @requires(fields: "watts volts") }`,
    plugs: 'type Lamp @key(fields: "id") { id: ID! volts: Int }',
  },
  world: { roots: { ware: lamps[0], wares: lamps }, entities: lamps },
  operations: [
    { query: '{ ware { price ... on Lamp { sticker } } }' },
    { query: '{ wares { price ... on Lamp { watts } } }' },
    {
      query:
        '{ wares { __typename ... on Lamp { sticker watts volts } } ware { ... on Lamp { a: sticker } } }',
    },
  ],
};
