import { allBy, manyBy, oneBy, pagesOf } from '../list/pages.js';
import { indicatorList, observationList } from './queries.js';
import type { IndicatorTables } from './table.js';

const mostObservations = 1_000;

/**
 * The loaders of a network's indicators: pages (at the root or below `{ topic: id }`), one by its id, several by theirs,
 * and the values of one by conditions, which throws LIMIT_EXCEEDED past 1,000 and takes one statement for many indicators.
 */
export function indicatorLoaders(tables: IndicatorTables) {
  const list = indicatorList(tables);
  return {
    indicatorPages: pagesOf(list),
    indicatorById: oneBy(list, 'id'),
    indicatorsByIds: allBy(list, 'id'),
    observationsByIndicator: manyBy(observationList(tables), 'indicator', { most: mostObservations }),
  };
}
