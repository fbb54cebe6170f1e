import { areasOf, type Case, eachOf, idsOf, linesOf, type Node, placesOf, where } from './told.js';

const centres = `centres { id areas { id } operator { id } ${where} }`;

/** What a record takes from the centres that it names; `role` is what those are in it who operate them. */
function ofCentres(found: readonly Node[], role?: string) {
  const operators = eachOf(found.flatMap(({ operator }) => operator ?? []));
  return {
    organisation: operators.length === 1 ? (operators[0] ?? null) : null,
    parties: role ? operators.map((id) => `${role} ${id}`).sort() : [],
    places: found.flatMap(({ areas, location }) => [...areas, ...areasOf(location)]),
  };
}

/** Parts in an event: each role of an organisation once. */
const partiesOf = (participations: readonly Node[]) =>
  eachOf(
    participations.flatMap(({ role, organisation }) =>
      organisation ? [{ id: `${role.toLowerCase()} ${organisation.id}` }] : [],
    ),
  );

/** The kinds of the support centres, and what their documents say. */
export const cases: readonly Case[] = [
  {
    kind: 'SupportCentre',
    list: 'supportCentres',
    inactive: true,
    fields: `aliases description active operator { id } funder { id } areas { id } ${where} contact { url }
      schedules { freq byday opensAt closesAt } services { active topics { id } targetGroups { id } }`,
    said: ({ aliases, description, active, operator, funder, contact, location, ...record }) => {
      const services = record.services.filter((service: Node) => service.active);
      return {
        aliases,
        description,
        active,
        organisation: operator?.id ?? null,
        parties: [funder && `funder ${funder.id}`, operator && `operator ${operator.id}`].filter(Boolean),
        topics: eachOf(services.flatMap(({ topics }: Node) => topics)),
        targetGroups: eachOf(services.flatMap(({ targetGroups }: Node) => targetGroups)),
        areas: eachOf([...record.areas, ...areasOf(location)]),
        url: contact?.url ?? null,
        ...placesOf(location ? [{ location, schedules: record.schedules }] : []),
      };
    },
  },
  {
    kind: 'CentreService',
    list: 'centreServices',
    inactive: true,
    fields: `description active topics { id } targetGroups { id } contact { url } ${centres}`,
    said: ({ description, active, topics, targetGroups, contact, centres: found }) => {
      const { places, ...rest } = ofCentres(found, 'provider');
      return {
        ...rest,
        description,
        active,
        topics: idsOf(topics),
        targetGroups: idsOf(targetGroups),
        areas: eachOf(places),
        url: contact?.url ?? null,
        ...placesOf(inOrder(found).filter(({ location }) => location)),
      };
    },
  },
  {
    kind: 'OutreachPractice',
    list: 'outreachPractices',
    fields: `description partners { organisation { id } topic { id } municipality { code } } ${centres}`,
    said: ({ description, partners, centres: found }) => {
      const { places, organisation } = ofCentres(found);
      const named = (field: string) => partners.flatMap((partner: Node) => partner[field] ?? []);
      return {
        description,
        organisation,
        parties: eachOf(named('organisation')).map((id) => `partner ${id}`),
        topics: eachOf(named('topic')),
        areas: eachOf([
          ...places,
          ...named('municipality').map(({ code }: Node) => ({ id: `area:${code}` })),
        ]),
      };
    },
  },
  {
    kind: 'CentreEvent',
    list: 'centreEvents',
    fields: `topics { id } municipality { code } period { start end } url discussion { text points } goals { text points }
      participations { role organisation { id } }`,
    said: ({ topics, municipality, period, url, discussion, goals, participations }) => {
      const organisers = eachOf(
        participations.flatMap(({ role, organisation }: Node) =>
          role === 'ORGANISER' && organisation ? [organisation] : [],
        ),
      );
      return {
        description: linesOf(discussion, goals),
        organisation: organisers.length === 1 ? (organisers[0] ?? null) : null,
        parties: partiesOf(participations),
        topics: idsOf(topics),
        areas: municipality ? [`area:${municipality.code}`] : [],
        period,
        url,
      };
    },
  },
  {
    kind: 'SupportedVenture',
    list: 'supportedVentures',
    inactive: true,
    fields: 'description active organisation { id } topics { id } area { id } period { start end }',
    said: ({ description, active, organisation, topics, area, period }) => ({
      description,
      active,
      organisation: organisation?.id ?? null,
      parties: organisation ? [`beneficiary ${organisation.id}`] : [],
      topics: idsOf(topics),
      areas: area ? [area.id] : [],
      period,
    }),
  },
];

/** Centres in the order of their ids, as a document has their places. */
const inOrder = (found: readonly Node[]) => [...found].sort((one, other) => (one.id < other.id ? -1 : 1));
