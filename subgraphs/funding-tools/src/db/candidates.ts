import type { Database } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import type { Applicant, Verdicts } from '../eligibility/rules.js';
import { fundingCalls as calls } from '../funding-call/table.js';

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

const legalForm = sql`case when legal_forms = '{}' then true else form = any(legal_forms) end`;

/** The seat is known by its municipality alone: where a call holds in a part of that, nobody can tell. */
const area = sql`case when areas = '{}' then true when seat is null then null
  when areas && around then true when areas && inside then null else false end`;

const activity = sql`case when topics = '{}' then true when activities = '{}' then null
  else activities && narrower end`;

/** Everything that asks the reference data is asked once for each applicant and once for each call, not for each pair. */
const applicantsOf = (applicants: readonly Applicant[]) => sql`
  select nr, form, seat, activities,
    array(select whole from reference_area_parts where part = 'area:' || seat union select 'area:' || seat) as around,
    array(select part from reference_area_parts where whole = 'area:' || seat) as inside
  from rows from (jsonb_to_recordset(${JSON.stringify(applicants)}::text::jsonb) as (form text, seat text, activities text[]))
    with ordinality as given(form, seat, activities, nr)`;

const callsOn = ({ on, includeUnfit }: EligibilityQuestion) => {
  const isOpen = sql`coalesce(${calls.opensAt} < ${to(on)}, false)`;
  return sql`
    select ${calls.id} as id, ${calls.closesAt} as closes_at, ${calls.legalForms} as legal_forms, ${calls.areas} as areas,
      ${calls.topics} as topics, array(select topics_within(${calls.topics})) as narrower, ${isOpen} as is_open
    from ${calls} where coalesce(${calls.closesAt} > ${from(on)}, true) and (${includeUnfit} or ${isOpen})`;
};

/**
 * The calls of every applicant that are not over on the day, with a verdict on each criterion, in one statement: first
 * those that surely fit, then those that fit as far as one knows, the earliest closing first among each. The verdicts
 * are in the order of the applicants.
 */
export async function selectCandidates(
  db: Database,
  applicants: readonly Applicant[],
  question: EligibilityQuestion,
): Promise<Candidate[][]> {
  const rows = await db.execute<Candidate & { nr: string }>(sql`
    with applicants as materialized (${applicantsOf(applicants)}),
      calls as materialized (${callsOn(question)})
    select nr, judged.id as call, jsonb_build_object(
      'legalForm', legal_form, 'area', area, 'activity', activity, 'date', is_open) as verdicts
    from applicants cross join lateral (
      select *, is_open and legal_form is not false and area is not false and activity is not false as fits,
        is_open and coalesce(legal_form and area and activity, false) as is_sure
      from calls cross join lateral (select ${legalForm} as legal_form, ${area} as area, ${activity} as activity) as verdict
      where ${question.includeUnfit} or (legal_form is not false and area is not false and activity is not false)
      order by is_sure desc, fits desc, closes_at nulls last, id limit ${question.first}) as judged
    order by nr, is_sure desc, fits desc, closes_at nulls last, judged.id`);
  const found: Candidate[][] = applicants.map(() => []);
  for (const { nr, call, verdicts } of rows) found[Number(nr) - 1]?.push({ call, verdicts });
  return found;
}
