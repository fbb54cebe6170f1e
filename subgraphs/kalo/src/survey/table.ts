import { enumColumn, idsColumn, provenanceColumns, searchColumn, textColumn } from '@koinipoli/kit';
import type { Period } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, numeric, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { participatoryActions } from '../participatory-action/table.js';
import { ActionStatus } from '../participatory-action/type.js';
import type { Answer } from '../question/rules.js';
import type { Question } from '../question/type.js';
import type { ResultRow } from './type.js';

export const surveys = pgTable(
  'surveys',
  {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    description: textColumn(),
    action: text()
      .notNull()
      .references(() => participatoryActions.id),
    status: enumColumn(ActionStatus).notNull(),
    period: jsonb().$type<Period>(),
    topics: idsColumn(),
    targetGroups: idsColumn(),
    area: text(),
    questions: jsonb().$type<Question[]>().notNull().default(sql`'[]'`),
    responses: integer(),
    results: jsonb().$type<ResultRow[]>().notNull().default(sql`'[]'`),
    resources: idsColumn(),
    ...provenanceColumns(),
    search: searchColumn('name', 'description', 'questions'),
  },
  (table) => [
    index('surveys_by_action').on(table.action),
    index('surveys_by_topics').using('gin', table.topics),
    index('surveys_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('surveys_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
    // What is published of a handful of people tells of each of them; no way into the table may let it in.
    // Nor what subtraction tells of them: the migration `survey-results` adds that check, for it has to sum.
    check(
      'surveys_results_are_protected',
      sql`not ${table.results} @? '$[*] ? ((@.count > 0 && @.count < 5) || (@.suppressed == true && (@.count != null || @.mean != null)))'
        and (${table.responses} is null or ${table.responses} >= 5)`,
    ),
  ],
);

const ofSurvey = () =>
  text()
    .notNull()
    .references(() => surveys.id);

/**
 * Who has answered, not what: emptied when the results are published, for nobody can answer again then.
 *
 * What is answered anonymously is never a row of its own. It is added to the sums in {@link surveyTallies}, and every
 * answer rewrites all sums of its survey, so that no order of rows, no id of a transaction (`xmin`) and no time links a
 * person to an option. Texts lie there in alphabetical order. What this cannot do: whoever may read the database while
 * answers come in can compare the sums before and after one; where one alone has answered, the sums are that answer;
 * backups, the write-ahead log and row versions that are not vacuumed yet allow the same comparison; and a text may
 * betray its author by what it says. Whoever needs more than that must not be asked under a name at all.
 */
export const surveyParticipants = pgTable(
  'survey_participants',
  {
    survey: ofSurvey(),
    /** Pseudonym. */
    person: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.survey, table.person] })],
);

/** Sums of what was answered anonymously: by option, by question without options; without a question, of the answers. */
export const surveyTallies = pgTable(
  'survey_tallies',
  {
    survey: ofSurvey(),
    question: text().notNull().default(''),
    option: text().notNull().default(''),
    people: integer().notNull().default(0),
    total: numeric().notNull().default('0'),
    texts: text().array().notNull().default(sql`'{}'`),
  },
  (table) => [primaryKey({ columns: [table.survey, table.question, table.option] })],
);

/** What was answered under a pseudonym. */
export const surveyAnswers = pgTable(
  'survey_answers',
  {
    survey: ofSurvey(),
    /** Pseudonym. */
    person: text().notNull(),
    answeredOn: date().notNull().default(sql`(now() at time zone 'Europe/Athens')::date`),
    answers: jsonb().$type<Answer[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.survey, table.person] })],
);
