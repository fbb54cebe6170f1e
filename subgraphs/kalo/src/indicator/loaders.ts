import { indicatorLoaders } from '@koinipoli/kit';
import { indicators, observations } from './table.js';

export const { indicatorPages, indicatorById, observationsByIndicator } = indicatorLoaders({
  indicators,
  observations,
});
