import type { Body, Cast } from '../cast.js';
import type { Place } from '../places.js';
import { type Random, randomOf } from '../random.js';
import { mapText } from '../text.js';
import type { CountServices } from './coverage.js';
import { FOR_GROUP, NEEDS } from './needs-words.js';
import { partsOf, whereIn } from './where.js';

/** Records in Athens and in each of the other municipalities, of a world of scale 1: 160 in all. */
const IN_ATHENS = 76;
const ELSEWHERE = 12;

/** Of a hundred needs that some service answers, so many are covered to each degree; one that none answers is not. */
const DEGREES = [
  { coverage: 'MINIMAL', share: 40 },
  { coverage: 'PARTIAL', share: 40 },
  { coverage: 'FULL', share: 20 },
] as const;

/** Needs recorded in the municipalities and their parts; each pair of need and group once in a place, then again later. */
export const needRecordsOf = ({ places, municipal, scale }: Cast, answering: CountServices): object[] =>
  places.flatMap((place) => {
    const assessor = municipal.find(({ seat }) => seat === place.code);
    const choices = mixed(place);
    const count = (place.code === '9186' ? IN_ATHENS : ELSEWHERE) * scale;
    return Array.from({ length: count }, (_, at) =>
      needRecord({ place, assessor, answering, at, ...(choices[at % choices.length] as Choice) }),
    );
  });

interface Choice {
  need: (typeof NEEDS)[number];
  group: string | null;
  area: string | null;
}

/** All that can be recorded in a place, in an order of its own. */
function mixed(place: Place): Choice[] {
  const random = randomOf(`social-care/needs/${place.code}`);
  const choices = NEEDS.flatMap((need) =>
    need.groups.flatMap((group) => [null, ...partsOf(place)].map((area) => ({ need, group, area }))),
  );
  return choices
    .map((choice) => ({ choice, at: random.int(0, 1_000_000) }))
    .sort((one, other) => one.at - other.at)
    .map(({ choice }) => choice);
}

interface Recorded extends Choice {
  place: Place;
  assessor: Body | undefined;
  answering: CountServices;
  at: number;
}

function needRecord({ place, assessor, answering, at, need, group, area }: Recorded): object {
  const id = `need-record:demo-${place.code}-${String(at + 1).padStart(3, '0')}`;
  const random = randomOf(`social-care/${id}`);
  const where = whereIn(place, area);
  const whose = group === null ? undefined : FOR_GROUP[group];
  return {
    id,
    name: mapText(need.name, (words, language) =>
      [words, whose?.[language], where[language]].filter(Boolean).join(' '),
    ),
    topic: need.topic,
    municipality: place.code,
    area,
    targetGroup: group,
    coverage: degree(random, answering(place, need.topic, group)),
    assessedOn: day(random),
    ...verification(assessor, random),
    sources: [],
    synthetic: true,
  };
}

function degree(random: Random, services: number): string {
  const drawn = random.int(1, 100);
  if (services === 0) return 'NONE';
  let upTo = 0;
  for (const { coverage, share } of DEGREES) {
    upTo += share;
    if (drawn <= upTo) return coverage;
  }
  throw new RangeError('The shares of the degrees are less than a hundred.');
}

const two = (number: number) => String(number).padStart(2, '0');

/** As exact as such surveys are: a day, mostly a month, now and then a year; nothing later than the world's own day. */
function day(random: Random): string {
  const year = random.int(2023, 2026);
  const month = `${year}-${two(random.int(1, year === 2026 ? 10 : 12))}`;
  if (random.chance(0.1)) return String(year);
  return random.chance(0.4) ? `${month}-${two(random.int(1, 28))}` : month;
}

function verification(assessor: Body | undefined, random: Random): object {
  if (assessor === undefined || random.chance(0.4)) return {};
  const verifiedAt = `2026-${two(random.int(1, 10))}-${two(random.int(1, 28))}T10:00:00+02:00`;
  return { verifiedAt, verifiedBy: assessor.name.el };
}
