import { type Case, post, query } from './bad-input-cases.js';

/** What is too large. */
export const limitCases: Case[] = [
  [
    'depth',
    '/graphql',
    query(`{ place(id: 1) ${'{ parent '.repeat(20)} { id } ${'}'.repeat(20)} }`),
    400,
    'LIMIT_EXCEEDED',
    /deeper than the limit of 15/,
  ],
  [
    'aliases',
    '/graphql',
    query(`{ ${Array.from({ length: 51 }, (_, i) => `a${i}: __typename x${i}: node { id }`).join(' ')} }`),
    400,
    'LIMIT_EXCEEDED',
    /limit of 50/,
  ],
  ['tokens', '/graphql', query(`{ ${'__typename '.repeat(3001)} }`), 400, 'LIMIT_EXCEEDED', /limit of 3000/],
  [
    'directives',
    '/graphql',
    query(`{ __typename ${Array.from({ length: 51 }, () => '__typename @skip(if: false)').join(' ')} }`),
    400,
    'LIMIT_EXCEEDED',
    /limit of 50/,
  ],
  [
    'objects of one name that are all to be merged',
    '/graphql',
    query(`{ ${'places { id } '.repeat(740)} }`),
    400,
    'LIMIT_EXCEEDED',
    /fields of the same name/,
  ],
  [
    'variables with ten thousand values',
    '/graphql',
    query('query ($f: Filter) { search(filter: $f) { id } }', { f: { near: Array(10_000).fill(1) } }),
    400,
    'LIMIT_EXCEEDED',
    /limit of 10000/,
  ],
  [
    'variables that are nested without end',
    '/graphql',
    post(
      `{"query":"query ($f: Filter) { search(filter: $f) { id } }","variables":{"f":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`,
    ),
    400,
    'LIMIT_EXCEEDED',
    /limit of 50 levels/,
  ],
  ['fragments that multiply', '/graphql', query(bomb()), 400, 'LIMIT_EXCEEDED', /limit of 10000/],
];

/** Eight levels of ten spreads each: a hundred million fields in a kilobyte. */
function bomb(): string {
  const level = (n: number) => `fragment f${n} on Place { ${`...f${n + 1} `.repeat(10)} }`;
  return `{ places { ...f0 } } ${Array.from({ length: 8 }, (_, n) => level(n)).join(' ')} fragment f8 on Place { id }`;
}
