import { type SQL, sql } from 'drizzle-orm';
import type { Request } from '../care-match/rules.js';
import { carePlaces } from '../care-place/table.js';
import { careServices } from '../care-service/table.js';
import { serviceLocations } from '../service-location/table.js';

/** Running services on a need, by name, each seen from a request; what that means for it is the rules' concern. */
export function candidatesFor(need: string, request: Request): SQL {
  const group = request.targetGroup ?? null;
  const area = request.area ?? (request.municipality ? `area:${request.municipality}` : null);
  const at = request.openAt?.toISOString() ?? null;
  const latitude = request.near?.latitude ?? null;
  const longitude = request.near?.longitude ?? null;
  return sql`with asked as materialized (select
      array(select topics_within(array[${need}::text])) as needs,
      array(select areas_touching(array[${area}::text])) as areas,
      ${groupsAround(sql`${area}::text`)} as unlisted,
      array(select ${group}::text union select broader from reference_topic_parts where narrower = ${group}::text) as groups,
      array(select topics_within(array[${group}::text])) as narrower)
    select ${careServices.id}, ${careServices.topics} @> array[${need}::text] as "namesNeed",
      case when ${careServices.targetGroups} = '{}' then 'EVERYONE'
        when ${careServices.targetGroups} && asked.groups then 'GROUP'
        when ${careServices.targetGroups} && asked.narrower then 'NARROWER' else 'OTHERS' end as audience,
      case when ${careServices.areas} = '{}' then null
        when ${careServices.areas} && asked.areas then 'YES'
        when ${careServices.areas} && asked.unlisted then 'UNLISTED' else 'NO' end as "servesArea",
      (${careServices.capacity} ->> 'available')::int as available, ${careServices.spoken} as languages,
      (${careServices.cost} ->> 'amount')::float8 as amount, ${careServices.cost} ->> 'currency' as currency,
      coalesce((select jsonb_agg(jsonb_build_object('inArea', ${carePlaces.areas} && asked.areas,
          'open', is_open(${serviceLocations.schedules}, ${at}::timestamptz),
          'metres', metres_between(${carePlaces.latitude}, ${carePlaces.longitude}, ${latitude}::float8, ${longitude}::float8)))
        from ${serviceLocations} join ${carePlaces} on ${carePlaces.id} = ${serviceLocations.place}
        where ${serviceLocations.service} = ${careServices.id}), '[]') as places
    from ${careServices}, asked
    where ${careServices.active} and ${careServices.topics} && asked.needs
    order by (${careServices.name} ->> 'el') collate "el-x-icu", ${careServices.id}`;
}

/**
 * Groups of municipalities of which nobody says which they are, in the same wider area as the one asked: it may be one
 * of them.
 */
const groupsAround = (area: SQL): SQL =>
  sql`array(select unlisted.id from reference_areas unlisted
    where unlisted.level = 'GROUP'
      and (unlisted.part_of is null or unlisted.part_of in (select areas_touching(array[${area}])))
      and not exists (select from reference_areas part where part.part_of = unlisted.id))`;
