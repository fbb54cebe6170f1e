import {
  aboutTopics,
  areasOfMunicipalities,
  byEachRef,
  byRef,
  byValue,
  byYear,
  type Database,
  defineGroups,
  defineList,
  duringPeriod,
  type Filters,
  type Groups,
  greekOrder,
  isAnyOf,
  isAnyOrganisation,
  isOrganisation,
  onTopic,
  provenanceFilters,
  provenanceOf,
  referAll,
  referOrganisation,
  textMatches,
} from '@koinipoli/kit';
import type { Organisation } from '@koinipoli/schema';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { assessedTouchingAreas, methodOfAssessment } from '../db/links.js';
import type { ImpactAssessmentFilter } from './filter.js';
import type { ImpactAssessmentGroup } from './group.js';
import { impactAssessments as table } from './table.js';
import type { AssessmentAnswer } from './type.js';

const { id, name, organisation, selfAssessed, tool, period, topics } = getTableColumns(table);

export const impactAssessmentList = defineList({
  name: 'impactAssessments',
  from: table,
  id,
  columns: {
    id,
    name,
    selfAssessed,
    period,
    score: table.score,
    method: methodOfAssessment,
    indicators: table.indicators,
    outcomes: table.outcomes,
    url: table.url,
    toolId: tool,
    organisation: referOrganisation(organisation) as SQL<Organisation>,
    topics: referAll(topics),
    provenance: provenanceOf(table),
  },
  orders: {
    PERIOD_DESC: {
      keys: [{ by: sql`coalesce(${period} ->> 'start', '0000')`, type: 'text' }],
      descending: true,
    },
    NAME: { keys: [{ by: greekOrder(name), type: 'text' }] },
  },
  filters: {
    selfAssessed: (value) => sql`${selfAssessed} = ${value()}`,
    tools: isAnyOf(tool),
    methods: isAnyOf(methodOfAssessment),
    during: duringPeriod(period),
    text: textMatches(table.search),
    topics: aboutTopics(topics),
    municipalities: (codes) => assessedTouchingAreas(areasOfMunicipalities(codes)),
    areas: (ids) => assessedTouchingAreas(sql`${ids()}::text[]`),
    organisations: isAnyOrganisation(organisation),
    ...provenanceFilters(table),
  } satisfies Filters<ImpactAssessmentFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    organisation: isOrganisation(organisation),
    tool: (key) => sql`${tool} = ${key}`,
    topic: onTopic(topics),
  },
});

export const impactAssessmentGroups = defineGroups(impactAssessmentList, {
  by: {
    TOPIC: byEachRef(topics),
    TOOL: byRef(tool),
    METHOD: byValue(methodOfAssessment),
    YEAR: byYear(sql`${period} ->> 'start'`),
  },
} satisfies Groups<typeof ImpactAssessmentGroup>);

/** What was answered for each of these assessments; null for one that is of none of the organisations acted for. */
export async function selectAnswers(
  db: Database,
  assessments: readonly string[],
  acting: readonly string[],
): Promise<(AssessmentAnswer[] | null)[]> {
  const rows = await db.execute<{ answers: AssessmentAnswer[] | null }>(sql`
    with acting as (select array(select organisation_ids(${sql.param(acting)}::text[])) as ids)
    select (select given.answers from assessment_answers given
        join impact_assessments on impact_assessments.id = given.assessment cross join acting
        where given.assessment = asked.id and impact_assessments.organisation = any(acting.ids)) as answers
    from unnest(${sql.param(assessments)}::text[]) with ordinality as asked(id, nr) order by nr`);
  return rows.map(({ answers }) => answers);
}
