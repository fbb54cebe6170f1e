import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { document, fillIndex } from './index-documents.js';
import { startNetwork } from './network.js';

/** A generator of its own numbers: the same at every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
export const next = numbers(25);
export const pick = <T>(items: readonly T[]): T => items[next(items.length)] as T;
export const some = <T>(items: readonly T[]): T[] => items.filter(() => next(3) === 0);

export const places = ['9183', '9182', '9186'];
const nouns = ['Ξενώνας', 'Συσσίτιο', 'Ιατρείο', 'Φροντιστήριο'];
const whose = ['αστέγων', 'ανέργων', 'παιδιών', 'ηλικιωμένων'];
export const topics = ['need:housing', 'need:food', 'need:healthcare', 'need:vocational-counselling'];
export const groups = ['group:unemployed', 'group:children'];
export const areas = [...places.map((code) => `area:${code}`), 'area:EL302', 'area:918601'];
export const kinds = ['CareService', 'Offer', 'SupportCentre'];

export const given = Array.from({ length: 90 }, (_, nr) => {
  const code = pick(places);
  return {
    network: pick(['kalo', 'social-care']),
    document: document({
      id: `r:${nr}`,
      kind: pick(kinds),
      name: { el: `${pick(nouns)} ${pick(whose)} ${nr}`, en: `Place ${nr}` },
      description: {
        el: `Δίνει ${pick(['στέγη', 'τροφή', 'φάρμακα'])} και <b>στήριξη</b> σε «${pick(whose)}» & άλλους`,
      },
      active: next(8) !== 0,
      topics: some(topics),
      targetGroups: some(groups),
      areas: [...some(areas), `area:${code}`],
      places: [
        { latitude: 37.9 + next(100) / 1_000, longitude: 23.6 + next(100) / 1_000, area: `area:${code}` },
      ],
      ...(next(4) === 0 ? { represents: `kalo:body-${next(6)}` } : {}),
    }),
  };
});

/** The hub with an index of small records that share their words, places and topics. */
export async function startSearched(): Promise<TestNetwork> {
  const city = await startNetwork();
  for (const network of ['kalo', 'social-care'])
    await fillIndex(
      city,
      network,
      given.flatMap((each) => (each.network === network ? [each.document] : [])),
    );
  return city;
}

export interface Found {
  totalCount: number;
  edges: {
    cursor: string;
    score: number;
    distance: number | null;
    highlights: string[];
    node: { id: string };
  }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  facets: { key: Record<string, { id?: string; code?: string } | string>; count: number }[];
}

/** Asks for everything that a search answers. */
export const search = async (
  city: TestNetwork,
  query: string,
  variables: Record<string, unknown> = {},
  { by = 'KIND', languages = ['el'] } = {},
): Promise<Found> =>
  (
    await city.ask(
      `query ($query: String!, $filter: RecordFilter, $first: Int, $after: String, $by: RecordGroupBy!) {
        search(query: $query, filter: $filter, first: $first, after: $after) {
          totalCount pageInfo { hasNextPage endCursor }
          edges { cursor score distance highlights node { id } }
          facets(by: $by, first: 100) { count key { kind network { id } municipality { code } area { id } topic { id } targetGroup { id } } } } }`,
      { variables: { first: 100, ...variables, query, by }, languages },
    )
  ).search;
/** What was found, best first. */
export const ids = ({ edges }: Found) => edges.map(({ node }) => node.id);
