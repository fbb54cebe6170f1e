/** Names and SDL of the four subgraphs, shaped after the federation that gateways are usually compared on. */
const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@requires", "@provides", "@external", "@shareable"])\n';

export const subgraphs: Readonly<Record<string, string>> = {
  accounts: `${link}
type Query {
  me: User
  user(id: ID!): User
  users(ranking: Int! = 0): [User!]!
}
type User @key(fields: "id") {
  id: ID!
  name: String
  username: String @shareable
  birthday: String
}
`,
  inventory: `${link}
type Product @key(fields: "upc") {
  upc: String!
  weight: Int @external
  price: Int @external
  inStock: Boolean
  shippingEstimate: Int @requires(fields: "price weight")
}
`,
  products: `${link}
type Query {
  topProducts(first: Int! = 5, ranking: Int! = 0): [Product!]!
}
type Product @key(fields: "upc") {
  upc: String!
  name: String
  price: Int
  weight: Int
}
`,
  reviews: `${link}
type Review @key(fields: "id") {
  id: ID!
  body: String
  author: User @provides(fields: "username")
  product: Product
}
type User @key(fields: "id") {
  id: ID!
  username: String @external
  numberOfReviews: Int
  reviews: [Review!]
}
type Product @key(fields: "upc") {
  upc: String!
  reviews: [Review!]
}
`,
};
