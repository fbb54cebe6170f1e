import type { Body, Cast } from '../cast.js';
import { type Place, type Point, pointIn } from '../places.js';
import { type Random, randomOf } from '../random.js';
import { mapText, type Text, text } from '../text.js';
import { grouped } from './few.js';
import { hoursOf } from './hours.js';
import { ROOMS, STREETS } from './words.js';

/** A centre of the world, with what the other records of the network need of it. */
export interface Centre {
  id: string;
  name: Text;
  place: Place;
  operator: Body | null;
  point: Point;
  record: object;
}

/** One formal centre, one office of the municipality and one room of a body for every municipality, times the scale. */
const IN_A_PLACE = 3;

/** The centres of the world. */
export function centresOf(cast: Cast): Centre[] {
  const bodies: Bodies = { cast, seatedIn: grouped(cast.kalo, ({ seat }) => seat) };
  return Array.from({ length: IN_A_PLACE * cast.scale }, (_, round) =>
    cast.places.map((place, at) => centre(bodies, place, round * cast.places.length + at)),
  ).flat();
}

interface Bodies {
  cast: Cast;
  seatedIn: (municipality: string) => Body[];
}

function centre(bodies: Bodies, place: Place, at: number): Centre {
  const mark = `centre-${String(at + 1).padStart(3, '0')}`;
  const id = `centre:demo-${mark.slice(7)}`;
  const random = randomOf(`support-centres/${id}`);
  const area = random.chance(0.8) ? random.pick(place.areas) : null;
  const point = pointIn(place, area, random);
  const round = Math.floor(at / bodies.cast.places.length);
  const { name, description, operator, ...standing } = kindOf(bodies, place, round);
  const street = random.pick(STREETS);
  const number = random.int(1, 180);
  return {
    id,
    name,
    place,
    operator,
    point,
    record: {
      id,
      name,
      description,
      operator: operator?.id ?? null,
      ...standing,
      areas: [`area:${place.code}`],
      address: mapText(street, (words) => `${words} ${number}`),
      municipality: place.code,
      area,
      ...point,
      contact: {
        email: `info@${mark}.example`,
        phones: [`+302100${String(random.int(0, 999_999)).padStart(6, '0')}`],
        url: random.chance(0.7) ? `https://${mark}.example/` : null,
      },
      schedules: hoursOf(random),
      ...accessOf(random),
      synthetic: true,
    },
  };
}

interface Kind {
  name: Text;
  description: Text;
  formality: 'FORMAL' | 'INFORMAL';
  operator: Body | null;
  funder: string | null;
  programme: string | null;
}

function kindOf(bodies: Bodies, place: Place, round: number): Kind {
  if (round === 0) {
    return {
      name: text(`Κέντρο Στήριξης ΚΑΛΟ ${place.of.el}`, `Social-Economy Support Centre ${place.of.en}`),
      description: text(
        `Στηρίζει όσους ιδρύουν ή λειτουργούν φορείς ΚΑΛΟ ${place.in.el}.`,
        `Supports whoever founds or runs a social-economy body ${place.in.en}.`,
      ),
      formality: 'FORMAL',
      operator: null,
      funder: 'org:ministry-labour',
      programme: 'programme:pep-attica-2014-2020',
    };
  }
  if (round === 1) {
    return {
      name: text(`Γραφείο Κοινωνικής Οικονομίας ${place.of.el}`, `Social Economy Office ${place.of.en}`),
      description: text(
        'Γραφείο του δήμου που φέρνει φορείς ΚΑΛΟ σε επαφή με τις υπηρεσίες του.',
        'An office of the municipality that brings social-economy bodies and its own services together.',
      ),
      formality: 'INFORMAL',
      operator: bodies.cast.municipal.find(({ seat }) => seat === place.code) ?? null,
      funder: null,
      programme: null,
    };
  }
  return roomOf(bodies, place, round - 2);
}

function roomOf({ cast, seatedIn }: Bodies, place: Place, round: number): Kind {
  const seated = seatedIn(place.code);
  const operator = (seated.length > 0 ? seated : cast.kalo)[round % Math.max(seated.length, 1)] ?? null;
  const room = ROOMS[(round + Number(place.code)) % ROOMS.length] as Text;
  const again = round === 0 ? '' : ` ${round + 1}`;
  return {
    name: mapText(room, (words, language) => `${words} ${place.of[language]}${again}`),
    description: text(
      `Χώρος που ανοίγει σε νέες ομάδες ένας φορέας ΚΑΛΟ ${place.in.el}.`,
      `A space that a social-economy body opens to new teams ${place.in.en}.`,
    ),
    formality: 'INFORMAL',
    operator,
    funder: null,
    programme: null,
  };
}

const ACCESS = ['WHEELCHAIR', 'REDUCED_MOBILITY', 'VISUALLY_IMPAIRED', 'HEARING_IMPAIRED', 'STROLLER'];

function accessOf(random: Random) {
  const accessibility = random.some(ACCESS, random.int(0, 4));
  return {
    accessibility,
    accessibilityDetails: accessibility.includes('WHEELCHAIR')
      ? text('Ράμπα στην είσοδο.', 'A ramp at the entrance.')
      : null,
    spokenLanguages: ['el', ...random.some(['en', 'ar', 'fa', 'fr', 'ur'], random.int(0, 2))],
  };
}
