import { expect } from 'vitest';
import { areasOf, type Case, eachOf, idsOf, linesOf, type Node, placesOf, where } from './told.js';

const about = 'topics { id } targetGroups { id }';
const aboutOf = ({ topics, targetGroups }: Node) => ({
  topics: idsOf(topics),
  targetGroups: idsOf(targetGroups),
});

const amountOf = (role: string, money: Node) => (money ? [[role, money.amount, money.currency]] : []);

const project = 'project { socialCare { implementer { id } municipality { code } } }';
/** Who carries out the project of a record, and where; `role` where the record says that they do. */
function ofProject(found: Node, role?: string) {
  const { implementer = null, municipality = null } = found?.socialCare ?? {};
  return {
    organisation: implementer?.id ?? null,
    areas: municipality ? [`area:${municipality.code}`] : [],
    parties: implementer && role ? [`${role} ${implementer.id}`] : [],
  };
}

/** The kinds of social care that have a list, and what their documents say. */
export const cases: readonly Case[] = [
  {
    kind: 'CareService',
    list: 'careServices',
    inactive: true,
    fields: `description active ${about} areas { id } organisations { id } contact { url } cost { amount currency }
      structure { ${where} place { secret } } locations { ${where} schedules { freq byday opensAt closesAt } }`,
    said: ({ description, active, organisations, contact, cost, structure, locations, ...record }) => {
      const places = locations.length > 0 ? locations : [structure];
      const open = places.every(({ location }: Node) => location);
      return {
        description,
        active,
        ...aboutOf(record),
        organisation: organisations[0].id,
        parties: [`provider ${organisations[0].id}`],
        url: contact?.url ?? null,
        amounts: amountOf('fee', cost),
        // The municipality of a secret place is not in the API, but filters find by it.
        areas: open
          ? eachOf([...record.areas, ...places.flatMap(({ location }: Node) => areasOf(location))])
          : expect.any(Array),
        ...placesOf(places),
      };
    },
  },
  {
    kind: 'CareStructure',
    list: 'careStructures',
    inactive: true,
    fields: `description active organisation { id } contact { url } ${where} place { id }
      services(first: 100) { nodes { ${about} } }`,
    said: ({ description, active, organisation, services: { nodes }, contact, location, place }) => ({
      description,
      active,
      organisation: organisation.id,
      parties: [`operator ${organisation.id}`],
      topics: eachOf(nodes.flatMap(({ topics }: Node) => topics)),
      targetGroups: eachOf(nodes.flatMap(({ targetGroups }: Node) => targetGroups)),
      url: contact?.url ?? null,
      areas: location || !place ? idsOf(areasOf(location)) : expect.any(Array),
      ...placesOf(place ? [{ location }] : []),
    }),
  },
  {
    kind: 'NeedRecord',
    list: 'needRecords',
    fields: 'topic { id } targetGroup { id } municipality { code } area { id }',
    said: ({ topic, targetGroup, municipality, area }) => ({
      topics: [topic.id],
      targetGroups: targetGroup ? [targetGroup.id] : [],
      areas: [area?.id ?? `area:${municipality.code}`],
    }),
  },
  {
    kind: 'Intervention',
    list: 'interventions',
    fields: `description ${about} cost { amount currency } ${project}`,
    said: ({ description, cost, project: whole, ...record }) => ({
      description,
      ...aboutOf(record),
      amounts: amountOf('cost', cost),
      ...ofProject(whole, 'implementer'),
    }),
  },
  {
    kind: 'WorkPackage',
    list: 'workPackages',
    fields: `content { text points } purposes { text points } cost { amount currency } ${project}`,
    said: ({ content, purposes, cost, project: whole }) => ({
      description: linesOf(content, purposes),
      amounts: amountOf('cost', cost),
      ...ofProject(whole, 'implementer'),
    }),
  },
  {
    kind: 'CareTool',
    list: 'careTools',
    fields: `features { text points } url workPackage { ${project} }`,
    said: ({ features, url, workPackage }) => ({
      description: linesOf(features),
      url,
      ...ofProject(workPackage.project),
    }),
  },
  {
    kind: 'Consultation',
    list: 'consultations',
    fields: `description organisation { id } ${about} areas { id } period { start end } url`,
    said: ({ description, organisation, areas, period, url, ...record }) => ({
      description,
      ...aboutOf(record),
      organisation: organisation.id,
      parties: [`organiser ${organisation.id}`],
      areas: idsOf(areas),
      period,
      url,
    }),
  },
  {
    kind: 'CareAlert',
    list: 'careAlerts',
    inactive: true,
    fields: `description ${about} areas { id } period { start end } resolvedAt`,
    said: ({ description, areas, period, resolvedAt, ...record }) => ({
      description,
      ...aboutOf(record),
      active: resolvedAt === null,
      areas: idsOf(areas),
      period,
    }),
  },
  {
    kind: 'Indicator',
    list: 'careIndicators',
    fields: 'description topics { id } identifiers { scheme value } observations { area { id } }',
    said: ({ description, topics, identifiers, observations }) => ({
      description,
      topics: idsOf(topics),
      identifiers,
      areas: eachOf(observations.map(({ area }: Node) => area)),
    }),
  },
];
