import { randomOf } from '../random.js';
import { INVENTED } from './bodies.js';

/** Values of the documents' three indicators for smaller areas: the first quarter's, what each next one adds, and their steps. */
const SERIES = [
  { indicator: 'indicator:kalo-bodies', area: 'area:GR', first: 2140, adds: 26, step: 1 },
  { indicator: 'indicator:kalo-bodies', area: 'area:west-athens', first: 46, adds: 2, step: 1 },
  { indicator: 'indicator:kalo-jobs', area: 'area:GR', first: 10_900, adds: 190, step: 10 },
  { indicator: 'indicator:kalo-jobs', area: 'area:west-athens', first: 310, adds: 14, step: 1 },
  { indicator: 'indicator:kalo-gdp-share', area: 'area:GR', first: 1.4, adds: 0.03, step: 0.01 },
  { indicator: 'indicator:kalo-gdp-share', area: 'area:west-athens', first: 0.7, adds: 0.02, step: 0.01 },
] as const;

/** From the first quarter of 2023 to the third of 2026. */
const QUARTERS = Array.from({ length: 15 }, (_, at) => ({
  year: 2023 + Math.floor(at / 4),
  quarter: at % 4,
}));

/** What the observatory measures every quarter; the documents have one value each, of the Union. */
export const indicatorFacts = () => ({
  'observations.json': SERIES.flatMap(({ indicator, area, first, adds, step }) =>
    QUARTERS.map(({ year, quarter }, at) => {
      const id = `${indicator.replace('indicator:', 'observation:demo-')}-${area.replace('area:', '')}-${year}-q${quarter + 1}`;
      const noise = randomOf(`kalo/${id}`).int(-20, 20) / 20;
      const steps = Math.round((first + at * adds + noise * adds) / step);
      return {
        id,
        indicator,
        area,
        period: { start: `${year}-${month(quarter * 3 + 1)}`, end: `${year}-${month(quarter * 3 + 3)}` },
        value: step < 1 ? steps / 100 : steps * step,
        ...INVENTED,
      };
    }),
  ),
});

const month = (number: number) => String(number).padStart(2, '0');
