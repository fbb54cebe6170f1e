import { by, byName, english, type Row, share, type World } from '../world.js';

interface Variables {
  need: string;
  targetGroup: string;
  municipality: string;
}

interface Reason {
  criterion: string;
  satisfied: boolean | null;
}

export function answer(world: World, asked: Variables) {
  const matches = world
    .rows('social-care/care-services')
    .filter(({ status }) => (status ?? 'ACTIVE') === 'ACTIVE')
    .filter(({ topics }) => share(topics, world.topicsBelow(asked.need)))
    .map((service) => ({ service, reasons: reasonsOf(world, service, asked) }))
    .map((match) => ({ ...match, against: match.reasons.filter(({ satisfied }) => satisfied === false) }))
    .sort(
      by(
        ({ against }) => against.length,
        ({ reasons }) => reasons.filter(({ satisfied }: Reason) => satisfied === null).length,
        ({ service }) => service.name.el,
        ({ service }) => service.id,
      ),
    );
  const fits = matches.some(({ against }) => against.length === 0);
  return {
    careMatch: {
      need: {
        name: world.topicName(asked.need),
        kalo: { organisations: pageOf(world.bodiesOn(asked.need, asked.municipality)) },
        supportCentres: { centres: pageOf(centresOn(world, asked.need)) },
      },
      services: matches.slice(0, 25).map(({ service, reasons, against }) => ({
        fits: against.length === 0,
        // Nobody said where the person is.
        distance: null,
        reasons,
        service: serviceOf(world, service),
      })),
      interventions: fits ? [] : interventionsOn(world, asked.need),
    },
  };
}

const pageOf = (rows: Row[]) => ({
  totalCount: rows.length,
  nodes: rows.slice(0, 10).map(({ id, name }) => ({ id, name: english(name) })),
});

/** Centres with a service on the need that runs. */
function centresOn(world: World, need: string): Row[] {
  const offering = world
    .rows('support-centres/centre-services')
    .filter(({ active, topics, targetGroups = [] }) => {
      return active !== false && share([...topics, ...targetGroups], world.topicsBelow(need));
    })
    .flatMap(({ centres }) => centres);
  return world
    .rows('support-centres/support-centres')
    .filter(({ id, active }) => active !== false && offering.includes(id))
    .sort(byName);
}

function reasonsOf(world: World, service: Row, { targetGroup, municipality }: Variables): Reason[] {
  const { targetGroups = [], areas = [], spoken = [], capacity, cost } = service;
  const area = `area:${municipality}`;
  const asked = [...world.areasAround(area), ...world.areasWithin(area)];
  const places = world
    .rows('social-care/service-locations')
    .filter((location) => location.service === service.id)
    .map(({ place }) => world.row('social-care/care-places', place));
  const isThere = places.some((place) => share([`area:${place.municipality}`, place.area], asked));
  return [
    { criterion: 'TOPIC', satisfied: true },
    { criterion: 'ELIGIBILITY', satisfied: isFor(world, targetGroups, targetGroup) },
    { criterion: 'CAPACITY', satisfied: capacity ? capacity.available > 0 : null },
    // Nobody said what the person speaks: Greek.
    { criterion: 'LANGUAGE', satisfied: spoken.length > 0 ? spoken.includes('el') : null },
    { criterion: 'COST', satisfied: cost ? cost.amount === 0 : null },
    {
      criterion: 'AREA',
      satisfied: areas.length > 0 ? share(areas, asked) : places.length > 0 ? isThere : null,
    },
  ];
}

/** Whoever is of a group is of all wider ones; whether of a narrower one, nobody can tell. */
function isFor(world: World, groups: string[], group: string): boolean | null {
  if (groups.length === 0 || share(groups, world.topicsAbove(group))) return true;
  return share(groups, world.topicsBelow(group)) ? null : false;
}

function serviceOf(world: World, { id, name, structure }: Row) {
  const { providerType, contact, ...rest } = world.row('social-care/care-structures', structure);
  const place = world.row('social-care/care-places', rest.place);
  return {
    id,
    name: english(name),
    structure: {
      id: rest.id,
      name: english(rest.name),
      providerType,
      location: place.secret
        ? null
        : {
            address: english(place.address),
            municipality: { name: english(world.municipality(place.municipality)?.name) },
          },
      contact: { phones: contact.phones, email: contact.email },
    },
  };
}

/** On the need, a narrower or a wider one; the catalogue is what has one of its categories. */
function interventionsOn(world: World, need: string) {
  const needs = [...world.topicsBelow(need), ...world.topicsAbove(need)];
  return world
    .rows('social-care/interventions')
    .filter(({ category, topics }) => category && share(topics, needs))
    .map((row) => ({ ...row, category: world.row('social-care/intervention-categories', row.category) }))
    .sort(
      by(
        ({ category }) => category.ordinal,
        ({ name }) => name.el,
        ({ id }) => id,
      ),
    )
    .map(({ id, name, kind, category, project }) => ({
      id,
      name: english(name),
      kind,
      category: { ordinal: category.ordinal, name: english(category.name) },
      project: { id: project, name: english(projectOf(world, project).name) },
    }));
}

/** A project of either network that has it. */
const projectOf = (world: World, id: string): Row =>
  world.row('funding-tools/projects', id) ?? world.row('social-care/projects', id);

/** The words of an explanation are the hub's own; that there are some is all that can be asked. */
export const comparable = ({ careMatch }: Row) => ({
  ...careMatch,
  services: careMatch.services.map((match: Row) => ({
    ...match,
    reasons: match.reasons.map(({ explanation = 'in words', ...reason }: Row) => ({
      ...reason,
      isExplained: explanation !== '',
    })),
  })),
});
