import { describe, expect, it } from 'vitest';
import { castOf } from './cast.js';
import { isEntered } from './known-as.js';
import { supportCentresWorld } from './support-centres.js';

// biome-ignore lint/suspicious/noExplicitAny: a test knows the shape of what it reads
type Fact = any;

const cast = castOf(1);
const world = supportCentresWorld(cast) as Record<string, Fact[]>;
const of = (file: string): Fact[] => world[`${file}.json`] ?? [];
const ids = (file: string) => new Set(of(file).map(({ id }) => id));
const all = Object.values(world).flat();

/** Every text in a value, with its languages. */
function textsIn(value: unknown): Fact[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('el' in value) return [value];
  return Object.values(value).flatMap(textsIn);
}

describe('the world of the support centres', () => {
  it('is the same each time, and grows without changing who was there', () => {
    expect(supportCentresWorld(castOf(1))).toEqual(world);
    const double = supportCentresWorld(castOf(2));
    expect(double['support-centres.json']).toHaveLength(48);
    expect(double['support-centres.json']?.slice(0, 24)).toEqual(of('support-centres'));
    expect(double['supported-ventures.json']).toHaveLength(120);
  });

  it('labels every record, says everything in two languages, and gives each id once', () => {
    expect(all.every(({ synthetic }) => synthetic)).toBe(true);
    expect(all.every(({ id }) => id.includes('demo-'))).toBe(true);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { el, en } of textsIn(all.filter((one) => !isEntered(one)))) {
      expect(el).toMatch(/\p{Script=Greek}/u);
      expect(en).not.toMatch(/\p{Script=Greek}/u);
      expect(`${el}${en}`).not.toContain('undefined');
    }
  });

  it('has centres in all eight municipalities, a third of them formal', () => {
    const centres = of('support-centres');
    expect(centres).toHaveLength(24);
    expect(new Set(centres.map(({ municipality }) => municipality)).size).toBe(8);
    expect(centres.filter(({ formality }) => formality === 'FORMAL')).toHaveLength(8);
    expect(centres.filter(({ schedules }) => schedules.length > 0).length).toBeGreaterThan(15);
  });

  it('offers training on what workshops name as needs', () => {
    const topics = new Set(
      of('centre-services')
        .filter(({ kind }) => kind === 'TRAINING')
        .flatMap((service) => service.topics),
    );
    for (const topic of ['topic:funding', 'topic:digital-marketing', 'topic:networking']) {
      expect(topics).toContain(topic);
    }
  });

  it('has events with places, most of them, and ones to come that one can enrol in', () => {
    const open = of('centre-events').filter(({ capacity }) => capacity);
    expect(open.length).toBeGreaterThan(of('centre-events').length / 2);
    expect(open.some(({ period }) => period.start > '2027')).toBe(true);
    for (const { enrolUntil, period } of open) if (enrolUntil) expect(enrolUntil < period.start).toBe(true);
  });

  it('names only what there is', () => {
    const centres = ids('support-centres');
    const organisations = new Set([...ids('organisations'), 'org:oaed', 'org:ministry-labour']);
    const named = [
      ...of('centre-services').flatMap((service) => service.centres),
      ...of('supported-ventures').flatMap((venture) => venture.centres),
      ...of('outreach-practices').flatMap(({ partners }) => partners.map((partner: Fact) => partner.centre)),
      ...of('event-participations').flatMap(({ centre }) => centre ?? []),
    ];
    expect(named.filter((id) => !centres.has(id))).toEqual([]);
    const bodies = [
      ...of('support-centres').flatMap(({ operator, funder }) => [operator, funder]),
      ...of('supported-ventures').map(({ organisation }) => organisation),
      ...of('event-participations').map(({ organisation }) => organisation),
    ].filter((id) => id != null);
    expect(bodies.filter((id) => !organisations.has(id))).toEqual([]);
    expect(
      of('supported-ventures')
        .flatMap(({ services }) => services)
        .every((id: string) => ids('centre-services').has(id)),
    ).toBe(true);
    expect(of('event-participations').every(({ event }) => ids('centre-events').has(event))).toBe(true);
  });

  it('supports no venture any more whose support has ended', () => {
    const ended = of('supported-ventures').filter(
      ({ period }) => period.end !== null && period.end < '2026-11',
    );
    expect(ended.length).toBeGreaterThan(5);
    expect(ended.filter(({ active }) => active)).toEqual([]);
    expect(of('supported-ventures').filter(({ active }) => active).length).toBeGreaterThan(20);
  });

  it('holds new and existing ventures, and events from 2023 to 2027', () => {
    const stages = of('supported-ventures').map(({ stage }) => stage);
    expect(stages).toHaveLength(60);
    expect(stages.filter((stage) => stage === 'EXISTING').length).toBeGreaterThan(10);
    const kinds = new Set(of('centre-events').map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['WORKSHOP', 'FORUM', 'JOINT_ACTION']));
    for (const { period } of of('centre-events')) {
      expect(period.start >= '2023-01-01' && period.end <= '2027-12-31').toBe(true);
    }
  });
});
