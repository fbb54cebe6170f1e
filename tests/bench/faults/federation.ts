import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

/** The networks; the first owns the places, the others each give one field of them. */
export const networks = ['places', 'reviews', 'hours', 'prices'] as const;

/** One of them. */
export type Network = (typeof networks)[number];

/** How many places there are. */
export const placeCount = 20;

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external"])';

/** What a network offers. `nr` makes every question another one, so that none is answered by another's answer. */
export function typeDefsOf(network: Network): string {
  if (network === 'places')
    return `${link} type Query { places(nr: Int): [Place!] } type Place @key(fields: "id") { id: ID! name: String }`;
  return `${link} type Query { ${network}Now(nr: Int): String } type Place @key(fields: "id") { id: ID! ${network}: String }`;
}

/** The supergraph of all, each at its address. */
export function compose(urls: Readonly<Record<Network, string>>): string {
  const services = networks.map((name) => ({ name, url: urls[name], typeDefs: parse(typeDefsOf(name)) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

/** A question, and whose fields it asks for. */
export interface Question {
  query: string;
  of: readonly Network[];
}

/** In turn: every network by itself, and one question that needs them all. */
export const questions: readonly Question[] = [
  { query: 'query ($nr: Int) { places(nr: $nr) { id name } }', of: ['places'] },
  ...networks
    .slice(1)
    .map((network): Question => ({ query: `query ($nr: Int) { ${network}Now(nr: $nr) }`, of: [network] })),
  {
    query: 'query ($nr: Int) { places(nr: $nr) { id name reviews hours prices } }',
    of: networks,
  },
];
