import { randomUUID } from 'node:crypto';
import {
  actorOf,
  actsFor,
  attempt,
  type Context,
  type Database,
  insertRecords,
  type Outcome,
  periodKind,
  pseudonymOf,
  refuse,
} from '@koinipoli/kit';
import type { PeriodInput, Text } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { faultsOf, problem } from '../problem/rules.js';
import { type GivenAnswer, readAnswers } from '../question/rules.js';
import type { Question } from '../question/type.js';
import { impactAssessmentRecord } from './record.js';
import { scoreOf, unansweredProblems } from './score.js';
import { assessmentAnswers } from './table.js';

/** What a body answers about itself. */
export interface SelfAssessment {
  tool: string;
  organisation: string;
  answers: readonly GivenAnswer[];
  period?: PeriodInput | null;
}

/** Assesses the impact of a body by what its own member answers; the result is public, the answers are not. */
export function assessImpact(ctx: Context, given: SelfAssessment): Promise<Outcome<string>> {
  return attempt(ctx.db, async (tx) => {
    const writer = await pseudonymOf(tx, ctx.viewer);
    const { tool, body } = await lookUp(tx, given);
    if (!body) refuse(problem('NOT_FOUND', ['organisation'], 'No body of this network has that id.'));
    if (!(await actsFor(tx, ctx.viewer, given.organisation)))
      refuse(problem('NOT_YOURS', ['organisation'], 'You do not act for this body.'));
    if (!tool) refuse(problem('NOT_FOUND', ['tool'], 'No tool has that id.'));
    if (!tool?.self || !body) return refuseForeignTool();
    const { answers, problems } = readAnswers(tool.questions, given.answers);
    refuse(...problems, ...(given.period ? faultsOf(periodKind, given.period, ['period']) : []));
    refuse(...unansweredProblems(tool, answers));
    const id = `assessment:${randomUUID()}`;
    const columns = {
      name: tool.name,
      organisation: body,
      selfAssessed: true,
      tool: given.tool,
      score: scoreOf(tool, answers),
      period: given.period ?? null,
      languages: tool.languages,
    };
    const actor = await actorOf(tx, { viewer: ctx.viewer, source: 'OWNER' });
    await insertRecords(tx, impactAssessmentRecord, { verb: 'create', actor, changes: [{ id, columns }] });
    await tx.insert(assessmentAnswers).values({ assessment: id, answers, writer });
    return id;
  });
}

function refuseForeignTool(): never {
  refuse(problem('INVALID', ['tool'], 'It is not one by which a body assesses itself.'));
  throw new Error('unreachable');
}

interface LookedUp {
  tool: {
    name: Text;
    languages: string[];
    self: boolean;
    questions: Question[];
    maximumScore: number | null;
  } | null;
  /** The body's organisation under the id of the network's own. */
  body: string | null;
}

async function lookUp(tx: Database, { tool, organisation }: SelfAssessment): Promise<LookedUp> {
  const [found] = await tx.execute<LookedUp & Record<string, unknown>>(sql`
    select (select jsonb_build_object('name', name, 'languages', languages, 'self', self_assessment, 'questions', questions, 'maximumScore', maximum_score)
        from assessment_tools where id = ${tool}) as tool,
      (select organisation from kalo_organisations
        where organisation in (select organisation_ids(array[${organisation}])) limit 1) as body`);
  return found ?? { tool: null, body: null };
}
