import { expect } from 'vitest';
import { areasOf, type Case, eachOf, idsOf, linesOf, type Node, placesOf, where } from './told.js';

const about = 'topics { id } targetGroups { id }';
const aboutOf = ({ topics, targetGroups }: Node) => ({
  topics: idsOf(topics),
  targetGroups: idsOf(targetGroups),
});

const statement = '{ text points }';

/** Whose it is, in one role. */
const of = (organisation: Node, role: string) => ({
  organisation: organisation?.id ?? null,
  parties: organisation ? [`${role} ${organisation.id}`] : [],
});

const body: Case = {
  kind: 'KaloOrganisation',
  list: 'kaloOrganisations',
  inactive: true,
  fields: `aliases description active organisation { id } seat { code } ${where} contact { url } identifiers { scheme value }
    registrationNumber activities { id } needs { id } supplier { products { id } qualifiers { id } }
    partnerships { partnerRole partner { id } }`,
  said: ({ aliases, description, active, organisation, seat, location, contact, ...record }) => ({
    aliases,
    description,
    active,
    organisation: organisation.id,
    parties: [
      `member ${organisation.id}`,
      ...record.partnerships.map(
        ({ partnerRole, partner }: Node) => `${partnerRole?.toLowerCase() ?? 'partner'} ${partner.id}`,
      ),
    ].sort(),
    topics: idsOf([
      ...record.activities,
      ...record.needs,
      ...(record.supplier?.products ?? []),
      ...(record.supplier?.qualifiers ?? []),
    ]),
    areas: eachOf([...(seat ? [{ id: `area:${seat.code}` }] : []), ...areasOf(location)]),
    url: contact?.url ?? null,
    identifiers: [
      ...record.identifiers,
      ...(record.registrationNumber ? [{ scheme: 'GR-KALO', value: record.registrationNumber }] : []),
    ],
    ...placesOf(location || seat ? [{ location }] : []),
  }),
};

const actions: readonly Case[] = [
  {
    kind: 'ParticipatoryAction',
    list: 'participatoryActions',
    fields: `description actionTopics(first: 100) { nodes { topics { id } } } sessions(first: 100) { nodes { ${where} } }`,
    said: ({ description, actionTopics, sessions }) => ({
      description,
      topics: eachOf(actionTopics.nodes.flatMap(({ topics }: Node) => topics)),
      areas: eachOf(sessions.nodes.flatMap(({ location }: Node) => areasOf(location))),
    }),
  },
  {
    kind: 'ActionTopic',
    list: 'actionTopics',
    fields: 'note topics { id } trainingNeeds { id }',
    said: ({ note, topics, trainingNeeds }) => ({
      description: note,
      topics: eachOf([...topics, ...trainingNeeds]),
    }),
  },
  {
    kind: 'ActionSession',
    list: 'actionSessions',
    fields: `heldOn url conclusions ${statement} ${where} actionTopic { topics { id } }`,
    said: ({ heldOn, url, conclusions, location, actionTopic }) => ({
      description: linesOf(conclusions),
      topics: idsOf(actionTopic?.topics ?? []),
      areas: idsOf(areasOf(location)),
      period: heldOn ? { start: heldOn, end: heldOn } : null,
      url,
      ...placesOf(location ? [{ location }] : []),
    }),
  },
  {
    kind: 'Survey',
    list: 'surveys',
    fields: `description ${about} area { id } period { start end }`,
    said: ({ description, area, period, ...record }) => ({
      description,
      ...aboutOf(record),
      areas: area ? [area.id] : [],
      period,
    }),
  },
  {
    kind: 'ForumThread',
    list: 'forumThreads',
    inactive: true,
    untranslated: true,
    fields: 'active topics { id } posts(first: 1) { nodes { text } }',
    said: ({ active, topics, posts }) => ({
      active,
      topics: idsOf(topics),
      description: posts.nodes[0]?.text ?? null,
    }),
  },
];

const observatory: readonly Case[] = [
  {
    kind: 'Resource',
    list: 'resources',
    fields: `description ${about} area { id } publisher { id } url`,
    said: ({ description, area, publisher, url, ...record }) => ({
      description,
      ...aboutOf(record),
      ...of(publisher, 'publisher'),
      areas: area ? [area.id] : [],
      url,
    }),
  },
  {
    kind: 'Indicator',
    list: 'kaloIndicators',
    fields: 'description topics { id } identifiers { scheme value } observations { area { id } }',
    said: ({ description, topics, identifiers, observations }) => ({
      description,
      topics: idsOf(topics),
      identifiers,
      areas: eachOf(observations.map(({ area }: Node) => area)),
    }),
  },
  {
    kind: 'AssessmentTool',
    list: 'assessmentTools',
    fields: 'description topics { id } publisher { id } url',
    said: ({ description, topics, publisher, url }) => ({
      description,
      topics: idsOf(topics),
      ...of(publisher, 'publisher'),
      url,
    }),
  },
  {
    kind: 'ImpactAssessment',
    list: 'impactAssessments',
    fields: 'organisation { id } topics { id } period { start end } url',
    said: ({ organisation, topics, period, url }) => ({
      ...of(organisation, 'reporter'),
      topics: idsOf(topics),
      period,
      url,
    }),
  },
];

const services: readonly Case[] = [
  {
    kind: 'SupportService',
    list: 'supportServices',
    inactive: true,
    fields: `description active ${about} areas { id } organisations { id } contact { url }`,
    said: ({ description, active, areas, organisations, contact, ...record }) => ({
      description,
      active,
      ...aboutOf(record),
      areas: idsOf(areas),
      organisation: organisations[0]?.id ?? null,
      parties: organisations.map(({ id }: Node) => `provider ${id}`).sort(),
      url: contact?.url ?? null,
    }),
  },
  {
    kind: 'Offer',
    list: 'offers',
    inactive: true,
    fields: `description active wanted ${about} areas { id } organisation { id } period { start end } url`,
    said: ({ description, active, wanted, areas, organisation, period, url, ...record }) => ({
      description,
      // Whether its period is over is a question of the day, which no document answers.
      active: active || (period?.end ? expect.any(Boolean) : false),
      ...aboutOf(record),
      ...of(organisation, wanted ? 'seeker' : 'provider'),
      areas: idsOf(areas),
      period,
      url,
    }),
  },
];

const project: readonly Case[] = [
  {
    kind: 'ActivityDomain',
    list: 'activityDomains',
    whole: true,
    fields: `goals ${statement} targetGroups { topic { id } }`,
    said: ({ goals, targetGroups }) => ({
      description: linesOf(goals),
      targetGroups: eachOf(targetGroups.map(({ topic }: Node) => topic)),
    }),
  },
  {
    kind: 'Platform',
    list: 'platforms',
    whole: true,
    fields: `aliases purposes ${statement} topics { id } url`,
    said: ({ aliases, purposes, topics, url }) => ({
      aliases,
      description: linesOf(purposes),
      topics: idsOf(topics),
      url,
    }),
  },
];

/** The kinds of the social economy that have a list, and what their documents say. */
export const cases: readonly Case[] = [body, ...project, ...actions, ...observatory, ...services];
