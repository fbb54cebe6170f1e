import type { Thing } from '../federation.js';
import type { Family } from './family.js';

const comments = ['x', 'y', 'z', 'w'].map((text) => ({ __typename: 'Comment', text }));
const posts: Thing[] = [
  {
    __typename: 'Post',
    id: '1',
    comments: ({ limit }: { limit: number }) => comments.slice(0, limit),
    title: ({ lang }: { lang?: string }) => `title ${lang ?? '-'}`,
    summary(this: Thing) {
      const given = this['comments'];
      const list = (typeof given === 'function' ? given({ limit: 3 }) : given) as { text: string }[];
      return list.map(({ text }) => text).join('');
    },
    short(this: Thing) {
      const given = this['comments'];
      const list = (typeof given === 'function' ? given({ limit: 1 }) : given) as { text: string }[];
      return list.map(({ text }) => text).join('');
    },
  },
];

const base = `type Query { posts: [Post!] }
  type Post @key(fields: "id") { id: ID! title(lang: String): String comments(limit: Int!): [Comment!]! }
  type Comment @shareable { text: String }`;

/** One field with other arguments for the client than for what another subgraph works out of it. */
export const conflictingArguments: Family = {
  subgraphs: {
    posts: base,
    summaries: `type Post @key(fields: "id") { id: ID! comments(limit: Int!): [Comment!]! @external
        summary: String @requires(fields: "comments(limit: 3) { text }") }
      type Comment @shareable { text: String }`,
  },
  world: { roots: { posts }, entities: posts },
  operations: [
    { query: '{ posts { summary } }' },
    { query: '{ posts { comments(limit: 1) { text } summary } }' },
    { query: '{ posts { en: title(lang: "en") el: title(lang: "el") title } }' },
    { query: 'query($n: Int!) { posts { comments(limit: $n) { text } summary } }', variables: { n: 2 } },
  ],
};

/** Two subgraphs need it with different arguments. */
export const conflictingRequires: Family = {
  subgraphs: {
    posts: base,
    summaries: `type Post @key(fields: "id") { id: ID! comments(limit: Int!): [Comment!]! @external
        summary: String @requires(fields: "comments(limit: 3) { text }") }
      type Comment @shareable { text: String }`,
    shorts: `type Post @key(fields: "id") { id: ID! comments(limit: Int!): [Comment!]! @external
        short: String @requires(fields: "comments(limit: 1) { text }") }
      type Comment @shareable { text: String }`,
  },
  world: { roots: { posts }, entities: posts },
  operations: [
    { query: '{ posts { summary short } }' },
    { query: '{ posts { short comments(limit: 2) { text } summary } }' },
  ],
};

/** What is required, in the one schema read where it stands, in a subgraph as it was sent. */
const asGiven = (thing: Thing, name: string, given: object): unknown => {
  const value = thing[name];
  return typeof value === 'function' ? value.call(thing, given) : value;
};
const writer: Thing = {
  __typename: 'Writer',
  id: 'w',
  name: ({ lang }: { lang?: string }) => `name ${lang}`,
};
const essays: Thing[] = ['1', '2'].map((id) => ({
  __typename: 'Essay',
  id,
  title: ({ lang }: { lang?: string }) => (id === '2' && lang ? null : `title ${lang ?? '-'}`),
  writer,
  plain(this: Thing) {
    return `${asGiven(this, 'title', {})}!`;
  },
  greek(this: Thing) {
    return `${asGiven(this, 'title', { lang: 'el' })}!`;
  },
  english(this: Thing) {
    const by = asGiven(this['writer'] as Thing, 'name', { lang: 'en' });
    return `${asGiven(this, 'title', { lang: 'en' })} by ${by}`;
  },
  signed(this: Thing) {
    return `${asGiven(this['writer'] as Thing, 'name', { lang: 'el' })}`;
  },
  free: ({ n }: { n: number }) => n,
}));

/** One subgraph needs one field with several sets of arguments, none among them, and further down. */
export const conflictingRequiresOfOne: Family = {
  subgraphs: {
    essays: `type Query { essays: [Essay!] } type Writer @key(fields: "id") { id: ID! name(lang: String): String }
      type Essay @key(fields: "id") { id: ID! title(lang: String): String writer: Writer }`,
    lines: `type Essay @key(fields: "id") { id: ID! title(lang: String): String @external writer: Writer @external
        plain: String @requires(fields: "title") greek: String @requires(fields: "title(lang: \\"el\\")")
        english: String @requires(fields: "title(lang: \\"en\\") writer { name(lang: \\"en\\") }")
        signed: String @requires(fields: "writer { name(lang: \\"el\\") }") free(n: Int): Int }
      type Writer @key(fields: "id") { id: ID! name(lang: String): String @external }`,
  },
  world: { roots: { essays }, entities: [...essays, writer] },
  operations: [
    { query: '{ essays { plain greek } }' },
    { query: '{ essays { greek english signed plain title(lang: "fr") } }' },
    {
      query: `query($n: Int, $m: Int, $lang: String) { essays { free(n: $n) ...e more: free(n: $m) title(lang: $lang) writer { name(lang: $lang) } } }
        fragment e on Essay { again: english english greek signed }`,
      variables: { n: 1, m: 2, lang: 'de' },
    },
  ],
};
