import { describe, expect, it } from 'vitest';
import { bestVerdicts, type Candidate, type Request, verdictOn } from './rules.js';

const service: Candidate = {
  id: 'service:1',
  namesNeed: true,
  audience: 'EVERYONE',
  servesArea: null,
  places: [{ inArea: true, open: true, metres: 500 }],
  available: 3,
  languages: ['el', 'ar'],
  amount: 0,
  currency: 'EUR',
};
const everything: Request = {
  targetGroup: 'group:homeless',
  municipality: '9186',
  near: { latitude: 38, longitude: 23.7, radius: 1000 },
  openAt: new Date(),
  languages: ['ar'],
};
const of = (request: Request, given: Partial<Candidate> = {}) => verdictOn(request, { ...service, ...given });
const said = (request: Request, given: Partial<Candidate> = {}) =>
  Object.fromEntries(
    of(request, given).reasons.map(({ criterion, satisfied }) => [criterion, satisfied] as const),
  );

describe('a verdict', () => {
  it('speaks of what was asked, and of need, capacity, language and cost always', () => {
    const always = { TOPIC: true, CAPACITY: true, LANGUAGE: true, COST: true };
    expect(said({})).toEqual(always);
    expect(said(everything)).toEqual({
      ...always,
      ELIGIBILITY: true,
      AREA: true,
      HOURS: true,
      DISTANCE: true,
    });
    expect(of(everything)).toMatchObject({ fits: true, distance: 500 });
    expect(of({}).distance).toBeNull();
  });

  it.each<[string, Request, Partial<Candidate>, string, boolean | null]>([
    ['a group of its own', everything, { audience: 'GROUP' }, 'ELIGIBILITY', true],
    ['a part of the group', everything, { audience: 'NARROWER' }, 'ELIGIBILITY', null],
    ['other groups', everything, { audience: 'OTHERS' }, 'ELIGIBILITY', false],
    ['no free place', {}, { available: 0 }, 'CAPACITY', false],
    ['uncounted places', {}, { available: null }, 'CAPACITY', null],
    ['Greek, where nothing is said', {}, { languages: ['el'] }, 'LANGUAGE', true],
    ['no Greek', {}, { languages: ['ar'] }, 'LANGUAGE', false],
    ['no languages given, as if none were', { languages: [] }, { languages: ['el'] }, 'LANGUAGE', true],
    ['a kind of Arabic', { languages: ['AR-eg'] }, {}, 'LANGUAGE', true],
    ['languages not said', {}, { languages: [] }, 'LANGUAGE', null],
    ['a fee', {}, { amount: 5 }, 'COST', false],
    ['a cost not said', {}, { amount: null }, 'COST', null],
    ['service areas', everything, { servesArea: 'YES', places: [] }, 'AREA', true],
    ['other service areas, though it is there', everything, { servesArea: 'NO' }, 'AREA', false],
    ['an area whose parts nobody lists', everything, { servesArea: 'UNLISTED', places: [] }, 'AREA', null],
    ['such an area, and it is there', everything, { servesArea: 'UNLISTED' }, 'AREA', true],
    ['another place', everything, { places: [{ inArea: false, open: true, metres: 1 }] }, 'AREA', false],
    ['no place and no area', everything, { places: [] }, 'AREA', null],
    ['closed', everything, { places: [{ inArea: true, open: false, metres: 1 }] }, 'HOURS', false],
    ['unknown hours', everything, { places: [{ inArea: true, open: null, metres: 1 }] }, 'HOURS', null],
    ['too far', everything, { places: [{ inArea: true, open: true, metres: 1001 }] }, 'DISTANCE', false],
    [
      'a secret address',
      everything,
      { places: [{ inArea: true, open: true, metres: null }] },
      'DISTANCE',
      null,
    ],
  ])('on %s', (_, request, given, criterion, satisfied) => {
    expect(said(request, given)[criterion]).toBe(satisfied);
    expect(of(request, given).fits).toBe(satisfied !== false);
  });

  it('sends a person to one place: one that is open but elsewhere does not lend its hours', () => {
    const places = [
      { inArea: true, open: false, metres: 100 },
      { inArea: false, open: true, metres: 900 },
    ];
    expect(of(everything, { places }).fits).toBe(false);
    const third = { inArea: true, open: true, metres: 800 };
    expect(of(everything, { places: [...places, third] })).toMatchObject({ fits: true, distance: 800 });
  });

  it('has words in Greek and English for whatever it says', () => {
    const { reasons } = of(everything, { amount: 5.5, places: [{ inArea: true, open: true, metres: 2449 }] });
    expect(
      Object.fromEntries(reasons.map(({ criterion, explanation }) => [criterion, explanation])),
    ).toMatchObject({
      COST: { el: 'Κοστίζει 5,50\u00a0€.', en: 'It costs €5.50.' },
      LANGUAGE: { el: 'Γλώσσες που μιλούν εκεί: Αραβικά.', en: 'Spoken there: Arabic.' },
      DISTANCE: { el: 'Απέχει 2,4 χλμ.', en: 'It is 2.4 km away.' },
    });
  });
});

describe('the best verdicts', () => {
  it('fit first, then fail least, then are nearest, else stand as given; at most 25', () => {
    const at = (metres: number | null) => [{ inArea: true, open: true, metres }];
    const candidates = [
      { ...service, id: 'two faults', available: 0, amount: 9, places: at(1) },
      { ...service, id: 'one fault', amount: 9, places: at(2) },
      { ...service, id: 'unknown', places: at(null) },
      { ...service, id: 'far', places: at(900) },
      { ...service, id: 'near', places: at(90) },
      { ...service, id: 'as near', places: at(90) },
    ];
    expect(bestVerdicts(everything, candidates).map(({ serviceId }) => serviceId)).toEqual([
      'near',
      'as near',
      'far',
      'unknown',
      'one fault',
      'two faults',
    ]);
    expect(
      bestVerdicts(
        {},
        Array.from({ length: 60 }, () => service),
      ),
    ).toHaveLength(25);
    expect(bestVerdicts({}, [])).toEqual([]);
    const unsure = { ...service, id: 'unsure', available: null };
    expect(bestVerdicts({}, [unsure, service]).map(({ serviceId }) => serviceId)).toEqual([
      'service:1',
      'unsure',
    ]);
  });
});
