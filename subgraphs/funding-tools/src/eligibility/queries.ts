import type { Database } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { fundingCalls as calls } from '../funding-call/table.js';
import type { Applicant, Verdicts } from './rules.js';

/** What is asked of the calls, the same for all applicants of a level. */
export interface EligibilityQuestion {
  on: string | null;
  first: number;
  includeUnfit: boolean;
}

/** A call as one applicant meets it. */
export interface Candidate extends Record<string, unknown> {
  call: string;
  verdicts: Verdicts;
}

const from = (on: string | null) =>
  on === null ? sql`now()` : sql`${on}::date::timestamp at time zone 'Europe/Athens'`;
const to = (on: string | null) =>
  on === null ? sql`now()` : sql`(${on}::date + 1)::timestamp at time zone 'Europe/Athens'`;

const legalForm = sql`case when ${calls.legalForms} = '{}' then true else applicant.form = any(${calls.legalForms}) end`;

/** The seat is known by its municipality alone: where a call holds in a part of that, nobody can tell. */
const area = sql`case when ${calls.areas} = '{}' then true
  when applicant.seat is null then null
  when 'area:' || applicant.seat = any(${calls.areas}) or exists (select 1 from reference_area_parts inside
    where inside.part = 'area:' || applicant.seat and inside.whole = any(${calls.areas})) then true
  when exists (select 1 from reference_area_parts inside
    where inside.whole = 'area:' || applicant.seat and inside.part = any(${calls.areas})) then null
  else false end`;

const activity = sql`case when ${calls.topics} = '{}' then true when applicant.activities = '{}' then null
  else applicant.activities && array(select topics_within(${calls.topics})) end`;

/**
 * The calls of every applicant that are not over on the day, with a verdict on each criterion, in one statement: those
 * that fit first, the earliest closing first. The verdicts are in the order of the applicants.
 */
export async function selectCandidates(
  db: Database,
  applicants: readonly Applicant[],
  { on, first, includeUnfit }: EligibilityQuestion,
): Promise<Candidate[][]> {
  const isOpen = sql`coalesce(${calls.opensAt} < ${to(on)}, false)`;
  const rows = await db.execute<Candidate & { nr: string }>(sql`
    select applicant.nr, judged.id as call, jsonb_build_object(
      'legalForm', legal_form, 'area', area, 'activity', activity, 'date', is_open) as verdicts
    from rows from (jsonb_to_recordset(${JSON.stringify(applicants)}::text::jsonb) as (form text, seat text, activities text[]))
      with ordinality as applicant(form, seat, activities, nr)
    cross join lateral (
      select * from (
        select ${calls.id} as id, ${calls.closesAt} as closes_at, ${legalForm} as legal_form, ${area} as area,
          ${activity} as activity, ${isOpen} as is_open
        from ${calls} where coalesce(${calls.closesAt} > ${from(on)}, true)) as verdict
      cross join lateral (select is_open and legal_form is not false and area is not false and activity is not false as fits) as summary
      where ${includeUnfit} or fits
      order by fits desc, closes_at nulls last, id limit ${first}) as judged
    order by applicant.nr, fits desc, closes_at nulls last, id`);
  const found: Candidate[][] = applicants.map(() => []);
  for (const { nr, call, verdicts } of rows) found[Number(nr) - 1]?.push({ call, verdicts });
  return found;
}
