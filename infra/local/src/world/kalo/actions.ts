import type { Cast } from '../cast.js';
import { pageOf } from '../page.js';
import { type Place, pointIn } from '../places.js';
import { type Random, randomOf } from '../random.js';
import { dayWords, mapText, type Text, text } from '../text.js';
import { ACTIONS, type ActionWords, OUTCOMES, ROOMS } from './action-words.js';
import { INVENTED, statement } from './bodies.js';
import { outcomeOf } from './outcomes.js';

/** Actions of one scale: two of each kind, no two in one municipality. */
const ROUND = 8;
const TOPICS_OF_AN_ACTION = 5;
const TODAY = '2026-11-22';

/** Further actions with their sessions. The documents' own actions get none: invented ones would outnumber what they count. */
export function actionFacts(cast: Cast) {
  const actions = Array.from({ length: ROUND * cast.scale }, (_, at) => actionOf(cast, at));
  return {
    'participatory-actions.json': actions.map(({ action }) => action),
    'resources.json': actions.flatMap(({ resources }) => resources),
    'action-topics.json': actions.flatMap(({ topics }) => topics),
    'action-sessions.json': actions.flatMap(({ sessions }) => sessions),
  };
}

/** A session before it is told where and by whom. */
interface Planned {
  id: string;
  action: string;
  topic: string;
  about: Text;
  day: string;
  place: Place;
}

function actionOf({ places }: Cast, at: number) {
  const words = ACTIONS[at % ACTIONS.length] as ActionWords;
  const round = Math.floor(at / ROUND);
  const place = places[(at + round) % places.length] as Place;
  const mark = `demo-${words.mark}-${at + 1}`;
  const id = `series:${mark}`;
  const random = randomOf(`kalo/${id}`);
  const year = 2024 + ((at + round) % 3);
  const chosen = random.some(words.topics, TOPICS_OF_AN_ACTION).map((topic, nr) => {
    const topicId = `action-topic:${mark}-${nr + 1}`;
    return {
      topic,
      topicId,
      nr,
      sessions: sessionsOf(topicId, { action: id, about: topic.name, words, place, year }),
    };
  });
  const sessions = chosen.flatMap((topic) => topic.sessions);
  const held = sessions.filter(({ status }) => status === 'HELD').length;
  const name = mapText(
    namedAt(words.name, place),
    (spoken) => `${spoken}, ${year}${round > 0 ? ` (${round + 1})` : ''}`,
  );
  const status =
    held === 0 ? 'PLANNED' : sessions.some(({ status }) => status === 'EXPECTED') ? 'RUNNING' : 'COMPLETED';
  const about = [...new Set(chosen.flatMap(({ topic }) => topic.topics))];
  const published = { id, name, topics: about, area: `area:${place.code}`, issued: `${year + 1}` };
  const resources = status === 'COMPLETED' && year < 2026 ? [outcomeOf('REPORT', published)] : [];
  const action = {
    id,
    kind: words.kind,
    name,
    status,
    resources: resources.map((resource) => resource.id),
    plannedCount: sessions.length,
    heldCount: held,
    groupSize: words.groupSize,
    compositions: compositionsOf(words),
    participantCategories: words.categories,
    purposes: [statement(words.purpose)],
    domain: 'td:3',
    ...INVENTED,
  };
  const topics = chosen.map(({ topic, topicId, nr, sessions: ofTopic }) => ({
    id: topicId,
    action: id,
    ordinal: nr + 1,
    name: topic.name,
    status: statusOf(ofTopic),
    topics: topic.topics,
    trainingNeeds: ofTopic.some(({ status }) => status === 'HELD') ? topic.needs : [],
    ...INVENTED,
  }));
  return { action, topics, sessions, resources };
}

function sessionsOf(
  topic: string,
  of: { action: string; about: Text; words: ActionWords; place: Place; year: number },
) {
  const count = randomOf(`kalo/sessions/${topic}`).int(1, 2);
  return Array.from({ length: count }, (_, at) => {
    const id = `session:${topic.replace('action-topic:', '')}-${at + 1}`;
    const random = randomOf(`kalo/day/${id}`);
    return sessionOf(of.words, {
      id,
      topic,
      action: of.action,
      about: of.about,
      place: of.place,
      day: dayIn(of.year, random),
    });
  });
}

function sessionOf(words: ActionWords, { id, action, topic, about, day, place }: Planned) {
  const random = randomOf(`kalo/${id}`);
  const area = random.chance(0.7) ? random.pick(place.areas) : null;
  const status = random.chance(0.04) ? 'CANCELLED' : day <= TODAY ? 'HELD' : 'EXPECTED';
  const held = status === 'HELD';
  return {
    id,
    action,
    topic,
    name: mapText(
      namedAt(words.session, place),
      (spoken, language) => `${spoken}, ${dayWords(day)[language]}: ${about[language]}`,
    ),
    status,
    heldOn: day,
    ...whereIn(place, area, random),
    ...whoCame(words, random),
    attendance: held ? random.int(words.groupSize - 1, words.groupSize + 3) : null,
    url: pageOf('actions', id),
    conclusions: held && random.chance(0.5) ? [statement(random.pick(OUTCOMES))] : [],
    ...INVENTED,
  };
}

/** Some are online: they have no place. */
function whereIn(place: Place, area: string | null, random: Random) {
  if (random.chance(0.1)) return {};
  const { latitude, longitude } = pointIn(place, area, random);
  return { address: random.pick(ROOMS), municipality: place.code, area, latitude, longitude };
}

/** A homogeneous group is of one category. */
function whoCame(words: ActionWords, random: Random) {
  const composition = random.pick(compositionsOf(words));
  const count = composition === 'HOMOGENEOUS' ? 1 : random.int(2, words.categories.length);
  return { composition, participantCategories: random.some(words.categories, count) };
}

const compositionsOf = ({ kind }: ActionWords) =>
  kind === 'FOCUS_GROUPS' ? ['HOMOGENEOUS', 'HETEROGENEOUS'] : ['HETEROGENEOUS'];

function statusOf(sessions: { status: string }[]): string {
  return (
    ['HELD', 'EXPECTED'].find((wanted) => sessions.some(({ status }) => status === wanted)) ?? 'CANCELLED'
  );
}

const namedAt = (name: Text, place: Place): Text =>
  text(name.el.replace('*', place.in.el), name.en.replace('*', place.in.en));

const two = (value: number) => String(value).padStart(2, '0');

/** No meetings in August, nor about Christmas and the New Year. */
function dayIn(year: number, random: Random): string {
  return `${year}-${two(random.pick([1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12]))}-${two(random.int(8, 22))}`;
}
