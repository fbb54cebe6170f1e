import { amountOf, defineDocument, eachPartyOf, periodOf, textOf } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { projects as table } from './table.js';

/** Other names in all their languages. */
const aliases = sql<
  string[]
>`array(select name #>> '{}' from jsonb_path_query(${table.aliases}, '$.*[*]') with ordinality as each(name, nr) order by nr)`;

/** Who pays; what only frames a project does not. */
const funders = sql<
  string[]
>`array(select distinct funding ->> 'funder' from jsonb_array_elements(${table.fundings}) as funding
  where funding ->> 'role' <> 'FRAMES' and funding ->> 'funder' is not null order by 1)`;

/** The programmes that it is paid or framed by. */
const programmes = sql<
  string[]
>`array(select distinct funding ->> 'programme' from jsonb_array_elements(${table.fundings}) as funding
  where funding ->> 'programme' is not null order by 1)`;

export const projectDocument = defineDocument({
  kind: 'Project',
  from: table,
  id: table.id,
  name: table.name,
  aliases,
  description: table.description,
  words: textOf([table.tagline]),
  organisation: sql<string>`${table.implementers}[1]`,
  partOf: programmes,
  topics: table.topics,
  areas: sql<string[]>`${table.places}`,
  period: periodOf(table.startDate, table.endDate),
  identifiers: table.identifiers,
  amounts: amountOf('budget', table.budget),
  parties: sql`${eachPartyOf(table.implementers, 'implementer')} || ${eachPartyOf(funders, 'funder')}`,
});
