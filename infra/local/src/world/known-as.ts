import { KNOWN_AS, type KnownAs, type Scheme } from './cast/known-as.js';
import { type Body, type Cast, reached } from './cast.js';
import { registrationOf } from './kalo/registration.js';
import { randomOf } from './random.js';

type Identifier = { scheme: string; value: string };

const invented = { sources: [], synthetic: true };

/** All whom some network has under a number, in the order in which their numbers count. */
const NUMBERED = [
  ...new Set(
    KNOWN_AS.flatMap(({ id, body, numbers, ownTaxNumber }) => (numbers || ownTaxNumber ? [body ?? id] : [])),
  ),
];

/** A tax number whose check digit is right; by the zeros that it begins with it is known as invented. */
function taxNumberOf(at: number): string {
  const digits = String(at + 1).padStart(8, '0');
  const sum = [...digits].reduce((total, digit, nr) => total + Number(digit) * 2 ** (8 - nr), 0);
  return `${digits}${(sum % 11) % 10}`;
}

/** Numbers of a body that have the form of real ones, of ΓΕΜΗ that of a seat: those that some network entered it with. */
export function numbersOf({ id }: Pick<Body, 'id'>): Identifier[] {
  const at = NUMBERED.indexOf(id);
  const entered = new Set(KNOWN_AS.flatMap(({ body, numbers = [] }) => (body === id ? numbers : [])));
  return [
    ...(entered.has('GR-AFM') ? [{ scheme: 'GR-AFM', value: taxNumberOf(at) }] : []),
    ...(entered.has('GR-GEMI')
      ? [{ scheme: 'GR-GEMI', value: `${String(at + 1).padStart(9, '0')}000` }]
      : []),
  ];
}

/** What a network says of the bodies that it knows under the hub's id: more of some than of others, and not always the same. */
export function organisationRow(network: string, body: Body): object {
  const random = randomOf(`known/${network}/${body.id}`);
  const told = reached(body.contact);
  const other = `+302100980${String(random.int(0, 999)).padStart(3, '0')}`;
  const contact = random.chance(0.1) && told ? { ...told, phones: [other] } : told;
  return {
    id: body.id,
    name: body.name,
    ...(random.chance(0.5) ? { seat: body.seat } : {}),
    ...(random.chance(0.4) && contact ? { contact } : {}),
    ...invented,
  };
}

/** Whether a record is one that a network entered by itself, as it was written there: in one language, or in the wrong script. */
export const isEntered = ({ id }: { id: string }): boolean => KNOWN_AS.some((entry) => entry.id === id);

/** The organisations that a network entered by itself, as its file has them. */
export function enteredBy(network: string, cast: Cast): object[] {
  const bodies = new Map([...cast.kalo, ...cast.civil, ...cast.municipal].map((body) => [body.id, body]));
  return KNOWN_AS.filter((entry) => entry.network === network).map((entry) =>
    rowOf(entry, entry.body === null ? undefined : bodies.get(entry.body)),
  );
}

function rowOf(
  { id, name, aliases = [], numbers = [], ownTaxNumber, seat, reach = [], phone }: KnownAs,
  body?: Body,
) {
  const own = ownTaxNumber ? [{ scheme: 'GR-AFM', value: taxNumberOf(NUMBERED.indexOf(id)) }] : [];
  const told = { email: null, phones: phone ? [phone] : [], url: null };
  const contact = reached({ ...told, ...pick(body?.contact, reach) });
  return {
    id,
    name,
    aliases,
    identifiers: [...own, ...(body ? identifiersOf(body, numbers) : [])],
    ...(seat ? { seat } : {}),
    ...(contact ? { contact } : {}),
    ...invented,
  };
}

function identifiersOf(body: Body, wanted: readonly Scheme[]): Identifier[] {
  const { registrationNumber } = registrationOf(body);
  const known = [
    ...numbersOf(body),
    ...(registrationNumber === null ? [] : [{ scheme: 'GR-KALO', value: registrationNumber }]),
  ];
  return known.filter(({ scheme }) => wanted.some((each) => each === scheme));
}

const pick = (contact: Body['contact'] | undefined, keys: readonly (keyof Body['contact'])[]) =>
  Object.fromEntries(keys.map((key) => [key, contact?.[key]]).filter(([, value]) => value !== undefined));

/** The initials of a name of several words, as people shorten it: «Χέρι με Χέρι» is ΧΜΧ. */
export function acronymOf({ name }: Body): string | undefined {
  const words = /«(.+)»/.exec(name.el)?.[1]?.split(' ') ?? [];
  const initials = words.map(([first = '']) => first.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase());
  return words.length > 2 ? initials.join('') : undefined;
}
