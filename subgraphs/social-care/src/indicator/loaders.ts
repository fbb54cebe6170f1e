import { indicatorLoaders } from '@koinipoli/kit';
import { indicators, observations } from './table.js';

export const { indicatorPages, indicatorById, indicatorsByIds, observationsByIndicator } = indicatorLoaders({
  indicators,
  observations,
});
