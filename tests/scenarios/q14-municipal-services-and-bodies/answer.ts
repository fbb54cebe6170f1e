import { areasOfService, runningServices, structureOf } from '../care.js';
import { bodiesIn, organisationOf, topicOf } from '../organisations.js';
import { areasOf, areasTouching } from '../places.js';
import { by, english, type Row, share, type World } from '../world.js';

const KINDS = ['COMMUNICATES', 'COOPERATES', 'TRANSACTS'];

export function answer(world: World, { municipality }: { municipality: string }) {
  const touching = areasTouching(world, areasOf([municipality]));
  const services = runningServices(world)
    .filter((service) => structureOf(world, service).providerType === 'MUNICIPAL')
    .filter((service) => share(areasOfService(world, service), touching))
    .sort(
      by(
        ({ name }) => name.el,
        ({ id }) => id,
      ),
    );
  return {
    careServices: {
      totalCount: services.length,
      nodes: services.slice(0, 25).map((service) => {
        const structure = structureOf(world, service);
        return {
          id: service.id,
          name: english(service.name),
          structure: {
            name: english(structure.name),
            municipalUnit: structure.municipalUnit ?? null,
            organisation: organisationOf(world, structure.organisation),
          },
          topics: service.topics.map((topic: string) => ({
            ...topicOf(world, topic),
            kalo: { organisations: bodiesOn(world, topic, municipality) },
          })),
        };
      }),
    },
  };
}

/** Bodies of a municipality, seated or at work there, that work on a topic or one below it. */
function bodiesOn(world: World, topic: string, municipality: string) {
  const bodies = bodiesIn(world, [municipality])
    .filter(({ active }) => active !== false)
    .filter(({ activities = [], needs = [], products = [], qualifiers = [] }) =>
      share([...activities, ...needs, ...products, ...qualifiers], world.topicsBelow(topic)),
    )
    .sort(
      by(
        ({ name }) => name.el,
        ({ id }) => id,
      ),
    );
  return { totalCount: bodies.length, nodes: bodies.slice(0, 5).map((body) => nodeOf(world, body)) };
}

function nodeOf(world: World, { id, name, goals }: Row) {
  return {
    id,
    name: english(name),
    goals: goals.map(({ text }: Row) => ({ text: english(text) })),
    partnerships: world
      .rows('kalo/partnerships')
      .filter(({ body }) => body === id)
      .sort(
        by(
          ({ kind }) => KINDS.indexOf(kind),
          (partnership) => partnership.id,
        ),
      )
      .map(({ kind, partner }) => ({ kind, partner: organisationOf(world, partner) })),
  };
}
