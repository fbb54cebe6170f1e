import { by, english, type Row, type World } from './world.js';

/** What several scenarios read of the indicators of a world. */

export interface Days {
  from: string;
  to: string;
}

/** Whether a period, whose ends may be a year or a month, has a day between two days. */
export function overlaps(period: Row, { from, to }: Days): boolean {
  if (!period?.start) return false;
  const last = (period.end ?? period.start).padEnd(10, '-99');
  return period.start.padEnd(10, '-01') <= to && last >= from;
}

/** The values of an indicator in some areas, oldest first; undated ones before them, unless days are asked. */
export function observationsOf(world: World, file: string, { indicator, areas, during }: Asked): Row[] {
  return world
    .rows(file)
    .filter((row) => row.indicator === indicator && areas.has(row.area))
    .filter(({ period }) => during === undefined || overlaps(period, during))
    .sort(
      by(
        ({ period }) => period?.start ?? '',
        ({ area }) => area,
      ),
    );
}

interface Asked {
  indicator: string;
  areas: ReadonlySet<string>;
  during?: Days;
}

/** What a value says of itself where nobody asks for its place. */
export const figureOf = (world: World, { period, value, sources }: Row, quoted = false) => ({
  period: period ? { start: period.start, end: period.end } : null,
  value: value ?? null,
  provenance: {
    sources: sources.map(({ document, line = null, quote = null, publisher }: Row) => ({
      ...{ document, line },
      ...(quoted ? { quote } : {}),
      publisher: publisher ? { name: english(world.organisation(publisher.id)?.name) } : null,
    })),
  },
});
