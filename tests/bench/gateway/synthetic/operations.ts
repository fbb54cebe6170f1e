import type { Question } from '../mix.js';

const fragments = `
fragment User on User { id username name }
fragment Review on Review { id body }
fragment Product on Product { inStock name price shippingEstimate upc weight }`;

/** Through all four subgraphs, there and back: what gateways are usually compared on. */
export const deep = `query Deep($ranking: Int!) {
  users(ranking: $ranking) {
    ...User
    reviews {
      ...Review
      product {
        ...Product
        reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }
      }
    }
  }
  topProducts(ranking: $ranking) {
    ...Product
    reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }
  }
}
${fragments}`;

/** An operation with the fields of its fragments in their places, where one can be left out here and not there. */
export const spelledOut = (query: string): string =>
  query.replace(fragments, '').replace(/\.\.\.(\w+)/g, (_, name) => fieldsOf(name));

const fieldsOf = (name: string): string =>
  new RegExp(`fragment ${name} on \\w+ \\{(.*)\\}`).exec(fragments)?.[1] ?? '';

/** The dashboard of the synthetic federation, the most asked first. */
export const dashboard: readonly Question[] = [
  question('Top', '{ topProducts { ...Product } } fragment Product on Product { upc name price inStock }'),
  question('Me', '{ me { id name username numberOfReviews } }'),
  question('Deep', deep, { ranking: 0 }),
  question(
    'Person',
    'query Person($id: ID!) { user(id: $id) { name reviews { id body product { name } } } }',
    {
      id: 'u3',
    },
  ),
  question('Shipping', '{ topProducts(first: 9) { upc weight shippingEstimate inStock } }'),
  question('Reviews', '{ topProducts { name reviews { body author { name username } } } }'),
  question('Names', '{ users { id name } }'),
  question('Authors', '{ users { username numberOfReviews reviews { product { upc name inStock } } } }'),
  question(
    'Two',
    '{ me { reviews { product { price } } } topProducts(first: 2) { reviews { author { birthday } } } }',
  ),
  question('Circle', '{ me { reviews { author { reviews { author { name birthday } } } } } }'),
];

function question(name: string, query: string, variables: Record<string, unknown> = {}): Question {
  return { name, query, variables };
}
