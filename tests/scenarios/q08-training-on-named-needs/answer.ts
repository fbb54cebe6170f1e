import { by, english, type Row, share, type World } from '../world.js';

export function answer(world: World) {
  const workshops = world
    .rows('kalo/action-topics')
    .filter(({ action }) => world.row('kalo/participatory-actions', action).kind === 'THEMATIC_WORKSHOPS')
    .map(({ trainingNeeds = [] }): string[] => trainingNeeds);
  const named = [...new Set(workshops.flat())];
  // Topics of workshops that named none are counted, too, without a need.
  const groups = [...named, ...(workshops.some((needs) => needs.length === 0) ? [null] : [])].map((need) => ({
    need,
    count: workshops.filter((needs) => (need === null ? needs.length === 0 : needs.includes(need))).length,
  }));
  return {
    actionTopicsGrouped: groups
      .sort(
        by(
          ({ count }) => -count,
          ({ need }) => need,
        ),
      )
      .map(({ need, count }) => ({
        count,
        key: { trainingNeed: need && trainingOn(world, need) },
      })),
  };
}

function trainingOn(world: World, id: string) {
  const services = world
    .rows('support-centres/centre-services')
    .filter(({ kind, active }) => kind === 'TRAINING' && active !== false)
    .filter(({ topics = [], targetGroups = [] }) =>
      share([...topics, ...targetGroups], world.topicsBelow(id)),
    )
    .sort(
      by(
        ({ name }) => name.el,
        (service) => service.id,
      ),
    );
  return {
    id,
    name: world.topicName(id),
    supportCentres: {
      services: {
        totalCount: services.length,
        nodes: services.slice(0, 25).map(({ name, centres }) => ({
          name: english(name),
          centres: centres.map((centre: string) =>
            centreOf(world, world.row('support-centres/support-centres', centre)),
          ),
        })),
      },
    },
  };
}

const centreOf = (world: World, { id, name, formality, municipality }: Row) => ({
  id,
  name: english(name),
  formality,
  location: municipality && { municipality: { name: english(world.municipality(municipality)?.name) } },
});
