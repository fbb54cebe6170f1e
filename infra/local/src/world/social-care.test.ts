import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { castOf } from './cast.js';
import { isEntered } from './known-as.js';
import { PLACES } from './places.js';
import { socialCareWorld } from './social-care.js';

interface Invented {
  id: string;
  synthetic: boolean;
  [field: string]: unknown;
}

const cast = castOf(1);
const world = socialCareWorld(cast) as Record<string, Invented[]>;
const records = Object.values(world).flat();
const of = (file: string): Invented[] => world[file] ?? [];

const facts = (network: string, file: string): { id: string }[] =>
  JSON.parse(readFileSync(new URL(`../../../../subgraphs/${network}/data/${file}`, import.meta.url), 'utf8'));
const ids = (rows: { id: string }[]) => new Set(rows.map(({ id }) => id));
const topics = ids(facts('common-city', 'topics.json'));
const areas = ids(facts('common-city', 'areas.json'));
for (const { code } of PLACES) areas.add(`area:${code}`);
const catalogue = ids(facts('social-care', 'interventions.json'));

/** Groups of people that common-city knows in the demo world alone. */
const demoGroups = /^group:(homeless|refugees|addiction-recovery|single-parents|roma|released-prisoners)$/;

/** Every text in a value. */
function textsIn(value: unknown): { el: string; en?: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!('el' in value)) return Object.values(value).flatMap(textsIn);
  const { el, en } = value as { el: string | string[]; en: string | string[] };
  return Array.isArray(el)
    ? el.map((text, at) => ({ el: text, en: en[at] ?? '' }))
    : [{ el, en: String(en) }];
}

describe('the world of social care', () => {
  it('is the same every time, and whatever is in a small one is the same in a large one', () => {
    expect(socialCareWorld(castOf(1))).toEqual(world);
    const large = socialCareWorld(castOf(3)) as Record<string, Invented[]>;
    for (const [file, small] of Object.entries(world)) {
      const byId = new Map(large[file]?.map((record) => [record.id, record]));
      // A larger world has more services, so that they answer more needs.
      const more = file === 'need-records.json' ? { coverage: expect.any(String) } : {};
      for (const record of small) expect(byId.get(record.id), record.id).toEqual({ ...record, ...more });
    }
  });

  it('says of every record that it is invented, under an id of its own', () => {
    for (const { id, synthetic } of records) {
      expect(id).toContain('demo-');
      expect(synthetic, id).toBe(true);
    }
    for (const rows of Object.values(world)) expect(ids(rows).size).toBe(rows.length);
  });

  it('says everything in both languages, and each in its own script', () => {
    for (const record of records.filter((one) => !isEntered(one))) {
      for (const { el, en } of textsIn(record)) {
        expect(el, record.id).toMatch(/\p{Script=Greek}/u);
        expect(en, record.id).not.toMatch(/\p{Script=Greek}|undefined|\*/u);
        expect(el, record.id).not.toMatch(/undefined|\*/);
      }
    }
  });

  it('names topics, areas, bodies and records that there are', () => {
    const bodies = new Set([...cast.municipal, ...cast.civil].map(({ id }) => id));
    const own = ids(records);
    const listed = (record: Invented, fields: string[]) =>
      fields.flatMap((field) => (record[field] ?? []) as string[]);
    for (const record of records) {
      for (const topic of listed(record, ['topics', 'targetGroups', 'audience']))
        expect(topics.has(topic) || demoGroups.test(topic), `${record.id}: ${topic}`).toBe(true);
      for (const area of [...listed(record, ['areas']), record['area'] ?? 'area:9186'] as string[])
        expect(areas.has(area), `${record.id}: ${area}`).toBe(true);
      for (const field of ['indicator', 'project', 'workPackage'])
        if (record[field] != null) expect(own, record.id).toContain(record[field]);
      for (const field of ['organisation', 'implementer'])
        if (record[field] != null) expect(bodies, record.id).toContain(record[field]);
    }
    for (const { interventions } of of('care-alerts.json'))
      for (const id of interventions as string[]) expect(catalogue).toContain(id);
    for (const { indicators } of [...of('interventions.json'), ...of('projects.json')])
      for (const id of indicators as string[]) expect(own).toContain(id);
  });
});

describe('needs', () => {
  it('are recorded in all places, to all degrees, each pair of need and group once in a place', () => {
    const needs = of('need-records.json');
    expect(needs).toHaveLength(160);
    expect(new Set(needs.map(({ municipality }) => municipality))).toEqual(
      new Set(PLACES.map(({ code }) => code)),
    );
    expect(new Set(needs.map(({ coverage }) => coverage)).size).toBe(4);
    const keys = needs.map((need) =>
      JSON.stringify([need['topic'], need['targetGroup'], need['area'] ?? need['municipality']]),
    );
    expect(new Set(keys).size).toBe(keys.length);
    for (const { assessedOn } of needs) expect(String(assessedOn) <= '2026-11-22').toBe(true);
  });
});

describe('how far a need is covered', () => {
  const narrower = (id: string): string[] => [
    id,
    ...facts('common-city', 'topics.json')
      .filter((topic) => (topic as Invented)['broader']?.toString() === id)
      .map((topic) => topic.id),
  ];
  const places = new Map(of('care-places.json').map((place) => [place.id, `area:${place['municipality']}`]));
  const services = of('care-services.json')
    .filter(({ status }) => status === 'ACTIVE')
    .map((service) => ({
      topics: service['topics'] as string[],
      groups: service['targetGroups'] as string[],
      areas: [
        ...(service['areas'] as string[]),
        ...of('service-locations.json')
          .filter((location) => location['service'] === service.id)
          .map((location) => places.get(location['place'] as string)),
      ],
    }));
  const answer = (need: Invented) => {
    const topics = narrower(String(need['topic']));
    const group = need['targetGroup'] as string | null;
    const here = [`area:${need['municipality']}`, need['municipality'] === '9186' ? '' : 'area:EL302'];
    const wider = group !== null && demoGroups.test(group) ? 'group:vulnerable' : group;
    return services.filter(
      (service) =>
        service.topics.some((topic) => topics.includes(topic)) &&
        service.areas.some((area) => here.includes(String(area))) &&
        (group === null ||
          service.groups.length === 0 ||
          service.groups.some((one) => one === group || one === wider)),
    );
  };

  it('agrees with the services: none where none answers it, and some degree where one does', () => {
    for (const need of of('need-records.json'))
      expect(need['coverage'] === 'NONE', need.id).toBe(answer(need).length === 0);
  });
});

describe('figures', () => {
  const observations = of('observations.json');

  it('are by quarter from 2022 to 2026, in areas that do not overlap', () => {
    const starts = [...new Set(observations.map(({ period }) => (period as { start: string }).start))].sort();
    expect([starts[0], starts.at(-1), starts.length]).toEqual(['2022-01', '2026-07', 19]);
    expect(new Set(observations.map(({ area }) => area)).size).toBe(14);
    expect(observations.length / of('indicators.json').length).toBeLessThanOrEqual(1_000);
  });

  it('are withheld where fewer than five people are counted, and only there', () => {
    const persons = new Set(
      of('indicators.json').flatMap(({ id, unit }) =>
        (unit as { en: string }).en === 'persons' ? [id] : [],
      ),
    );
    const counted = observations.filter(({ indicator }) => persons.has(indicator as string));
    expect(counted.some(({ suppressed }) => suppressed)).toBe(true);
    for (const { id, value, suppressed } of counted)
      expect(suppressed ? value === null : Number(value) >= 5, id).toBe(true);
  });
});

describe('alerts and consultations', () => {
  it('are over or stand, and are open on the day of the world', () => {
    const stand = of('care-alerts.json').filter(({ period }) => (period as { end: unknown }).end === null);
    expect(stand.length).toBeGreaterThan(3);
    expect(stand.length).toBeLessThan(of('care-alerts.json').length / 2);
    const open = of('consultations.json').filter(({ period }) => {
      const { start, end } = period as { start: string; end: string };
      return start <= '2026-11-22' && '2026-11-22' <= end;
    });
    expect(open.map(({ contributions }) => contributions)).toEqual([null, null, null]);
  });
});
