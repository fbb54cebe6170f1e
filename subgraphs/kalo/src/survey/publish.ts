import {
  actorOf,
  attempt,
  type Context,
  type Database,
  lockRecords,
  type Outcome,
  refuse,
  today,
  updateRecords,
} from '@koinipoli/kit';
import { eq, sql } from 'drizzle-orm';
import { problem } from '../problem/rules.js';
import { surveyRecord } from './record.js';
import { surveyParticipants } from './table.js';

/** Answers that there must be before anything of them is told. */
const fewest = 5;

/**
 * Publishes the results of a survey that is over, once: a second time, after somebody's answers were erased, the
 * difference would tell what they were. Who has answered is forgotten with it.
 */
export function publishSurveyResults(ctx: Context, id: string): Promise<Outcome<string>> {
  return attempt(ctx.db, async (tx) => {
    await lockRecords(tx, surveyRecord, [id]);
    const { responses, results } = await sumUp(tx, id);
    if (responses < fewest)
      refuse(
        problem('LIMIT', ['survey'], `Fewer than ${fewest} people answered; nothing of it is published.`),
      );
    const actor = await actorOf(tx, { viewer: ctx.viewer });
    const changes = [{ id, columns: { status: 'COMPLETED', responses, results } }];
    await updateRecords(tx, surveyRecord, { verb: 'publish', actor, changes });
    await tx.delete(surveyParticipants).where(eq(surveyParticipants.survey, id));
    return id;
  });
}

/** What there is to publish of a survey that is over and was not published; others are refused. */
async function sumUp(tx: Database, id: string): Promise<{ responses: number; results: unknown }> {
  const [survey] = await tx.execute<{
    responses: number;
    results: unknown;
    running: boolean;
    published: boolean;
  }>(sql`
    select survey_responses(id) as responses, survey_results(id) as results,
      surveys.responses is not null or jsonb_array_length(surveys.results) > 0 as published,
      status = 'RUNNING' and rpad(coalesce(period ->> 'end', '0000'), 10, '-99')
        >= ${today} as running
    from surveys where id = ${id}`);
  if (!survey) refuse(problem('NOT_FOUND', ['survey'], 'No survey has that id.'));
  if (survey?.published) refuse(problem('DUPLICATE', ['survey'], 'Its results are published already.'));
  if (survey?.running)
    refuse(problem('INVALID', ['survey'], 'It still takes answers; wait until its period is over.'));
  return survey ?? { responses: 0, results: [] };
}
