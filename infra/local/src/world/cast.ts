import { CIVIL_TRADES } from './cast/civil-trades.js';
import { KALO_AIMS, KALO_TRADES } from './cast/kalo-trades.js';
import { CIVIL_FORMS, type FormShare, KALO_FORMS, type LegalFormName } from './cast/legal-forms.js';
import { COMPANY_TRADES, FUNDERS } from './cast/others.js';
import type { Trade } from './cast/trade.js';
import { PLACES, type Place, type Point, pointIn } from './places.js';
import { type Random, randomOf } from './random.js';
import { mapText, type Text, text } from './text.js';

/** An organisation of the world, the same in all networks. */
export interface Body {
  /** `org:demo-kalo-001`. */
  id: string;
  kind: 'KALO' | 'CIVIL' | 'MUNICIPAL' | 'FUNDER' | 'COMPANY';
  name: Text;
  description: Text;
  legalForm: LegalFormName | null;
  /** Code of its municipality. */
  seat: string;
  /** Id of the part of the municipality; null: not said. */
  area: string | null;
  point: Point;
  /** Topics `activity:…`. */
  activities: string[];
  /** Topics `need:…` that it serves. */
  needs: string[];
  /** `YYYY` or `YYYY-MM`. */
  founded: string;
  contact: { email: string | null; phones: string[]; url: string | null };
}

/** Who there is in the world. Whoever is in a small one is the same in a large one. */
export interface Cast {
  scale: number;
  /** Athens and the seven municipalities of the regional unit of West Athens. */
  places: Place[];
  /** 74 × scale bodies of the social economy. */
  kalo: Body[];
  /** 60 × scale bodies of civil society. */
  civil: Body[];
  /** The social services of the municipalities. */
  municipal: Body[];
  funders: Body[];
  /** Buyers of the conventional economy. */
  companies: Body[];
}

const [ATHENS, ...WEST] = PLACES as [Place, ...Place[]];

/** As many as documents 000 and 001 count, never naming them. */
const KALO_BODIES = 74;
const CIVIL_BODIES = 60;

/** The cast of a world of this size. */
export function castOf(scale: number): Cast {
  const many = (count: number, make: (at: number) => Body) =>
    Array.from({ length: count }, (_, at) => make(at));
  return {
    scale,
    places: [...PLACES],
    kalo: many(KALO_BODIES * scale, kaloBody),
    civil: many(CIVIL_BODIES * scale, civilBody),
    municipal: PLACES.map(socialService),
    funders: many(FUNDERS.length, funder),
    companies: many(COMPANY_TRADES.length, company),
  };
}

function kaloBody(at: number): Body {
  const { trade, name } = turn(KALO_TRADES, at);
  const { random, ...body } = bodyOf('KALO', `kalo-${number(at, 3)}`, 60);
  const { form, named = text('*', '*') } = formOf(KALO_FORMS, random);
  const aim = random.pick(KALO_AIMS);
  return {
    ...body,
    name: mapText(named, (words, language) => words.replace('*', name[language])),
    description: mapText(aim, (words, language) => `${sentence(trade, body, language)} ${words}`),
    legalForm: form,
    activities: trade.activities,
    needs: trade.needs,
    // Law 4019/2011 is the first on social cooperative enterprises.
    founded: foundedFrom(2012, random),
  };
}

function civilBody(at: number): Body {
  const { trade, name } = turn(CIVIL_TRADES, at);
  const { random, ...body } = bodyOf('CIVIL', `civil-${number(at, 3)}`, 40);
  const { form } = formOf(CIVIL_FORMS, random);
  return {
    ...body,
    name: text(`${trade.title.el} «${name.el}»`, `${trade.title.en} "${name.en}"`),
    description: text(sentence(trade, body, 'el'), sentence(trade, body, 'en')),
    legalForm: trade.form ?? form,
    activities: trade.activities,
    needs: trade.needs,
    founded: foundedFrom(1985, random),
  };
}

function socialService(place: Place): Body {
  const { random, ...body } = bodyOf('MUNICIPAL', `municipal-${place.code}`, place);
  return {
    ...body,
    name: text(`Κοινωνική Υπηρεσία ${place.of.el}`, `Social Services ${place.of.en}`),
    description: text(
      `Συμβουλεύει και στηρίζει όσους ζουν ${place.in.el}, και τους παραπέμπει στις δομές του δήμου.`,
      `Advises and supports whoever lives ${place.in.en}, and refers people to the municipality's structures.`,
    ),
    legalForm: 'PUBLIC_BODY',
    activities: ['activity:health-social-care'],
    needs: ['need:food', 'need:housing', 'need:basic-necessities', 'need:elderly-disability-care'],
    founded: foundedFrom(1984, random),
  };
}

function funder(at: number): Body {
  const { name, description, legalForm, founded } = FUNDERS[at] as (typeof FUNDERS)[number];
  const { random: _, ...body } = bodyOf('FUNDER', `funder-${number(at, 1)}`, 80);
  const topics = { activities: ['activity:finance'], needs: [] };
  return { ...body, name, description, legalForm, founded, ...topics };
}

function company(at: number): Body {
  const { trade, name } = turn(COMPANY_TRADES, at);
  const { random, ...body } = bodyOf('COMPANY', `company-${number(at, 2)}`, 50);
  return {
    ...body,
    name: text(`${name.el} Α.Ε.`, `${name.en} S.A.`),
    description: text(sentence(trade, body, 'el'), sentence(trade, body, 'en')),
    legalForm: 'COMPANY',
    activities: trade.activities,
    needs: [],
    founded: foundedFrom(1975, random),
  };
}

const number = (at: number, digits: number) => String(at + 1).padStart(digits, '0');

/** One trade after the other; when all names are used, they begin again with a number. */
function turn<T extends Trade>(trades: readonly T[], at: number): { trade: T; name: Text } {
  const trade = trades[at % trades.length] as T;
  const round = Math.floor(at / trades.length);
  const name = trade.names[round % trade.names.length] as Text;
  const again = Math.floor(round / trade.names.length);
  return { trade, name: again === 0 ? name : mapText(name, (words) => `${words} ${again + 1}`) };
}

/** What all kinds have: where it is, and how it is reached. `where` is the place, or how many of a hundred are in Athens. */
function bodyOf(kind: Body['kind'], mark: string, where: Place | number) {
  const id = `org:demo-${mark}`;
  const random = randomOf(`cast/${id}`);
  const place = typeof where === 'number' ? (random.chance(where / 100) ? ATHENS : random.pick(WEST)) : where;
  const area = random.chance(0.8) ? random.pick(place.areas) : null;
  const point = pointIn(place, area, random);
  // `.example` is reserved (RFC 2606), and no Greek subscriber number begins with 0.
  const contact = {
    email: random.chance(0.9) ? `info@${mark}.example` : null,
    phones: random.chance(0.85) ? [`+302100${String(random.int(0, 999_999)).padStart(6, '0')}`] : [],
    url: random.chance(0.6) ? `https://${mark}.example/` : null,
  };
  return { id, kind, seat: place.code, area, point, contact, random };
}

function formOf(forms: readonly FormShare[], random: Random): FormShare {
  const drawn = random.int(1, 100);
  let upTo = 0;
  for (const each of forms) {
    upTo += each.share;
    if (drawn <= upTo) return each;
  }
  throw new RangeError(`The shares of ${forms.length} legal forms are less than a hundred.`);
}

function sentence(trade: Trade, body: { seat: string }, language: keyof Text): string {
  const place = PLACES.find(({ code }) => code === body.seat);
  return `${trade.does[language]} ${place?.in[language]}.`;
}

function foundedFrom(year: number, random: Random): string {
  const month = String(random.int(1, 12)).padStart(2, '0');
  const founded = random.int(year, 2025);
  return random.chance(0.5) ? String(founded) : `${founded}-${month}`;
}

/** A contact that has nothing is none. */
export const reached = (contact: Body['contact']): Body['contact'] | null =>
  contact.email || contact.url || contact.phones.length > 0 ? contact : null;
