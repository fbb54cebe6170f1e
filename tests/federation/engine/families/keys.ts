import type { Thing } from '../federation.js';
import type { Family } from './family.js';

const products: Thing[] = [
  { __typename: 'Product', id: '1', sku: 'a', name: 'Chair', price: 10, weight: 5, inStock: true },
  { __typename: 'Product', id: '2', sku: 'b', name: 'Table', price: 200, weight: 50, inStock: false },
];
const [chair, table] = products as [Thing, Thing];
chair['reviews'] = [{ __typename: 'Review', id: 'r1', stars: 5 }];
table['reviews'] = [];
for (const each of products) {
  each['related'] = products;
  each['shipping'] = function shipping(this: Thing) {
    return Number(this['price']) > 100 ? 0 : Number(this['weight']) * 2;
  };
}
const product = ({ id }: { id: string }) => products.find((each) => each['id'] === id);

/** One key, several paths to one type, and what `@skip` and `@include` leave of it. */
export const oneKey: Family = {
  subgraphs: {
    products: `type Query { products: [Product!] product(id: ID!): Product }
      type Product @key(fields: "id") { id: ID! name: String related: [Product!] }`,
    stock: 'type Product @key(fields: "id") { id: ID! inStock: Boolean price: Int weight: Int }',
    reviews: `type Product @key(fields: "id") { id: ID! reviews: [Review!]! }
      type Review { id: ID! stars: Int }`,
  },
  world: { roots: { products, product }, entities: products },
  operations: [
    { query: '{ products { id name inStock reviews { stars } } }' },
    { query: '{ products { related { related { name price reviews { id } } inStock } } }' },
    { query: '{ product(id: "3") { name inStock } }' },
    {
      query: `{ one: product(id: "1") { ...p } two: product(id: "2") { ...p kind: __typename } }
        fragment p on Product { cost: price name }`,
    },
    {
      query: `query($all: Boolean!, $no: Boolean! = false) {
        products { id price @include(if: $all) inStock @skip(if: $all) reviews @include(if: $no) { id } } }`,
      variables: { all: true },
    },
    {
      query:
        'query($all: Boolean!) { products { id price @include(if: $all) ... @skip(if: $all) { inStock } } }',
      variables: { all: false },
    },
    { query: '{ __typename products { __typename id } __type(name: "Product") { name } }' },
    { query: '{ products { __proto__: name constructor: price toString: inStock } }' },
  ],
};

/** A subgraph knows an entity by one key, the next by another: the way leads over a third. */
export const severalKeys: Family = {
  subgraphs: {
    products: 'type Query { products: [Product!] } type Product @key(fields: "id") { id: ID! name: String }',
    codes: 'type Product @key(fields: "id") @key(fields: "sku") { id: ID! sku: String! }',
    stock: 'type Product @key(fields: "sku") { sku: String! inStock: Boolean }',
  },
  world: { roots: { products }, entities: products },
  operations: [{ query: '{ products { name inStock } }' }, { query: '{ products { inStock sku name } }' }],
};

/** What one subgraph works out of the fields of another. */
export const requires: Family = {
  subgraphs: {
    products: 'type Query { products: [Product!] } type Product @key(fields: "id") { id: ID! name: String }',
    stock: 'type Product @key(fields: "id") { id: ID! price: Int weight: Int }',
    shipping: `type Product @key(fields: "id") { id: ID! price: Int @external weight: Int @external
      shipping: Int @requires(fields: "price weight") }`,
  },
  world: { roots: { products }, entities: products },
  operations: [
    { query: '{ products { name shipping } }' },
    { query: '{ products { cost: price shipping price weight: name } }' },
  ],
};

const parcels: Thing[] = [
  {
    __typename: 'Parcel',
    id: 'p1',
    box: { __typename: 'Box', size: { __typename: 'Size', width: 3, height: 4 } },
    items: [
      { __typename: 'Item', weight: 2 },
      { __typename: 'Item', weight: 7 },
    ],
    area(this: Thing) {
      const { size } = this['box'] as { size: { width: number; height: number } };
      return size.width * size.height;
    },
    heaviest(this: Thing) {
      return Math.max(...(this['items'] as { weight: number }[]).map(({ weight }) => weight));
    },
  },
];

/** The same of fields inside of fields and inside of lists. */
export const nestedRequires: Family = {
  subgraphs: {
    parcels: `type Query { parcels: [Parcel!] }
      type Parcel @key(fields: "id") { id: ID! box: Box items: [Item!] }
      type Box @shareable { size: Size } type Size @shareable { width: Int height: Int } type Item @shareable { weight: Int }`,
    post: `type Parcel @key(fields: "id") { id: ID! box: Box @external items: [Item!] @external
        area: Int @requires(fields: "box { size { width height } }") heaviest: Int @requires(fields: "items { weight }") }
      type Box @shareable { size: Size } type Size @shareable { width: Int height: Int } type Item @shareable { weight: Int }`,
  },
  world: { roots: { parcels }, entities: parcels },
  operations: [
    { query: '{ parcels { area heaviest } }' },
    { query: '{ parcels { box { size { w: width } } area } }' },
  ],
};
