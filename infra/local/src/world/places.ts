import type { Random } from './random.js';
import { type Text, text } from './text.js';

/** A point on the map, WGS 84. */
export interface Point {
  latitude: number;
  longitude: number;
}

/** A municipality of the world. */
export interface Place {
  /** Of the Ministry of Interior. */
  code: string;
  name: Text;
  /** «του Περιστερίου»: its Greek name after an article in the genitive. */
  of: Text;
  /** «στο Περιστέρι»: where something is. */
  in: Text;
  /** The middle of the municipality. */
  point: Point;
  /** Area ids of its parts: its communities. */
  areas: string[];
  population: number;
}

/** About six hundred metres: whatever lies in a part lies so near to its middle. */
const REACH = 0.006;

/** Middles of the parts where a municipality has several; roughly, by the neighbourhoods that they hold. */
const MIDDLES: Readonly<Record<string, readonly [number, number]>> = {
  'area:91800101': [38.0265, 23.7185],
  'area:91800201': [38.0575, 23.7115],
  'area:91830101': [38.013, 23.6915],
  'area:91830102': [38.0185, 23.703],
  'area:91830103': [38.0255, 23.685],
  'area:91830104': [38.006, 23.681],
  'area:91860101': [37.9765, 23.7325],
  'area:91860102': [37.9645, 23.744],
  'area:91860103': [37.9715, 23.7105],
  'area:91860104': [37.999, 23.7145],
  'area:91860105': [38.0215, 23.7345],
  'area:91860106': [38.001, 23.7365],
  'area:91860107': [37.991, 23.7635],
};

/** Codes, middles and populations as in the data of common-city: a test compares them. */
export const PLACES: readonly Place[] = [
  {
    code: '9186',
    name: text('Αθήνα', 'Athens'),
    of: text('της Αθήνας', 'of Athens'),
    in: text('στην Αθήνα', 'in Athens'),
    point: { latitude: 37.98888, longitude: 23.73604 },
    areas: partsOf('918601', 7),
    population: 745514,
  },
  {
    code: '9183',
    name: text('Περιστέρι', 'Peristeri'),
    of: text('του Περιστερίου', 'of Peristeri'),
    in: text('στο Περιστέρι', 'in Peristeri'),
    point: { latitude: 38.01452, longitude: 23.68928 },
    areas: partsOf('918301', 4),
    population: 137918,
  },
  {
    code: '9182',
    name: text('Ίλιον', 'Ilion'),
    of: text('του Ιλίου', 'of Ilion'),
    in: text('στο Ίλιον', 'in Ilion'),
    point: { latitude: 38.03833, longitude: 23.70436 },
    areas: partsOf('918201', 1),
    population: 80859,
  },
  {
    code: '9181',
    name: text('Αιγάλεω', 'Aigaleo'),
    of: text('του Αιγάλεω', 'of Aigaleo'),
    in: text('στο Αιγάλεω', 'in Aigaleo'),
    point: { latitude: 37.99021, longitude: 23.67871 },
    areas: partsOf('918101', 1),
    population: 74046,
  },
  {
    code: '9180',
    name: text('Άγιοι Ανάργυροι - Καματερό', 'Agioi Anargyroi-Kamatero'),
    of: text('των Αγίων Αναργύρων - Καματερού', 'of Agioi Anargyroi-Kamatero'),
    in: text('στους Αγίους Αναργύρους - Καματερό', 'in Agioi Anargyroi-Kamatero'),
    point: { latitude: 38.04721, longitude: 23.71341 },
    areas: [...partsOf('918001', 1), ...partsOf('918002', 1)],
    population: 55191,
  },
  {
    code: '9184',
    name: text('Πετρούπολη', 'Petroupoli'),
    of: text('της Πετρούπολης', 'of Petroupoli'),
    in: text('στην Πετρούπολη', 'in Petroupoli'),
    point: { latitude: 38.04393, longitude: 23.67483 },
    areas: partsOf('918401', 1),
    population: 48327,
  },
  {
    code: '9185',
    name: text('Χαϊδάρι', 'Chaidari'),
    of: text('του Χαϊδαρίου', 'of Chaidari'),
    in: text('στο Χαϊδάρι', 'in Chaidari'),
    point: { latitude: 38.00942, longitude: 23.63084 },
    areas: partsOf('918501', 1),
    population: 46276,
  },
  {
    code: '9179',
    name: text('Αγία Βαρβάρα', 'Agia Varvara'),
    of: text('της Αγίας Βαρβάρας', 'of Agia Varvara'),
    in: text('στην Αγία Βαρβάρα', 'in Agia Varvara'),
    point: { latitude: 37.9922, longitude: 23.65697 },
    areas: partsOf('917901', 1),
    population: 30562,
  },
];

function partsOf(unit: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `area:${unit}0${at + 1}`);
}

/** A point of a municipality, in the given part of it or, without one, about its middle. */
export function pointIn(place: Place, area: string | null, random: Random): Point {
  const [latitude, longitude] = MIDDLES[area ?? ''] ?? [place.point.latitude, place.point.longitude];
  const near = (middle: number) => Math.round((middle + (random.int(-100, 100) / 100) * REACH) * 1e5) / 1e5;
  return { latitude: near(latitude), longitude: near(longitude) };
}
