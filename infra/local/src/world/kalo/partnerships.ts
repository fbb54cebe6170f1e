import type { Body, Cast } from '../cast.js';
import { type Random, randomOf } from '../random.js';
import { bodyId, INVENTED, ROUND, suppliesOf } from './bodies.js';

const SHARED_TOPICS = [
  'topic:cooperation',
  'topic:networking',
  'topic:promotion',
  'topic:training',
  'topic:local-needs',
];

/** Whom the bodies work with, buy from and sell to. */
export const partnershipFacts = (cast: Cast) => ({
  'partnerships.json': cast.kalo.flatMap((body, at) => partnershipsOf(cast, body, at)),
});

function partnershipsOf(cast: Cast, body: Body, at: number) {
  const random = randomOf(`kalo/partnerships/${body.id}`);
  const from = at - (at % ROUND);
  const others = cast.kalo.slice(from, from + ROUND).filter((other) => other !== body);
  const drafts = [
    ...buyersOf(cast, body, random),
    ...sellersOf(others, random),
    ...alliesOf(cast, others, random),
  ];
  return drafts.map((draft, nr) => ({
    id: `partnership:${bodyId(body).replace('kalo:', '')}-${nr + 1}`,
    body: bodyId(body),
    ...draft,
    since: sinceOf(body, random),
    ...INVENTED,
  }));
}

/** A supplier sells to companies and to social services. */
function buyersOf({ companies, municipal }: Cast, body: Body, random: Random) {
  const products = suppliesOf(body);
  if (products.length === 0) return [];
  return random.some([...companies, ...municipal], random.int(1, 3)).map(({ id }) => ({
    kind: 'TRANSACTS',
    partner: id,
    partnerRole: 'BUYER',
    topics: products,
  }));
}

function sellersOf(others: readonly Body[], random: Random) {
  const sellers = others.filter((other) => suppliesOf(other).length > 0);
  return random.some(sellers, random.int(0, 1)).map((seller) => ({
    kind: 'TRANSACTS',
    partner: seller.id,
    partnerRole: 'SUPPLIER',
    topics: suppliesOf(seller),
  }));
}

function alliesOf({ municipal }: Cast, others: readonly Body[], random: Random) {
  const allies = [...random.some(others, random.int(0, 2)), ...random.some(municipal, random.int(0, 1))];
  return allies.map(({ id }) => ({
    kind: random.chance(0.65) ? 'COOPERATES' : 'COMMUNICATES',
    partner: id,
    partnerRole: null,
    topics: random.some(SHARED_TOPICS, random.int(1, 2)),
  }));
}

function sinceOf({ founded }: Body, random: Random): string | null {
  const year = random.int(Number(founded.slice(0, 4)), 2026);
  return random.chance(0.85) ? String(year) : null;
}
