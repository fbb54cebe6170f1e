import { defineDocument, textOf } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { eachOnce, followedCentres, ofCentres } from '../db/document-parts.js';
import { placesOfCentres } from '../db/links.js';
import { outreachPractices as table } from './table.js';

const centres = ofCentres(table.centres);

/** What the partners name, each by its field. */
const ofPartners = (field: 'topic' | 'municipality' | 'organisation') =>
  sql`array(select partner ->> ${sql.raw(`'${field}'`)} from jsonb_array_elements(${table.partners}) as partner
    where partner ->> ${sql.raw(`'${field}'`)} is not null)`;

const partners = sql`coalesce((select jsonb_agg(jsonb_build_object('organisation', each, 'role', 'partner'))
  from unnest(${eachOnce(ofPartners('organisation'))}) as each), '[]')`;

/** A practice takes place where its partners are, and where its centres are or what they serve. */
export const outreachPracticeDocument = defineDocument({
  kind: 'OutreachPractice',
  from: table,
  id: table.id,
  name: table.name,
  description: table.description,
  words: textOf([centres.names]),
  organisation: centres.operator,
  topics: eachOnce(ofPartners('topic')),
  areas: eachOnce(
    sql`${placesOfCentres(table.centres)} || array(select 'area:' || code from unnest(${ofPartners('municipality')}) as code)`,
  ),
  parties: partners,
  follows: [followedCentres(table.id, table.centres)],
});
