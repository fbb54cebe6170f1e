import { followed } from '@koinipoli/kit';
import { type Column, type SQL, sql } from 'drizzle-orm';
import { fundingCalls } from '../funding-call/table.js';
import { fundingProgrammes } from '../funding-programme/table.js';
import { fundingTools } from '../funding-tool/table.js';

/*
 * What index documents take from other concepts. Whatever is read here of another record has its line in `follows` of
 * the document.
 */

const inProgramme = <T>(part: SQL | Column, id: Column): SQL<T> =>
  sql<T>`(select ${part} from ${sql`${fundingProgrammes} programme`} where programme.id = ${id})`;

const inToolOfCall = <T>(part: Column): SQL<T> =>
  sql<T>`(select ${part} from ${fundingTools} where ${fundingTools.id} = ${fundingCalls.tool})`;

/** What a call takes from the tool that it gives and the programme that pays. */
export const ofCall = {
  provider: inToolOfCall<string>(fundingTools.provider),
  manager: inProgramme<string>(sql`programme.manager`, fundingCalls.programme),
  funders: inProgramme<string[]>(sql`programme.funders`, fundingCalls.programme),
  topics: sql<
    string[]
  >`array(select distinct unnest(${fundingCalls.topics} || coalesce(${inToolOfCall(fundingTools.topics)}, '{}')) order by 1)`,
};

/** A call's document rests on its tool and its programme. */
export const followedByCall: readonly SQL[] = [
  followed(fundingCalls.id, fundingCalls.tool),
  followed(fundingCalls.id, fundingCalls.programme),
];
