import { tally } from '../tally.js';
import { by, english, type Row, share, type World } from '../world.js';

const KINDS = ['FOCUS_GROUPS', 'THEMATIC_WORKSHOPS'];

export function answer(world: World, { topic, kinds }: { topic: string; kinds: string[] }) {
  const actionOf = ({ action }: Row): Row => world.row('kalo/participatory-actions', action);
  const discussed = world.rows('kalo/action-topics').filter((row) => kinds.includes(actionOf(row).kind));
  const groups = tally(discussed, ({ topics }) => topics);
  const about = (file: string) => aboutTopic(world, file, topic);
  return {
    actionTopicsGrouped: groups
      .toSorted((one, other) => other.rows.length - one.rows.length)
      .map(({ keys: [id], rows }) => ({ key: { topic: counted(world, String(id)) }, count: rows.length })),
    topic: {
      name: world.topicName(topic),
      kalo: {
        actionTopics: {
          nodes: discussed
            .filter(({ topics }) => share(topics, world.topicsBelow(topic)))
            .sort(
              by(
                (row) => KINDS.indexOf(actionOf(row).kind),
                ({ action }) => action,
                ({ ordinal }) => ordinal,
              ),
            )
            .map((row) => ({
              name: english(row.name),
              action: { kind: actionOf(row).kind, name: english(actionOf(row).name) },
            })),
        },
        services: {
          nodes: about('kalo/support-services').map(({ kind, name }) => ({ kind, name: english(name) })),
        },
      },
      funding: {
        tools: {
          nodes: about('funding-tools/funding-tools').map(({ id, kind, name }) => ({
            ...{ id, kind },
            name: english(name),
          })),
        },
      },
      supportCentres: {
        services: {
          nodes: about('support-centres/centre-services')
            .slice(0, 25)
            .map(({ kind, name, centres }) => ({
              ...{ kind, name: english(name) },
              centres: centres.map((id: string) => ({
                id,
                name: english(world.row('support-centres/support-centres', id)?.name),
              })),
            })),
        },
      },
    },
  };
}

/** What is about a topic or one below it and goes on, by its Greek name. */
const aboutTopic = (world: World, file: string, topic: string): Row[] =>
  world
    .rows(file)
    .filter(({ topics, active }) => active !== false && share(topics ?? [], world.topicsBelow(topic)))
    .sort(
      by(
        ({ name }) => name.el,
        ({ id }) => id,
      ),
    );

function counted(world: World, id: string) {
  const count = (file: string) => ({ totalCount: aboutTopic(world, file, id).length });
  return {
    id,
    name: world.topicName(id),
    kalo: { services: count('kalo/support-services') },
    funding: { tools: count('funding-tools/funding-tools') },
    supportCentres: { services: count('support-centres/centre-services') },
  };
}
