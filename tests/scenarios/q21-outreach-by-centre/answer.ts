import { organisationOf } from '../organisations.js';
import { areasOf, areasTouching, municipalityOf } from '../places.js';
import { by, english, type Row, share, type World } from '../world.js';

export function answer(world: World, { areas }: { areas: string[] }) {
  const touching = areasTouching(world, areas);
  const centres = world
    .rows('support-centres/support-centres')
    .filter(({ active }) => active !== false)
    .filter((centre) =>
      share([...(centre.areas ?? []), ...areasOf([centre.municipality]), centre.area], touching),
    )
    .sort(
      by(
        ({ name }) => name.el,
        ({ id }) => id,
      ),
    );
  return {
    supportCentres: {
      totalCount: centres.length,
      nodes: centres.slice(0, 25).map((centre) => nodeOf(world, centre)),
    },
  };
}

const nodeOf = (world: World, { id, name, areas, municipality }: Row) => ({
  id,
  name: english(name),
  areas: (areas ?? []).map((area: string) => {
    const { level = 'MUNICIPALITY', ...found } = world.areas().find((other) => other.id === area) ?? {};
    return { name: english(found.name), level };
  }),
  location: municipality ? { municipality: municipalityOf(world, municipality) } : null,
  outreachPractices: world
    .rows('support-centres/outreach-practices')
    .filter(({ centres }) => centres.includes(id))
    .sort(by((practice) => practice.name.el))
    .map((practice) => ({
      name: english(practice.name),
      eventTypes: practice.eventTypes ?? [],
      partners: (practice.partners ?? []).map((partner: Row) => ({
        kind: partner.kind,
        municipality: municipalityOf(world, partner.municipality),
        organisation: partner.organisation ? partnerOf(world, partner.organisation) : null,
      })),
    })),
});

/** Its structures where social-care knows it. */
function partnerOf(world: World, id: string) {
  const organisation = organisationOf(world, id);
  const runsIt = (row: Row) => world.canonical(row.organisation ?? row.id) === organisation.id;
  const structures = world
    .rows('social-care/care-structures')
    .filter((structure) => structure.active !== false && runsIt(structure))
    .sort(
      by(
        ({ name }) => name.el,
        (structure) => structure.id,
      ),
    );
  return {
    ...organisation,
    socialCare: world.rows('social-care/organisations').some(runsIt)
      ? {
          structures: {
            totalCount: structures.length,
            nodes: structures.slice(0, 5).map(({ name }) => ({ name: english(name) })),
          },
        }
      : null,
  };
}
