import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, differences, empty, exported, fieldsOf, imported, openDesk } from './desk.js';
import * as care from './networks/social-care.js';
import * as centres from './networks/support-centres.js';
import { hsdsRules, objectsIn } from './rules/hsds.js';
import { type Breach, validator } from './rules/rules.js';

type Value = Record<string, unknown>;
type Document = Record<'services' | 'organizations' | 'locations', Value[]>;

const checks = Object.fromEntries(
  Object.entries(hsdsRules).map(([object, rules]) => [object, validator(rules)]),
);

/** What breaks a rule in a document, and how many objects it holds. */
function validate({ services, organizations, locations }: Document): { breaches: Breach[]; objects: number } {
  let objects = 0;
  const breaches: Breach[] = [];
  const lists = { service: services, organization: organizations, location: locations };
  for (const [object, list] of Object.entries(lists))
    for (const top of list)
      for (const [name, value] of objectsIn(object, top)) {
        objects += 1;
        breaches.push(...(checks[name]?.(value) ?? []));
      }
  return { breaches, objects };
}

describe.each([
  { ...care, records: ['care-places', 'care-structures', 'care-services', 'service-locations'] },
  { ...centres, records: ['support-centres', 'centre-services'] },
])('$network.files.name as HSDS', ({ network, records }) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(network);
  });
  afterAll(() => desk[Symbol.asyncDispose]());

  it('keeps every rule of the standard', async () => {
    const document: Document = JSON.parse(String(await exported(desk, 'hsds-json')));
    const { breaches, objects } = validate(document);
    expect(breaches).toEqual([]);
    expect(document.services.length).toBeGreaterThan(50);
    expect(objects).toBeGreaterThan(2000);
  });

  it('says in words what it names, and not by ids alone', async () => {
    const document: Document = JSON.parse(String(await exported(desk, 'hsds-json')));
    const named = new Map<string, Set<string>>();
    for (const service of document.services)
      for (const [object, value] of objectsIn('service', service)) {
        const { name, code, taxonomy } = value as Record<string, string>;
        if (name === undefined || (object === 'taxonomy_term' && taxonomy !== 'Koini Poli topics')) continue;
        expect(name, object).not.toBe(code);
        named.set(object, new Set([...(named.get(object) ?? []), name]));
      }
    for (const [object, names] of named)
      expect(
        [...names].filter((name) => /^[a-z-]+:/.test(name)),
        object,
      ).toEqual([]);
    expect([...(named.get('taxonomy_term') ?? [])].length).toBeGreaterThan(5);
  });

  it('is told the rule that a spoilt file breaks', async () => {
    const document: Document = JSON.parse(String(await exported(desk, 'hsds-json')));
    const [service] = document.services as [Value];
    const [at] = document.services.flatMap((each) => (each['service_at_locations'] as Value[]) ?? []);
    const [phone] = [...document.services.flatMap((each) => [...objectsIn('service', each)])].filter(
      ([name]) => name === 'phone',
    );
    Object.assign(service, { status: 'closed', id: 'care-service:1' });
    Object.assign(at as Value, { location: undefined });
    delete (phone as [string, Value])[1]['number'];
    expect([
      ...new Set(validate(document).breaches.map(({ rule, source }) => `${rule} (${source})`)),
    ]).toEqual(
      expect.arrayContaining([
        'service has a UUID (docs.openreferral.org/en/3.0/hsds/schema_reference.html#service)',
        'service has a status of the list (docs.openreferral.org/en/3.0/hsds/schema_reference.html#service)',
        'service_at_location is given dereferenced, its location in it (docs.openreferral.org/en/3.0/hsds/serialization.html#dereferencing)',
        'phone has a number (docs.openreferral.org/en/3.0/hsds/schema_reference.html#phone)',
      ]),
    );
  });

  it.each([
    ['hsds-json', 'all.json'],
    ['hsds-tabular', 'all.zip'],
  ])('goes out as %s and comes in again equal', async (format, name) => {
    const before = await fieldsOf(desk, records);
    const content = await exported(desk, format);
    const file = { content, name, format };
    const again = await imported(desk, file);
    expect(again.faults).toEqual([]);
    expect(differences(before, await fieldsOf(desk, records))).toEqual([]);
    expect(again.counts).toMatchObject({ created: 0, changed: 0, same: Object.keys(before).length });
    await empty(desk, records);
    expect(await fieldsOf(desk, records)).toEqual({});
    const anew = await imported(desk, file);
    expect(anew.faults).toEqual([]);
    expect(differences(before, await fieldsOf(desk, records))).toEqual([]);
    expect(anew.counts).toMatchObject({ created: Object.keys(before).length });
  });
});
