import {
  attempt,
  type Context,
  type Database,
  isUnderWay,
  type Outcome,
  pseudonymOf,
  refuse,
} from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { problem } from '../problem/rules.js';
import { type Answer, type GivenAnswer, readAnswers } from '../question/rules.js';
import type { Question } from '../question/type.js';
import { surveyRecord } from './record.js';
import { sumsOf } from './sums.js';
import { surveyAnswers, surveyParticipants } from './table.js';

/** What somebody answers a survey. */
export interface SurveyReply {
  answers: readonly GivenAnswer[];
  anonymous: boolean;
}

/** Answers a survey that is open, once a person. */
export function answerSurvey(ctx: Context, survey: string, given: SurveyReply): Promise<Outcome<string>> {
  return attempt(ctx.db, async (tx) => {
    const person = await pseudonymOf(tx, ctx.viewer);
    const questions = await openSurvey(tx, survey);
    const { answers, problems } = readAnswers(questions, given.answers);
    refuse(...problems);
    if (answers.length === 0) refuse(problem('REQUIRED', ['answers'], 'Answer one question at least.'));
    const [first] = await tx
      .insert(surveyParticipants)
      .values({ survey, person })
      .onConflictDoNothing()
      .returning({ survey: surveyParticipants.survey });
    if (!first) refuse(problem('DUPLICATE', ['survey'], 'You have answered it already.'));
    await keepFromFiles(tx, survey);
    if (given.anonymous) await addToSums(tx, survey, { questions, answers });
    else await tx.insert(surveyAnswers).values({ survey, person, answers });
    return survey;
  });
}

/** The questions of a survey that takes answers today, by the calendar of Athens; it is held until the end. */
async function openSurvey(tx: Database, id: string): Promise<Question[]> {
  const [survey] = await tx.execute<{ questions: Question[]; open: boolean }>(sql`
    select questions, status = 'RUNNING' and responses is null and ${isUnderWay(sql`period`)} as open
    from surveys where id = ${id} for no key update`);
  if (!survey) refuse(problem('NOT_FOUND', ['survey'], 'No survey has that id.'));
  if (!survey?.open) refuse(problem('CLOSED', ['survey'], 'It takes no answers now.'));
  return survey?.questions ?? [];
}

/** What people have answered is theirs: no file of facts changes the survey or takes it away from then on. */
async function keepFromFiles(tx: Database, survey: string): Promise<void> {
  await tx.execute(sql`
    insert into record_states (kind, id) values (${surveyRecord.kind}, ${survey}) on conflict do nothing`);
}

/** Every sum of the survey is written anew, also those that grow by nothing: the table says why. */
async function addToSums(
  tx: Database,
  survey: string,
  { questions, answers }: { questions: readonly Question[]; answers: readonly Answer[] },
): Promise<void> {
  await tx.execute(sql`
    insert into survey_tallies (survey, question, option, people, total, texts)
    select ${survey}, question, option, people, total, texts
    from jsonb_to_recordset(${JSON.stringify(sumsOf(questions, answers))}::text::jsonb)
      as given(question text, option text, people int, total numeric, texts text[])
    on conflict (survey, question, option) do update set
      people = survey_tallies.people + excluded.people,
      total = survey_tallies.total + excluded.total,
      texts = array(select word from unnest(survey_tallies.texts || excluded.texts) as word order by word collate "C")`);
}
