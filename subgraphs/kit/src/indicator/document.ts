import { sql } from 'drizzle-orm';
import { defineDocument } from '../feed/definition.js';
import type { IndicatorTables } from './table.js';

/** How a network tells the index of its indicators: they are where they have been measured. */
export const indicatorDocument = ({ indicators: table, observations }: IndicatorTables) =>
  defineDocument({
    kind: 'Indicator',
    from: table,
    id: table.id,
    name: table.name,
    description: table.description,
    words: table.unit,
    topics: table.topics,
    areas: sql`array(select distinct ${observations.area} from ${observations}
      where ${observations.indicator} = ${table.id} order by 1)`,
    identifiers: table.identifiers,
    follows: [sql`select ${observations.id} as on_id, ${observations.indicator} as id from ${observations}`],
  });
