import type { Body, Cast } from './cast.js';
import { registrationOf } from './kalo/registration.js';
import { numbersOf } from './known-as.js';
import { inventedNumber, randomOf } from './random.js';
import { text } from './text.js';
import { GROUPS } from './topics.js';
import type { Facts } from './worlds.js';

/** By network, the ids of the bodies that its records name. */
export type KnownBodies = ReadonlyMap<string, ReadonlySet<string>>;

/** Every so many bodies, one that a network once entered under an id of its own. */
const MINTED_EVERY = 25;

/** What the world adds to common-city: who there is, which networks know them, and a few groups of people. */
export const commonCityWorld = (cast: Cast, known: KnownBodies): Facts => {
  const { kalo, civil, municipal, funders, companies } = cast;
  const bodies = [...kalo, ...civil, ...municipal, ...funders, ...companies];
  const minted = kalo.filter((_, at) => at % MINTED_EVERY === 0);
  return {
    'topics.json': GROUPS.map(groupOf),
    'organisations.json': bodies.map(organisationOf),
    'identity.json': minted.map(identityOf),
    'memberships.json': bodies.flatMap((body) => membershipsOf(body, known)),
  };
};

const groupOf = (group: (typeof GROUPS)[number]) => ({
  ...group,
  scheme: 'TARGET_GROUP',
  broader: ['group:vulnerable'],
  sources: [],
  synthetic: true,
});

function organisationOf(body: Body) {
  const { id, name, description, legalForm, seat, activities, contact } = body;
  return {
    id,
    name,
    // The name between the quotation marks, as people call it.
    aliases: [/«(.+)»/.exec(name.el)?.[1]].filter((alias) => alias !== undefined),
    description,
    sector: sectorOf(body),
    legalForm,
    seat,
    activities,
    contact,
    identifiers: identifiersOf(body),
    links: [],
    sources: [],
    synthetic: true,
  };
}

function sectorOf({ kind, legalForm }: Body): string {
  if (kind === 'FUNDER') return legalForm === 'PUBLIC_BODY' ? 'CENTRAL_GOVERNMENT' : 'CIVIL_SOCIETY';
  const sectors = {
    KALO: 'SOCIAL_ECONOMY',
    CIVIL: 'CIVIL_SOCIETY',
    MUNICIPAL: 'LOCAL_GOVERNMENT',
    COMPANY: 'PRIVATE',
  };
  return sectors[kind];
}

function identifiersOf(body: Body): { scheme: string; value: string }[] {
  const { id, kind, legalForm } = body;
  const entered = numbersOf(body);
  const invented = {
    scheme: 'GR-GEMI',
    value: inventedNumber(randomOf(`common-city/identifiers/${id}`), 12),
  };
  // One of the form of a real one stands in place of the other.
  const numbers = entered.some(({ scheme }) => scheme === 'GR-GEMI') ? entered : [...entered, invented];
  if (kind === 'KALO') {
    const { registrationNumber: value } = registrationOf(body);
    return value === null ? numbers : [{ scheme: 'GR-KALO', value }, ...numbers];
  }
  const isRegistered = kind === 'COMPANY' || legalForm === 'CIVIL_NON_PROFIT' || legalForm === 'FOUNDATION';
  return isRegistered ? numbers : entered;
}

/** An id as the network of KALO would have minted it: `kal:demo-001` is `org:demo-kalo-001`. */
const identityOf = ({ id, name }: Body) => ({
  alias: id.replace('org:demo-kalo-', 'kal:demo-'),
  organisation: id,
  why: text(
    `Με αυτό το id είχε καταχωρηθεί στο δίκτυο ΚΑΛΟ ο φορέας ${name.el}.`,
    `Under this id the KALO network had entered ${name.en}.`,
  ),
  sources: [],
});

/** A network knows whomever its records name. */
function membershipsOf(body: Body, known: KnownBodies): object[] {
  return [...known]
    .filter(([, ids]) => ids.has(body.id))
    .map(([network]) => ({
      organisation: body.id,
      network,
      role: ROLES[network]?.[body.kind] ?? 'partner',
      since: sinceOf(body, network),
      sources: [],
      synthetic: true,
    }));
}

/** What a body is in a network; elsewhere it is a partner. */
const ROLES: Readonly<Record<string, Partial<Record<Body['kind'], string>>>> = {
  kalo: { KALO: 'member', FUNDER: 'funder', COMPANY: 'buyer' },
  'social-care': { CIVIL: 'provider', MUNICIPAL: 'provider', KALO: 'provider', FUNDER: 'funder' },
  'support-centres': { KALO: 'venture', FUNDER: 'funder', MUNICIPAL: 'host' },
  'funding-tools': { KALO: 'recipient', CIVIL: 'recipient', MUNICIPAL: 'recipient', FUNDER: 'funder' },
};

/** Networks know a body some time after it was founded, and not before there were networks. */
function sinceOf({ id, founded }: Body, network: string): string {
  const year = Math.max(2018, Number(founded.slice(0, 4)) + 1);
  const later = randomOf(`common-city/since/${network}/${id}`).int(0, 5);
  return String(Math.min(year + later, 2026));
}
