import { describe, expect, it } from 'vitest';
import { HubError } from '../hub-error.js';
import { checkFilter, checkId } from './filter-rules.js';

const near = { latitude: 38, longitude: 23.7 };
const bbox = { west: 23, south: 37, east: 24, north: 38 };
const refused = (check: () => unknown): unknown => {
  try {
    return check();
  } catch (error) {
    if (error instanceof HubError && error.extensions['code'] === 'BAD_USER_INPUT')
      return error.extensions['field'];
    throw error;
  }
};

describe('checkFilter', () => {
  it('leaves out what is null and keeps the rest as it is', () => {
    const filter = {
      text: 'α',
      topics: [],
      active: false,
      since: new Date(0),
      near,
      none: null,
      missing: undefined,
    };
    expect(checkFilter(filter)).toEqual({ text: 'α', topics: [], active: false, since: new Date(0), near });
    expect(checkFilter({})).toEqual({});
  });

  it('leaves out a range without ends, which asks for nothing', () => {
    expect(
      checkFilter({ open: {}, during: { from: null, to: undefined }, since: { from: '2026-01-01' } }),
    ).toEqual({
      since: { from: '2026-01-01' },
    });
  });

  it.each([
    [{ text: 'α'.repeat(200) }],
    [{ text: 'δύο\nγραμμές\tκαι 😀' }],
    [{ topics: Array.from({ length: 100 }, (_, at) => `topic:${at}`) }],
    [{ near: { ...near, radius: 1 } }],
    [{ near: { latitude: -90, longitude: 180, radius: null } }],
    [{ bbox }],
    [{ bbox: { ...bbox, west: 170, east: -170 } }],
    [{ bbox: { west: 0, south: 0, east: 0, north: 0 } }],
    [{ during: { from: '2025-01-01', to: '2025-01-01' } }],
    [{ during: { from: '2025-01-01', to: null } }],
    [{ amount: { least: 1, most: 2 } }],
    [{ sizes: [1, 2] }],
  ])('passes %j', (filter) => expect(checkFilter(filter)).toEqual(filter));

  it.each([
    [{ text: 'α'.repeat(201) }, 'filter.text'],
    [{ text: 'a\0b' }, 'filter.text'],
    [{ text: 'a\u001bb' }, 'filter.text'],
    [{ text: 'a\u007f' }, 'filter.text'],
    [{ text: 'a\ud800' }, 'filter.text'],
    [{ topics: Array.from({ length: 101 }, (_, at) => `topic:${at}`) }, 'filter.topics'],
    [{ topics: ['topic:a', ''] }, 'filter.topics[1]'],
    [{ topics: ['topic:a', '  '] }, 'filter.topics[1]'],
    [{ topics: ['a'.repeat(201)] }, 'filter.topics[0]'],
    [{ topics: ['a\0'] }, 'filter.topics[0]'],
    [{ near: { ...near, latitude: 90.1 } }, 'filter.near.latitude'],
    [{ near: { ...near, latitude: Number.NaN } }, 'filter.near.latitude'],
    [{ near: { ...near, longitude: -180.1 } }, 'filter.near.longitude'],
    [{ near: { ...near, radius: 0 } }, 'filter.near.radius'],
    [{ near: { ...near, radius: -5 } }, 'filter.near.radius'],
    [{ bbox: { ...bbox, west: -181 } }, 'filter.bbox.west'],
    [{ bbox: { ...bbox, east: 181 } }, 'filter.bbox.east'],
    [{ bbox: { ...bbox, south: -91 } }, 'filter.bbox.south'],
    [{ bbox: { ...bbox, north: Number.POSITIVE_INFINITY } }, 'filter.bbox.north'],
    [{ bbox: { ...bbox, south: 38.1 } }, 'filter.bbox'],
    [{ minNetworks: -5 }, 'filter.minNetworks'],
    [{ amount: { least: -0.5 } }, 'filter.amount.least'],
    [{ sizes: [1, -2] }, 'filter.sizes[1]'],
    [{ during: { from: '2025-01-02', to: '2025-01-01' } }, 'filter.during'],
    [{ during: { from: 'a\0' } }, 'filter.during.from'],
    [{ observed: { by: 'a\0b' } }, 'filter.observed.by'],
    [{ observed: { by: { whom: ['', 'x'] } } }, 'filter.observed.by.whom[0]'],
    [{ any: [{ of: 'a\ud800' }] }, 'filter.any[0].of'],
    [{ any: [near, { ...near, latitude: 91 }] }, 'filter.any[1].latitude'],
  ])('refuses %j and names the field', (filter, field) =>
    expect(refused(() => checkFilter(filter))).toBe(field),
  );
});

describe('checkId', () => {
  it('gives an id back, or names its field', () => {
    expect(checkId('id', 'κέντρο:1')).toBe('κέντρο:1');
    for (const id of ['', ' ', '\u00a0', 'a\0', 'a\nb', 'a\tb', 'a'.repeat(201), '\udfff']) {
      expect(refused(() => checkId('id', id))).toBe('id');
    }
  });
});
