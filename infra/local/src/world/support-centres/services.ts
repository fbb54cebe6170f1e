import { type Random, randomOf } from '../random.js';
import { mapText, type Text } from '../text.js';
import type { Centre } from './centres.js';
import { AUDIENCES, COUNSELLING, FEES, OUTREACH, type Subject, TRAININGS } from './words.js';

/** A service of one centre. */
export interface Service {
  id: string;
  centre: Centre;
  kind: 'COUNSELLING' | 'TRAINING' | 'OUTREACH';
  subject: Subject;
  record: object;
}

/** Two courses and an adviser in each centre, and open talks in every other one. */
export const servicesOf = (centres: Centre[]): Service[] =>
  centres.flatMap((centre, at) => [
    service(centre, 'TRAINING', TRAININGS[(at * 2) % TRAININGS.length] as Subject),
    service(centre, 'TRAINING', TRAININGS[(at * 2 + 1) % TRAININGS.length] as Subject),
    service(centre, 'COUNSELLING', COUNSELLING[at % COUNSELLING.length] as Subject),
    ...(at % 2 === 0 ? [service(centre, 'OUTREACH', OUTREACH[0] as Subject)] : []),
  ]);

function service(centre: Centre, kind: Service['kind'], subject: Subject): Service {
  const id = `centre-service:demo-${centre.id.split('-').at(-1)}-${kind.toLowerCase()}-${subject.topic.split(':').at(-1)}`;
  const random = randomOf(`support-centres/${id}`);
  return { id, centre, kind, subject, record: record(id, { centre, kind, subject }, random) };
}

function record(
  id: string,
  { centre, kind, subject }: Omit<Service, 'id' | 'record'>,
  random: Random,
): object {
  const audience = random.pick(AUDIENCES);
  const isOpen = kind === 'OUTREACH';
  return {
    id,
    kind,
    name: mapText(subject.title, (words, language) => `${words} ${centre.place.in[language]}`),
    description: subject.gives,
    active: random.chance(0.95),
    centres: [centre.id],
    topics: [subject.topic, ...(kind === 'TRAINING' ? ['topic:training'] : [])],
    targetGroups: [isOpen ? 'group:general-public' : audience.group],
    ventureStages: isOpen ? [] : random.chance(0.5) ? ['NEW', 'EXISTING'] : ['NEW'],
    eligibility: isOpen ? null : audience.eligibility,
    fees: random.chance(0.7) ? (FEES[0] as Text) : random.pick(FEES),
    synthetic: true,
  };
}
