import {
  aboutTopics,
  byEachRef,
  byMunicipality,
  byValue,
  type Database,
  defineGroups,
  defineList,
  type Filters,
  type Groups,
  greekOrder,
  includeInactive,
  inMunicipality,
  isAnyOf,
  isAnyOrganisation,
  isNotOver,
  isOrganisation,
  onTopic,
  type Param,
  provenanceFilters,
  provenanceOf,
  referAll,
  referOrganisation,
  textMatches,
  touchesAreas,
  touchesMunicipalities,
} from '@koinipoli/kit';
import type { Organisation } from '@koinipoli/schema';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { OfferFilter } from './filter.js';
import type { OfferGroup } from './group.js';
import { offerAnswers, offers as table } from './table.js';
import type { OfferAnswer } from './type.js';

const { id, kind, wanted, active, name, organisation, topics, audience, areas, period } =
  getTableColumns(table);

/** Stands on some day of the range; without a period, or without an end of it, it stands until it is withdrawn. */
const standsOn = (range: Param): SQL => sql`(true
  ${range.has('to') ? sql`and rpad(coalesce(${period} ->> 'start', '0000'), 10, '-01') <= ${range('to')}::text` : sql``}
  ${range.has('from') ? sql`and rpad(coalesce(${period} ->> 'end', '9999'), 10, '-99') >= ${range('from')}::text` : sql``})`;

/** Neither withdrawn nor over, by the calendar of Athens. */
const stands = sql<boolean>`(${active} and ${isNotOver(period)})`;

export const offerList = defineList({
  name: 'offers',
  from: table,
  id,
  columns: {
    id,
    kind,
    wanted,
    active: stands,
    name,
    period,
    description: table.description,
    url: table.url,
    organisation: referOrganisation(organisation) as SQL<Organisation>,
    topics: referAll(topics),
    targetGroups: referAll(audience),
    areas: referAll(areas),
    provenance: provenanceOf(table),
  },
  orders: {
    NAME: { keys: [{ by: greekOrder(name), type: 'text' }] },
    UPDATED_DESC: { keys: [{ by: table.updatedAt, type: 'timestamptz' }], descending: true },
  },
  filters: {
    kinds: isAnyOf(kind),
    wanted: (value) => sql`${wanted} = ${value()}`,
    open: standsOn,
    text: textMatches(table.search),
    topics: aboutTopics(topics),
    targetGroups: aboutTopics(audience),
    municipalities: touchesMunicipalities(areas),
    areas: touchesAreas(areas),
    organisations: isAnyOrganisation(organisation),
    ...provenanceFilters(table),
    includeInactive,
  } satisfies Filters<OfferFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    organisation: isOrganisation(organisation),
    municipality: inMunicipality(areas),
    topic: (key) => sql`(${onTopic(topics)(key)} or ${onTopic(audience)(key)})`,
  },
  visible: stands,
});

export const offerGroups = defineGroups(offerList, {
  by: {
    KIND: byValue(kind),
    WANTED: { ...byValue(wanted), show: (value) => value === 'true' },
    TOPIC: byEachRef(topics),
    MUNICIPALITY: byMunicipality(areas),
  },
} satisfies Groups<typeof OfferGroup>);

/** Single answers to offers, for whoever has just given one. */
export const offerAnswerList = defineList({
  name: 'offerAnswers',
  from: offerAnswers,
  id: offerAnswers.id,
  columns: {
    id: offerAnswers.id,
    organisation: referOrganisation(offerAnswers.organisation) as SQL<Organisation>,
    message: offerAnswers.message,
    answeredAt: sql<Date>`${offerAnswers.answeredAt}`,
  },
  orders: { ANSWERED: { keys: [{ by: offerAnswers.answeredAt, type: 'timestamptz' }] } },
  filters: {},
  edges: { id: (key) => sql`${offerAnswers.id} = ${key}` },
});

/** The answers to each of these offers that one sees who acts for these organisations: to their offers, and their own. */
export async function selectOfferAnswers(
  db: Database,
  offersAsked: readonly string[],
  acting: readonly string[],
): Promise<OfferAnswer[][]> {
  const rows = await db.execute<{ answers: OfferAnswer[] }>(sql`
    with acting as (select array(select organisation_ids(${sql.param(acting)}::text[])) as ids)
    select coalesce((
      select jsonb_agg(jsonb_build_object('id', answer.id, 'organisation', jsonb_build_object('id', organisation_id(answer.organisation)),
        'message', answer.message, 'answeredAt', answer.answered_at) order by answer.answered_at, answer.id)
      from offer_answers answer join offers on offers.id = answer.offer cross join acting
      where answer.offer = asked.id and (offers.organisation = any(acting.ids) or answer.organisation = any(acting.ids))), '[]') as answers
    from unnest(${sql.param(offersAsked)}::text[]) with ordinality as asked(id, nr) order by nr`);
  return rows.map(({ answers }) => answers);
}
