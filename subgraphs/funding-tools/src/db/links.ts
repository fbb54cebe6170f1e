import { type Param, touchesAreas, touchesMunicipalities } from '@koinipoli/kit';
import { type Column, type SQL, sql } from 'drizzle-orm';
import { fundingProgrammes } from '../funding-programme/table.js';
import { fundingTools } from '../funding-tool/table.js';

/*
 * Links between concepts in SQL: the one place where a condition on one table reads another.
 */

/** These programmes and their parts at any depth, as an array. */
export const programmesWithin = (ids: SQL): SQL =>
  sql`array(with recursive within_programme(id) as (
    select unnest(${ids})
    union select ${fundingProgrammes.id} from ${fundingProgrammes}
      join within_programme on ${fundingProgrammes.partOf} = within_programme.id)
    select id from within_programme)`;

/** Belongs to one of these programmes or their parts. */
export const ofProgrammes =
  (programme: Column) =>
  (ids: Param): SQL =>
    sql`${programme} = any(${programmesWithin(sql`${ids()}::text[]`)})`;

/** The same for one programme: the edge of a list below a programme. */
export const ofProgramme =
  (programme: Column) =>
  (id: SQL): SQL =>
    sql`${programme} = any(${programmesWithin(sql`array[${id}]`)})`;

/** `{ id }` of organisations under the hub's ids, in the order of the column. */
export const referOrganisations = (column: Column): SQL<{ id: string }[]> =>
  sql`coalesce((select jsonb_agg(jsonb_build_object('id', organisation_id(item)) order by nr)
    from unnest(${column}) with ordinality as each(item, nr)), '[]')`;

/** Is open to one of these legal forms; where none is named, to all. */
export const openToLegalForms =
  (legalForms: Column) =>
  (values: Param): SQL =>
    sql`(${legalForms} = '{}' or ${legalForms} && ${values()}::text[])`;

/** Holds in one of these areas; where none is named, everywhere. */
export const openToAreas =
  (areas: Column) =>
  (ids: Param): SQL =>
    sql`(${areas} = '{}' or ${touchesAreas(areas)(ids)})`;

/** The same for municipalities by their codes. */
export const openToMunicipalities =
  (areas: Column) =>
  (codes: Param): SQL =>
    sql`(${areas} = '{}' or ${touchesMunicipalities(areas)(codes)})`;

/** The same for one municipality: the edge of a list below a municipality. */
export const openToMunicipality =
  (areas: Column) =>
  (code: SQL): SQL =>
    sql`(${areas} = '{}' or ${areas} && array(select areas_touching(array['area:' || ${code}])))`;

/** Comes from a tool of any of these kinds. */
export const ofToolKinds =
  (tool: Column) =>
  (kinds: Param): SQL =>
    sql`${tool} in (select ${fundingTools.id} from ${fundingTools} where ${fundingTools.kind} = any(${kinds()}::text[]))`;

/** Comes from a tool that is for any of these topics or a narrower one. */
export const ofToolOnTopics = (tool: Column, topics: SQL): SQL =>
  sql`${tool} in (select ${fundingTools.id} from ${fundingTools}
    where ${fundingTools.topics} && array(select topics_within(${topics})))`;

/** Comes from a tool that one of these organisations provides, or from a programme that one manages or pays into. */
export const offeredBy =
  ({ tool, programme }: { tool: Column; programme: Column }) =>
  (ids: Param): SQL =>
    sql`(${tool} in (select ${fundingTools.id} from ${fundingTools}
        where ${fundingTools.provider} in (select organisation_ids(${ids()}::text[])))
      or ${programme} in (select ${fundingProgrammes.id} from ${fundingProgrammes}
        where (${fundingProgrammes.funders} || ${fundingProgrammes.manager}) && array(select organisation_ids(${ids()}::text[]))))`;

/** The kind of the tool that something comes from. */
export const kindOfTool = (tool: Column): SQL =>
  sql`(select ${fundingTools.kind} from ${fundingTools} where ${fundingTools.id} = ${tool})`;

/** Areas for counting by municipality: what names none holds in the whole country. */
export const everywhereAsCountry = (areas: Column): SQL =>
  sql`case when ${areas} = '{}' then array['area:GR'] else ${areas} end`;
