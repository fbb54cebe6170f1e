import type { Body, Cast } from '../cast.js';
import { type Random, randomOf } from '../random.js';
import { mapText, text } from '../text.js';
import type { Centre } from './centres.js';
import { few, grouped } from './few.js';
import type { Service } from './services.js';
import { IDEAS, type Idea } from './venture-words.js';

interface Network {
  cast: Cast;
  centresIn: (municipality: string) => Centre[];
  servicesOf: (centre: string) => Service[];
}

/** A venture of the world, with the body that it is. */
export interface Venture {
  body: Body | null;
  record: object;
}

/** Half of them are bodies, the others ideas without a legal person. */
const VENTURES = 60;

export function venturesOf(cast: Cast, centres: Centre[], services: Service[]): Venture[] {
  const network: Network = {
    cast,
    centresIn: grouped(centres, ({ place }) => place.code),
    servicesOf: grouped(services, ({ centre }) => centre.id),
  };
  return Array.from({ length: VENTURES * cast.scale }, (_, at) =>
    at % 2 === 0 ? bodyVenture(network, at) : ideaVenture(network, at),
  );
}

const idOf = (at: number) => `venture:demo-${String(at + 1).padStart(3, '0')}`;

function bodyVenture(network: Network, at: number): Venture {
  const id = idOf(at);
  const random = randomOf(`support-centres/${id}`);
  const body = network.cast.kalo[at / 2] as Body;
  const founded = Number(body.founded.slice(0, 4));
  const year = random.int(Math.max(founded, 2023), 2026);
  return {
    body,
    record: standing({
      id,
      name: body.name,
      description: body.description,
      // Supported while it was being founded, or later.
      stage: founded >= year ? 'NEW' : 'EXISTING',
      active: random.chance(0.85),
      organisation: body.id,
      ...supportOf(network, body.seat, random),
      topics: [...body.activities, ...body.needs],
      area: body.area ?? `area:${body.seat}`,
      period: periodOf(random, year),
      synthetic: true,
    }),
  };
}

function ideaVenture(network: Network, at: number): Venture {
  const id = idOf(at);
  const random = randomOf(`support-centres/${id}`);
  const { places } = network.cast;
  const nth = (at - 1) / 2;
  const idea = IDEAS[nth % IDEAS.length] as Idea;
  // Twelve ideas and eight places: another place in each round, and a number when all are used.
  const round = Math.floor(nth / IDEAS.length);
  const place = places[(nth + round) % places.length] as Cast['places'][number];
  const again = Math.floor(round / places.length);
  return {
    body: null,
    record: standing({
      id,
      name: mapText(
        idea.name,
        (words, language) => `${words} ${place.in[language]}${again === 0 ? '' : ` ${again + 1}`}`,
      ),
      description: text(`${idea.does.el} ${place.in.el}.`, `${idea.does.en} ${place.in.en}.`),
      stage: 'NEW',
      active: random.chance(0.8),
      organisation: null,
      ...supportOf(network, place.code, random),
      topics: idea.topics,
      area: random.chance(0.5) ? random.pick(place.areas) : `area:${place.code}`,
      period: periodOf(random, random.int(2023, 2026)),
      synthetic: true,
    }),
  };
}

/** The month that the world is in. */
const NOW = '2026-11';

/** Who is not supported any longer has grown out of it. */
const standing = <T extends { active: boolean; period: { end: string | null } }>(record: T): T => ({
  ...record,
  active: record.active && (record.period.end ?? NOW) >= NOW,
});

function supportOf({ centresIn, servicesOf }: Network, code: string, random: Random) {
  const chosen = few(random, centresIn(code), random.int(1, 2));
  const offered = chosen.flatMap(({ id }) => servicesOf(id)).filter(({ kind }) => kind !== 'OUTREACH');
  return {
    centres: chosen.map(({ id }) => id),
    services: few(random, offered, random.int(0, 3)).map(({ id }) => id),
  };
}

function periodOf(random: Random, year: number) {
  const month = random.int(1, 10);
  const start = `${year}-${String(month).padStart(2, '0')}`;
  const end = `${year + 1}-${String(random.int(1, 12)).padStart(2, '0')}`;
  return { start, end: random.chance(0.6) ? end : null };
}
