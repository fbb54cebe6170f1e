import { type Case, eachOf, idsOf, type Node } from './told.js';

const amountOf = (role: string, money: Node) => (money ? [[role, money.amount, money.currency]] : []);
const amount = '{ amount currency }';
const area = ({ area }: Node): string[] => (area ? [area.id] : []);

/** Where something holds: what names no area holds in the whole country. */
const holdingIn = (areas: Node): string[] => (areas.length > 0 ? idsOf(areas) : ['area:GR']);

/** Organisations in a role, those that there are. */
const inRole = (role: string, found: readonly (Node | null)[]): string[] =>
  found.flatMap((organisation) => (organisation ? [`${role} ${organisation.id}`] : []));

const day = (at: string | null): string | null =>
  at && new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Athens' }).format(new Date(at));

/** The kinds of funding, and what their documents say. */
export const cases: readonly Case[] = [
  {
    kind: 'FundingProgramme',
    list: 'fundingProgrammes',
    fields:
      'aliases period { start end } area { id } manager { id } funders { id } identifiers { scheme value }',
    said: ({ aliases, period, manager, funders, identifiers, ...record }) => ({
      aliases,
      period,
      areas: area(record),
      organisation: manager?.id ?? null,
      parties: [...inRole('manager', [manager]), ...inRole('funder', funders)].sort(),
      identifiers,
    }),
  },
  {
    kind: 'Project',
    list: 'projects',
    fields: `aliases description period { start end } implementers { id } fundings { role funder { id } } area { id }
      topics { id } budget ${amount} identifiers { scheme value } en2: aliases(lang: "en")`,
    said: ({
      aliases,
      en2,
      description,
      period,
      implementers,
      fundings,
      topics,
      budget,
      identifiers,
      ...record
    }) => ({
      aliases: [...new Set([...aliases, ...en2])],
      description,
      period: period && { start: period.start ?? null, end: period.end ?? null },
      organisation: implementers[0]?.id ?? null,
      parties: [
        ...inRole('implementer', implementers),
        ...eachOf(
          fundings.flatMap(({ role, funder }: Node) => (role !== 'FRAMES' && funder ? [funder] : [])),
        ).map((id) => `funder ${id}`),
      ].sort(),
      areas: area(record),
      topics: idsOf(topics),
      amounts: amountOf('budget', budget),
      identifiers,
    }),
  },
  {
    kind: 'FundingTool',
    list: 'fundingTools',
    inactive: true,
    fields: `description active provider { id } topics { id } areas { id } minimumAmount ${amount} maximumAmount ${amount} url`,
    said: ({ description, active, provider, topics, areas, minimumAmount, maximumAmount, url }) => ({
      description,
      active,
      organisation: provider?.id ?? null,
      parties: inRole('provider', [provider]),
      topics: idsOf(topics),
      areas: holdingIn(areas),
      amounts: [...amountOf('minimum', minimumAmount), ...amountOf('maximum', maximumAmount)],
      url,
    }),
  },
  {
    kind: 'FundingCall',
    list: 'fundingCalls',
    inactive: true,
    fields: `description opensAt closesAt budget ${amount} areas { id } topics { id } url
      tool { provider { id } topics { id } } programme { manager { id } funders { id } }`,
    said: ({ description, opensAt, closesAt, budget, areas, topics, url, tool, programme }) => ({
      description,
      period: opensAt || closesAt ? { start: day(opensAt), end: day(closesAt) } : null,
      amounts: amountOf('budget', budget),
      areas: holdingIn(areas),
      topics: eachOf([...topics, ...(tool?.topics ?? [])]),
      url,
      organisation: tool?.provider?.id ?? programme?.manager?.id ?? null,
      parties: [
        ...inRole('provider', [tool?.provider]),
        ...inRole('manager', [programme?.manager]),
        ...inRole('funder', programme?.funders ?? []),
      ].sort(),
    }),
  },
  {
    kind: 'Grant',
    list: 'grants',
    fields: `description amountAwarded ${amount} plannedDates { start end } recipient { id } funder { id } areas { id } topics { id }`,
    said: ({ description, amountAwarded, plannedDates, recipient, funder, areas, topics }) => ({
      description,
      amounts: amountOf('awarded', amountAwarded),
      period: plannedDates,
      organisation: recipient.id,
      parties: [...inRole('recipient', [recipient]), ...inRole('funder', [funder])].sort(),
      areas: idsOf(areas),
      topics: idsOf(topics),
    }),
  },
];
