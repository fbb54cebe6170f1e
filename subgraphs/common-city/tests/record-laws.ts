import type { IndexDocumentInput } from '@koinipoli/schema/feed/document';
import { document } from './index-documents.js';

/** Gives a whole number below another. */
export type Any = (below: number) => number;

/** A small generator of numbers that gives the same ones each time (mulberry32). */
export function numbers(seed: number): Any {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const oneOf = <T>(any: Any, items: readonly T[]): T => items[any(items.length)] as T;
const someOf = <T>(any: Any, items: readonly T[], most = 2): T[] => [
  ...new Set(Array.from({ length: any(most + 1) }, () => oneOf(any, items))),
];
const degrees = (any: Any, from: number) => from + any(4000) / 10_000;
const day = (any: Any) => `202${4 + any(3)}-0${1 + any(9)}-${10 + any(18)}`;

const topics = [
  'need:healthcare',
  'need:medical-pharmaceutical',
  'need:food',
  'topic:marketing',
  'topic:social-media',
];
const groups = ['group:children', 'group:beneficiaries'];
const areas = ['area:9186', 'area:9183', 'area:91860103', 'area:EL303', 'area:EL30', 'area:9185'];
const words = ['συσσίτιο', 'Περιστερίου', 'μαθήματα', 'στέγη', 'υγεία', 'παιδιά', 'Αθήνας', 'εργασία'];
const kinds = ['CareService', 'SupportCentre', 'FundingCall'];
const organisations = ['org:eata', 'csn:eata', 'org:asda'];

/** Networks of the laws. */
export const networks = ['social-care', 'kalo'] as const;

/** A document of which everything is left to chance. */
export const anyDocument = (any: Any, id: string): IndexDocumentInput =>
  document({
    id,
    kind: oneOf(any, kinds),
    name: { el: `${oneOf(any, words)} ${oneOf(any, words)}` },
    active: any(8) > 0,
    topics: someOf(any, topics),
    targetGroups: someOf(any, groups),
    areas: someOf(any, areas),
    ...(any(3) > 0 && { organisation: oneOf(any, organisations) }),
    ...(any(2) > 0 && { period: { start: day(any), ...(any(2) > 0 && { end: `2027-0${1 + any(9)}` }) } }),
    places: Array.from({ length: any(3) }, () => ({
      ...(any(4) > 0
        ? { latitude: degrees(any, 37.8), longitude: degrees(any, 23.5) }
        : { area: oneOf(any, areas) }),
      schedules:
        any(2) > 0
          ? [
              {
                freq: 'WEEKLY',
                byday: oneOf(any, ['MO', 'TU,WE', 'FR']),
                opensAt: '09:00',
                closesAt: '17:00',
              },
            ]
          : [],
    })),
    provenance: {
      sources: [],
      updatedAt: `${day(any)}T10:00:00Z`,
      verifiedAt: any(3) > 0 ? `${day(any)}T10:00:00Z` : null,
      languages: ['el'],
      synthetic: true,
    },
  });

/** By field of a filter, any value of it. */
const values: Record<string, (any: Any) => unknown> = {
  text: (any) => oneOf(any, words),
  topics: (any) => [oneOf(any, topics)],
  municipalities: (any) => [oneOf(any, ['9186', '9183', '9185'])],
  areas: (any) => [oneOf(any, areas)],
  organisations: (any) => [oneOf(any, organisations)],
  targetGroups: (any) => [oneOf(any, groups)],
  near: (any) => ({ latitude: degrees(any, 37.8), longitude: degrees(any, 23.5), radius: 1 + any(30_000) }),
  bbox: (any) => {
    const [west, south] = [degrees(any, 23.5), degrees(any, 37.8)];
    return { west, south, east: west + any(3000) / 10_000, north: south + any(3000) / 10_000 };
  },
  updatedSince: (any) => `${day(any)}T00:00:00Z`,
  verifiedBefore: (any) => `${day(any)}T00:00:00Z`,
  networks: (any) => [oneOf(any, networks)],
  kinds: (any) => [oneOf(any, kinds)],
  open: (any) => ({ from: day(any) }),
  openAt: (any) => `2026-11-${16 + any(7)}T${10 + any(10)}:00:00+02:00`,
};

/** The fields of a filter that narrow. */
export const fields = Object.keys(values);

/** A filter of so many conditions, all left to chance, without the fields named. */
export function anyFilter(
  any: Any,
  conditions: number,
  without: readonly string[] = [],
): Record<string, unknown> {
  const filter: Record<string, unknown> = {};
  for (let nr = 0; nr < conditions; nr += 1) {
    const field = oneOf(any, fields);
    if (!without.includes(field)) filter[field] = values[field]?.(any);
  }
  return filter;
}
