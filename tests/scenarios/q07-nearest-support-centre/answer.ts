import { by, english, metresBetween, type Row, type World } from '../world.js';

/** Ilion is at the middle of its bounds; a centre that has no point of its own is not in this world so near to it. */
export function answer(world: World, { municipality }: { municipality: string }) {
  const here = world.municipality(municipality);
  const nearest = world
    .rows('support-centres/support-centres')
    .filter(({ latitude, active }) => latitude != null && active !== false)
    .map((centre) => ({ centre, metres: metresBetween(here.centroid, centre) }))
    .sort(by(({ metres }) => metres))
    .map(({ centre, metres }) => ({ distance: Math.round(metres), node: nodeOf(world, centre) }));
  return {
    municipality: {
      name: english(here.name),
      nearestSupportCentres: nearest.slice(0, 3),
      nearestCounselling: nearest
        .filter(({ node }) => node.services.some(({ kind, active }) => kind === 'COUNSELLING' && active))
        .slice(0, 1),
    },
  };
}

function nodeOf(world: World, { id, name, formality, address, latitude, longitude, contact }: Row) {
  return {
    id,
    name: english(name),
    formality,
    services: world
      .rows('support-centres/centre-services')
      .filter(({ centres }) => centres.includes(id))
      .sort(
        by(
          (service) => service.name.el,
          (service) => service.id,
        ),
      )
      .map((service) => ({
        kind: service.kind as string,
        name: english(service.name),
        active: service.active !== false,
        targetGroups: (service.targetGroups ?? []).map((group: string) => ({
          id: group,
          name: world.topicName(group),
        })),
      })),
    location: { address: english(address), point: { latitude, longitude } },
    contact: { phones: contact.phones, email: contact.email, url: contact.url },
  };
}
