import type { Body, Cast } from '../cast.js';
import { pageOf } from '../page.js';
import { type Random, randomOf } from '../random.js';
import { dayWords, mapText, type Text, text } from '../text.js';
import type { Centre } from './centres.js';
import { few, grouped } from './few.js';
import { JOINT_ACTIONS } from './venture-words.js';
import { type Subject, TRAININGS } from './words.js';

interface Events {
  events: object[];
  participations: object[];
  attachments: object[];
  /** Bodies that took part. */
  guests: Body[];
}

/** Workshops of each centre, a forum a year, and what centres do together; from 2023 into 2027. */
export function eventsOf(cast: Cast, centres: Centre[]): Events {
  const neighbours = grouped(cast.kalo, ({ seat }) => seat);
  const all = [
    ...centres.flatMap((centre, at) =>
      [0, 1, 2].map((nth) => workshop(centre, neighbours(centre.place.code), at * 3 + nth)),
    ),
    ...[2023, 2024, 2025, 2026].map((year, at) => forum(centres, year, at)),
    ...Array.from({ length: 8 * cast.scale }, (_, at) => jointAction(centres, at)),
  ];
  return {
    events: all.map(({ event }) => event),
    participations: all.flatMap(({ participations }) => participations),
    attachments: all.flatMap(({ attachments }) => attachments),
    guests: all.flatMap(({ guests = [] }) => guests),
  };
}

interface Held {
  event: object;
  participations: object[];
  attachments: object[];
  guests?: Body[];
}

type Part = {
  role: 'ORGANISER' | 'COORDINATOR' | 'HOST' | 'PARTICIPANT';
  centre?: string;
  organisation?: string;
};

const WORKSHOP = text('Εργαστήριο', 'Workshop');

function workshop(centre: Centre, neighbours: Body[], at: number): Held {
  const subject = TRAININGS[at % TRAININGS.length] as Subject;
  const mark = `workshop-${String(at + 1).padStart(3, '0')}`;
  const random = randomOf(`support-centres/event:demo-${mark}`);
  const day = dayOf(random, random.int(2023, 2026));
  const guests = few(random, neighbours, random.int(1, 4));
  const parts: Part[] = [
    { role: 'ORGANISER', centre: centre.id },
    { role: 'HOST', centre: centre.id },
    ...guests.map(({ id }): Part => ({ role: 'PARTICIPANT', organisation: id })),
  ];
  return {
    event: {
      id: `event:demo-${mark}`,
      kind: 'WORKSHOP',
      name: mapText(
        WORKSHOP,
        (workshop, language) =>
          `${workshop} ${centre.place.in[language]}, ${dayWords(day)[language]}: ${subject.title[language]}`,
      ),
      format: random.chance(0.4)
        ? text('κλειστό εργαστήριο', 'closed workshop')
        : text('ανοιχτό εργαστήριο', 'open workshop'),
      period: { start: day, end: day },
      municipality: centre.place.code,
      topics: [subject.topic],
      url: pageOf('centres', `event:demo-${mark}`),
      ...placesOf(mark, day, [12, 25]),
      synthetic: true,
    },
    participations: participationsOf(mark, parts),
    guests,
    attachments: random.chance(0.4) ? [presentation(mark, centre, subject.title)] : [],
  };
}

const SEASONS: readonly { month: number; name: Text }[] = [
  { month: 5, name: text('Ανοιξιάτικο φόρουμ των κέντρων στήριξης', 'Spring forum of the support centres') },
  { month: 11, name: text('Φθινοπωρινό φόρουμ των κέντρων στήριξης', 'Autumn forum of the support centres') },
];

function forum(centres: Centre[], year: number, at: number): Held {
  const mark = `forum-${year}`;
  const random = randomOf(`support-centres/event:demo-${mark}`);
  const { month, name: season } = SEASONS[at % SEASONS.length] as (typeof SEASONS)[number];
  const name = mapText(season, (words) => `${words} ${year}`);
  const host = centres[at % centres.length] as Centre;
  const first = random.int(3, 24);
  const day = (date: number) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const parts: Part[] = [
    { role: 'COORDINATOR', centre: (centres[(at + 1) % centres.length] as Centre).id },
    { role: 'HOST', centre: host.id },
    ...few(random, centres, 12).map(({ id }): Part => ({ role: 'PARTICIPANT', centre: id })),
  ];
  return {
    event: {
      id: `event:demo-${mark}`,
      kind: 'FORUM',
      name,
      edition: Math.floor(at / SEASONS.length) + 1,
      period: { start: day(first), end: day(first + 1) },
      municipality: host.place.code,
      topics: ['topic:ecosystem', 'topic:cooperation', 'topic:networking'],
      url: pageOf('centres', `event:demo-${mark}`),
      ...placesOf(mark, day(first), [80, 200]),
      synthetic: true,
    },
    participations: participationsOf(mark, parts),
    attachments: [presentation(mark, host, name)],
  };
}

function jointAction(centres: Centre[], at: number): Held {
  const { name, topics } = JOINT_ACTIONS[at % JOINT_ACTIONS.length] as (typeof JOINT_ACTIONS)[number];
  const mark = `joint-${String(at + 1).padStart(2, '0')}`;
  const random = randomOf(`support-centres/event:demo-${mark}`);
  const day = dayOf(random, random.int(2024, 2027));
  const [host, ...others] = few(random, centres, random.int(3, 5)) as [Centre, ...Centre[]];
  const parts: Part[] = [
    { role: 'ORGANISER', centre: host.id },
    ...others.map(({ id }): Part => ({ role: 'PARTICIPANT', centre: id })),
  ];
  return {
    event: {
      id: `event:demo-${mark}`,
      kind: 'JOINT_ACTION',
      name: mapText(
        name,
        (words, language) => `${words} ${host.place.in[language]}, ${dayWords(day)[language]}`,
      ),
      period: { start: day, end: day },
      municipality: host.place.code,
      topics,
      url: pageOf('centres', `event:demo-${mark}`),
      ...placesOf(mark, day, [15, 40]),
      synthetic: true,
    },
    participations: participationsOf(mark, parts),
    attachments: [],
  };
}

/** Four in five take people who enrol, half of these until noon of the day before. */
function placesOf(mark: string, day: string, [least, most]: [number, number]): object {
  const random = randomOf(`support-centres/places:demo-${mark}`);
  if (random.chance(0.2)) return {};
  const before = new Date(Date.parse(`${day}T10:00:00Z`) - 86_400_000).toISOString();
  return { capacity: random.int(least, most), ...(random.chance(0.5) ? { enrolUntil: before } : {}) };
}

const participationsOf = (mark: string, parts: Part[]): object[] =>
  parts.map((part, at) => ({
    id: `participation:demo-${mark}-${String(at + 1).padStart(2, '0')}`,
    event: `event:demo-${mark}`,
    ...part,
    synthetic: true,
  }));

const presentation = (mark: string, centre: Centre, name: Text): object => ({
  id: `attachment:demo-${mark}`,
  event: `event:demo-${mark}`,
  kind: 'PRESENTATION',
  name,
  centre: centre.id,
  synthetic: true,
});

/** No month is shorter than 28 days. */
const dayOf = (random: Random, year: number): string =>
  `${year}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;
