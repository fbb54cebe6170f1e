import type { Cast } from '../cast.js';
import { type Random, randomOf } from '../random.js';
import { type Text, text } from '../text.js';
import { INVENTED } from './bodies.js';
import { GUIDANCE_SUBJECTS, KINDS, SCOPES, SUBJECTS } from './resource-words.js';

const RESOURCES = 45;

/** What the observatory collects. */
export const resourceFacts = (cast: Cast) => ({
  'resources.json': Array.from({ length: RESOURCES * cast.scale }, (_, at) => resourceOf(cast, at)),
});

function resourceOf({ funders }: Cast, at: number) {
  const id = `resource:demo-${String(at + 1).padStart(3, '0')}`;
  const random = randomOf(`kalo/${id}`);
  const { kind, title, content } = KINDS[at % KINDS.length] as (typeof KINDS)[number];
  const subjects = kind === 'GUIDANCE' ? GUIDANCE_SUBJECTS : SUBJECTS;
  const { topic, about } = subjects[
    Math.floor(at / KINDS.length) % subjects.length
  ] as (typeof SUBJECTS)[number];
  const { scope, where, area } =
    kind === 'GUIDANCE' ? (SCOPES[1] as (typeof SCOPES)[number]) : random.pick(SCOPES);
  const issued = dateOf(random);
  const year = issued.slice(0, 4);
  return {
    id,
    kind,
    name: titleOf([title, about, where], year),
    description: content,
    scope,
    dataOrigin: kind === 'STUDY' || kind === 'DATA_SET' ? random.pick(['PRIMARY', 'SECONDARY']) : null,
    topics: [topic, ...topicsOf(kind)],
    audience: kind === 'GUIDANCE' ? ['group:founders'] : [],
    area,
    issued,
    publisher: random.chance(0.7) ? random.pick(funders).id : null,
    writtenIn: scope === 'EUROPEAN' ? ['en', ...(random.chance(0.4) ? ['el'] : [])] : ['el'],
    url: random.chance(0.85) ? `https://library.example/${id.replace('resource:', '')}` : null,
    ...INVENTED,
  };
}

function titleOf(parts: readonly Text[], year: string): Text {
  const words = (language: keyof Text) => `${parts.map((part) => part[language]).join(' ')}, ${year}`;
  return text(words('el'), words('en'));
}

function topicsOf(kind: string): string[] {
  if (kind === 'GUIDANCE') return ['topic:setup-operation'];
  return kind === 'GOOD_PRACTICE' ? ['topic:good-practices'] : ['topic:evidence'];
}

function dateOf(random: Random): string {
  const year = String(random.int(2019, 2026));
  const month = String(random.int(1, 10)).padStart(2, '0');
  return random.chance(0.3) ? year : `${year}-${month}`;
}
