import { attempt, type Context, type Database, type Outcome } from '@koinipoli/kit';
import { eq, sql } from 'drizzle-orm';
import { refuse } from '../problem/refuse.js';
import { problem } from '../problem/rules.js';
import { surveyParticipants } from './table.js';

/** Answers that there must be before anything of them is told. */
const fewest = 5;

/**
 * Publishes the results of a survey that is over, once: a second time, after somebody's answers were erased, the
 * difference would tell what they were. Who has answered is forgotten with it.
 */
export function publishSurveyResults(ctx: Context, id: string): Promise<Outcome<string>> {
  return attempt(ctx.db, async (tx) => {
    await refuseUnfinished(tx, id);
    const [published] = await tx.execute<{ responses: number }>(sql`
      update surveys set status = 'COMPLETED', responses = answered.people, results = survey_results(id), updated_at = now()
      from survey_responses(${id}) as answered(people)
      where id = ${id} and answered.people >= ${fewest} returning responses`);
    if (!published)
      refuse(
        problem('LIMIT', ['survey'], `Fewer than ${fewest} people answered; nothing of it is published.`),
      );
    await tx.delete(surveyParticipants).where(eq(surveyParticipants.survey, id));
    return id;
  });
}

async function refuseUnfinished(tx: Database, id: string): Promise<void> {
  const [survey] = await tx.execute<{ status: string; running: boolean; published: boolean }>(sql`
    select status, responses is not null or jsonb_array_length(results) > 0 as published,
      status = 'RUNNING' and rpad(coalesce(period ->> 'end', '0000'), 10, '-99')
        >= to_char(now() at time zone 'Europe/Athens', 'YYYY-MM-DD') as running
    from surveys where id = ${id} for no key update`);
  if (!survey) refuse(problem('NOT_FOUND', ['survey'], 'No survey has that id.'));
  if (survey?.published) refuse(problem('DUPLICATE', ['survey'], 'Its results are published already.'));
  if (survey?.running)
    refuse(problem('INVALID', ['survey'], 'It still takes answers; wait until its period is over.'));
}
