import { type Body, type Cast, reached } from '../cast.js';
import { acronymOf, numbersOf, organisationRow } from '../known-as.js';
import { type Random, randomOf } from '../random.js';
import type { Text } from '../text.js';
import { GOALS, NEED_GOALS, SUPPLIER_LINES } from './body-words.js';
import { registrationOf } from './registration.js';
import { FORM_QUALIFIERS, MEMBERS, PRODUCT_QUALIFIERS, SUPPLIES } from './supplies.js';

/** What every record of the world says of itself. */
export const INVENTED = { sources: [], synthetic: true } as const;

/** A sentence of the world; a statement needs a source. */
export const statement = (words: Text) => ({ text: words, source: { document: 'demo' } });

/** The id of a body in the network: `org:demo-kalo-001` is `kalo:demo-001`. */
export const bodyId = ({ id }: Body): string => id.replace('org:demo-kalo-', 'kalo:demo-');

/** Bodies of one scale: records keep to those of their own round, so that a larger world leaves the smaller one as it is. */
export const ROUND = 74;

/** Whose the record at a place is, when each round of bodies has so many of them; `step` shares no factor with a round. */
export function ownerOf({ kalo }: Cast, at: number, { each, step }: { each: number; step: number }): Body {
  const round = Math.floor(at / each) * ROUND;
  return kalo[round + (((at % each) * step) % ROUND)] as Body;
}

/** What a body supplies; nothing where it is no supplier. */
export function suppliesOf({ id, activities }: Body): readonly string[] {
  const fields = activities.map((activity) => activity.replace('activity:', '')).join('+');
  return randomOf(`kalo/supplier/${id}`).chance(0.8) ? (SUPPLIES[fields] ?? []) : [];
}

/** The bodies, and who else works with them or is named by the other records. */
export function bodyFacts(cast: Cast, records: Readonly<Record<string, object[]>>) {
  const naming = Object.values(records).flat();
  const named = new Set(
    naming.flatMap((record) => JSON.stringify(record).match(/org:demo-civil-\d+/g) ?? []),
  );
  const civil = cast.civil.filter(({ id }) => named.has(id));
  const others = [...civil, ...cast.municipal, ...cast.funders, ...cast.companies];
  return {
    'organisations.json': others.map((body) => organisationRow('kalo', body)),
    'kalo-organisations.json': cast.kalo.map(recordOf),
  };
}

function recordOf(body: Body) {
  const random = randomOf(`kalo/${body.id}`);
  const { name, description, legalForm, founded, seat, area, point, contact, activities, needs } = body;
  return {
    id: bodyId(body),
    organisation: body.id,
    name,
    aliases: [acronymOf(body)].filter((alias) => alias !== undefined),
    description,
    legalForm,
    ...registrationOf(body),
    identifiers: numbersOf(body),
    active: random.chance(0.94),
    founded,
    seat,
    municipality: seat,
    area,
    ...point,
    contact: reached(contact),
    activities,
    needs,
    goals: goalsOf(needs, random),
    ...peopleOf(body, random),
    ...supplierOf(body, random),
    ...verificationOf(random),
    ...INVENTED,
  };
}

function goalsOf(needs: readonly string[], random: Random) {
  const served = needs.flatMap((need) => NEED_GOALS[need] ?? []).slice(0, 2);
  return [...served, ...random.some(GOALS, random.int(0, 2))].map(statement);
}

function peopleOf({ legalForm }: Body, random: Random) {
  if (random.chance(0.1)) return { members: null, womenMembers: null, employees: null };
  const [least, most] = (legalForm && MEMBERS[legalForm]) ?? [5, 20];
  const members = random.int(least, most);
  const womenMembers = random.chance(0.9) ? random.int(Math.floor(members / 4), members) : null;
  return { members, womenMembers, employees: random.chance(0.9) ? random.int(0, 18) : null };
}

function supplierOf(body: Body, random: Random) {
  const products = suppliesOf(body);
  if (products.length === 0) return {};
  const own = body.legalForm ? FORM_QUALIFIERS[body.legalForm] : undefined;
  const possible = ['qualifier:local', ...products.flatMap((product) => PRODUCT_QUALIFIERS[product] ?? [])];
  const qualifiers = [...new Set([...(own ? [own] : []), ...random.some(possible, 2)])];
  return { products, qualifiers, supplierDescription: random.pick(SUPPLIER_LINES) };
}

/** Most records were looked at by somebody in the last two years. */
function verificationOf(random: Random) {
  if (random.chance(0.3)) return {};
  const at = Date.UTC(2025, 0, 7, 9) + random.int(0, 680) * 86_400_000;
  return { verifiedAt: new Date(at).toISOString(), verifiedBy: 'Ομάδα του Παρατηρητηρίου ΚΑΛΟ' };
}
