import { tally } from '../tally.js';
import { by, english, type Row, type World } from '../world.js';

const KINDS = ['FOCUS_GROUPS', 'THEMATIC_WORKSHOPS', 'PILOT_WORKSHOPS', 'PROMOTION_WORKSHOPS'];

export function answer(world: World, { kinds }: { kinds: string[] }) {
  const actions = world.rows('kalo/participatory-actions').filter(({ kind }) => kinds.includes(kind));
  const kindOf = ({ action }: Row): string => actions.find(({ id }) => id === action)?.kind;
  const topicsOf = ({ topic }: Row): string[] => world.row('kalo/action-topics', topic)?.topics ?? [];
  const held = world
    .rows('kalo/action-sessions')
    .filter((session) => session.status === 'HELD' && kinds.includes(kindOf(session)));
  const sessions = tally(
    held,
    (session) => [kindOf(session)],
    topicsOf,
    ({ composition }) => [composition],
  );
  const events = tally(
    world.rows('support-centres/centre-events'),
    ({ kind }) => [kind],
    ({ topics }) => topics,
  );
  return {
    participatoryActions: {
      totalCount: actions.length,
      nodes: actions
        .toSorted(
          by(
            ({ kind }) => KINDS.indexOf(kind),
            (action) => action.name.el,
          ),
        )
        .map((action) => actionOf(world, action, held)),
    },
    actionSessionsGrouped: sessions.map(({ keys: [kind, topic, composition], rows }) => ({
      key: { kind, topic: topicOf(world, topic), composition },
      count: rows.length,
      ...sizesOf(rows),
    })),
    centreEventsGrouped: events.map(({ keys: [kind, topic], rows }) => ({
      key: { kind, topic: topicOf(world, topic) },
      count: rows.length,
    })),
  };
}

const topicOf = (world: World, id?: string | null) => (id ? { id, name: world.topicName(id) } : null);

/** A session whose attendance was not counted says nothing of the size of groups. */
function sizesOf(sessions: Row[]) {
  const sizes = sessions.map(({ attendance }) => attendance).filter((size) => size !== null);
  const of = (value: (sizes: number[]) => number) => ({ attendance: sizes.length > 0 ? value(sizes) : null });
  return {
    min: of((numbers) => Math.min(...numbers)),
    avg: of((numbers) => numbers.reduce((sum, number) => sum + number) / numbers.length),
    max: of((numbers) => Math.max(...numbers)),
  };
}

function actionOf(world: World, action: Row, held: Row[]) {
  const topics = world.rows('kalo/action-topics').filter((topic) => topic.action === action.id);
  return {
    id: action.id,
    kind: action.kind,
    name: english(action.name),
    plannedCount: action.plannedCount ?? null,
    heldCount: action.heldCount ?? null,
    groupSize: action.groupSize ?? null,
    compositions: action.compositions ?? [],
    participantCategories: action.participantCategories ?? [],
    actionTopics: {
      totalCount: topics.length,
      nodes: topics
        .toSorted(
          by(
            ({ ordinal }) => ordinal,
            ({ id }) => id,
          ),
        )
        .map(({ ordinal = null, name, status = null }) => ({ ordinal, name: english(name), status })),
    },
    sessions: { totalCount: held.filter((session) => session.action === action.id).length },
  };
}
