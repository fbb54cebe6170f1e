import { createHash } from 'node:crypto';
import { type Abuse, ask, flood, type Outcome, post } from './request.js';
import { texts, times } from './texts.js';
import { open, wire } from './wire.js';

const filtered = 'query ($f: CareServiceFilter) { careServices(filter: $f) { totalCount } }';
const deepJson = (levels: number) => `{"f":${'{"topics":'.repeat(levels)}1${'}'.repeat(levels)}}`;
const deepList = (levels: number) => `{"f":{"topics":${'['.repeat(levels)}${']'.repeat(levels)}}}`;
const withVariables = (variables: string) => `{"query":${JSON.stringify(filtered)},"variables":${variables}}`;

/** A question to all networks through a union of their records; the number makes it another text. */
const manyWays = (i: number) =>
  `{ q${i}: search(query: "a", first: 20) { edges { node { id kalo { __typename ... on SupportService { name } } socialCare { __typename ... on CareService { name topics { id name } } } supportCentres { __typename ... on CentreService { name topics { name kalo { __typename } } } } funding { __typename ... on Grant { id } } organisation { name kalo { __typename } socialCare { __typename } supportCentres { __typename } funding { __typename } } } } } }`;

/** One request that never ends, on a connection of its own. */
async function drip(url: string): Promise<Outcome> {
  const { socket, outcome } = open(url);
  socket.write(
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n',
  );
  const beat = setInterval(() => socket.writable && socket.write(' '), 500);
  return outcome.finally(() => clearInterval(beat));
}

const distinct = Number(process.env['BENCH_TEXTS'] ?? 10_000);
const registered = (i: number) => {
  const query = `{ t${i}: networks { id } }`;
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  return JSON.stringify({ query, extensions: { persistedQuery: { version: 1, sha256Hash } } });
};

const single = Object.entries(texts).map(
  ([about, query]): Abuse => ({ about, run: (url) => flood(3, 1, () => ask(url, query)) }),
);

/** All that is done, one after the other. */
export const abuses: Abuse[] = [
  { about: 'nothing, for a second', run: () => new Promise((resolve) => setTimeout(resolve, 1000, [])) },
  { about: 'a usual question', run: (url) => flood(20, 1, () => ask(url, '{ networks { id } }')) },
  ...single,
  {
    about: 'variables: a text of 250 kB',
    run: async (url) => [await ask(url, filtered, { f: { text: 'x'.repeat(250_000) } })],
  },
  {
    about: 'variables: 100,000 numbers in a list',
    run: async (url) => [await ask(url, filtered, { f: { topics: Array(100_000).fill(1) } })],
  },
  {
    about: 'variables: 15,000 unknown fields',
    run: async (url) => [
      await ask(url, filtered, {
        f: Object.fromEntries(Array.from({ length: 15_000 }, (_, i) => [`x${i}`, 1])),
      }),
    ],
  },
  {
    about: 'variables: objects 20,000 deep',
    run: async (url) => [await post(url, withVariables(deepJson(20_000)))],
  },
  {
    about: 'variables: lists 100,000 deep',
    run: async (url) => [await post(url, withVariables(deepList(100_000)))],
  },
  {
    about: 'variables: 20,000 nobody declared',
    run: async (url) => [
      await ask(
        url,
        '{ networks { id } }',
        Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`v${i}`, 1])),
      ),
    ],
  },
  {
    about: 'a batch of 1,000',
    run: async (url) => [
      await post(url, `[${times(1000, () => '{"query":"{ networks { id } }"}').replaceAll(' {"', ',{"')}]`),
    ],
  },
  { about: 'a body of 5 MB', run: async (url) => [await post(url, 'x'.repeat(5_000_000))] },
  {
    about: `${distinct} distinct texts, 8 at once`,
    run: (url) => flood(distinct, 8, (i) => ask(url, `{ t${i}: topic(id: "x") { name } }`)),
  },
  {
    about: '3,000 texts registered, 8 at once',
    run: (url) => flood(3000, 8, (i) => post(url, registered(i))),
  },
  {
    about: '20 plans through unions of all networks, at once',
    run: (url) => flood(20, 20, (i) => ask(url, manyWays(i))),
  },
  {
    about: `${distinct} documents that nobody knows, 8 at once`,
    run: (url) =>
      flood(distinct, 8, (i) =>
        post(
          url,
          JSON.stringify({ documentId: `sha256:${createHash('sha256').update(`${i}`).digest('hex')}` }),
        ),
      ),
  },
  {
    about: 'an operationName of 200 kB',
    run: async (url) => [
      await post(url, JSON.stringify({ query: '{ networks { id } }', operationName: 'x'.repeat(200_000) })),
    ],
  },
  {
    about: 'a body with 30,000 keys of its own',
    run: async (url) => [
      await post(
        url,
        `{"query":"{ networks { id } }",${times(30_000, (i) => `"${i.toString(36)}":1,`)}"z_":1}`,
      ),
    ],
  },
  ...wire,
  {
    about: '50 bodies that drip, at once',
    run: (url) => Promise.all(Array.from({ length: 50 }, () => drip(url))),
  },
];
