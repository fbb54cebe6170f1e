import { defineDocument, followed, textOf } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { operatorOfCentre } from '../db/links.js';
import { attachments, eventParticipations, centreEvents as table } from './table.js';

/** Parts of which a document takes at most so many, organisers first. */
const MOST_PARTIES = 100;

const organisation = sql`coalesce(${eventParticipations.organisation}, ${operatorOfCentre(eventParticipations.centre)})`;
const parts = sql`from ${eventParticipations} where ${eventParticipations.event} = ${table.id} and ${organisation} is not null`;

/** Who organised it; null: several did, or it is not known. */
const organiser = sql<string>`(select case when count(distinct ${organisation}) = 1 then min(${organisation}) end
  ${parts} and ${eventParticipations.role} = 'ORGANISER')`;

/** Each role of an organisation once, although it may have it through several centres. */
const parties = sql`coalesce((select jsonb_agg(jsonb_build_object('organisation', part.organisation, 'role', lower(part.role)) order by part.rank, part.organisation)
  from (select distinct ${organisation} as organisation, ${eventParticipations.role} as role,
      array_position('{ORGANISER,COORDINATOR,HOST,PARTICIPANT}'::text[], ${eventParticipations.role}) as rank
    ${parts} order by rank, organisation limit ${sql.raw(String(MOST_PARTIES))}) as part), '[]')`;

const files = sql`(select jsonb_agg(${attachments.name} order by ${attachments.id}) from ${attachments} where ${attachments.event} = ${table.id})`;

/** An event is what was said there; whoever enrols in it is nobody's business. */
export const centreEventDocument = defineDocument({
  kind: 'CentreEvent',
  from: table,
  id: table.id,
  name: table.name,
  description: textOf([table.discussion, table.goals], 20_000),
  words: textOf([table.format, table.participantCategories, files]),
  organisation: organiser,
  topics: table.topics,
  areas: sql<string[]>`array_remove(array['area:' || ${table.municipality}], null)`,
  period: table.period,
  url: table.url,
  parties,
  follows: [
    followed(eventParticipations.event, eventParticipations.id),
    followed(eventParticipations.event, eventParticipations.centre),
    followed(attachments.event, attachments.id),
  ],
});
