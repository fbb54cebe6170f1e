import { type Data, entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carePlaces } from '../src/care-place/table.js';
import { addCare } from './care-examples.js';
import { addExamples } from './examples.js';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await addExamples(network.database.db);
  await addCare(network.database.db);
});
afterAll(() => network[Symbol.asyncDispose]());

/** Tuesday. */
const at = (clock: string) => `2026-11-24T${clock}:00+02:00`;
const short = ({ id }: Data) => id.replace(/^\w+:/, '');

describe('a structure', () => {
  it('says what it is, who runs it and where', async () => {
    const { careStructure } = await network.ask(`{ careStructure(id: "structure:centre") {
      name(lang: "en") description providerType municipalUnit organisation { id } active contact { phones }
      location { address postalCode municipality { code } area { id } point { latitude longitude } }
      services { totalCount nodes { id } } provenance { synthetic } } }`);
    expect(careStructure).toEqual({
      name: 'Community Centre',
      description: null,
      providerType: 'MUNICIPAL',
      municipalUnit: 'STRUCTURE',
      organisation: { id: 'org:eata' },
      active: true,
      contact: { phones: ['+302100000000'] },
      location: {
        address: 'Σωκράτους 1',
        postalCode: '10552',
        municipality: { code: '9186' },
        area: { id: 'area:918601' },
        point: { latitude: 37.98, longitude: 23.72 },
      },
      services: { totalCount: 2, nodes: [{ id: 'service:clinic' }, { id: 'service:counsel' }] },
      provenance: { synthetic: false },
    });
  });

  it('keeps a secret address, and is still found by its municipality', async () => {
    const { careStructures, careService } = await network.ask(`{
      careStructures(filter: { municipalities: ["9186"] }) { nodes { id location { municipality { code } } } }
      careService(id: "service:bed") { locations { location { address } isOpen(at: "${at('21:00')}") schedules { opensAt } } } }`);
    expect(careStructures.nodes).toContainEqual({ id: 'structure:shelter', location: null });
    expect(careService.locations).toEqual([
      { location: null, isOpen: true, schedules: [{ opensAt: '20:00' }] },
    ]);
    const leak = { id: 'place:leak', secret: true, municipality: '9186', latitude: 38, longitude: 23.7 };
    await expect(network.database.db.insert(carePlaces).values(leak)).rejects.toThrow();
  });

  it.each<[string, string[]]>([
    ['', ['shelter', 'centre', 'aid']],
    ['(filter: { includeInactive: true, providerTypes: [OTHER] })', ['closed']],
    ['(filter: { providerTypes: [CIVIL_SOCIETY] })', ['aid']],
    ['(filter: { text: "nomiki" })', ['aid']],
    ['(filter: { topics: ["need:healthcare"] })', ['centre']],
    ['(filter: { targetGroups: ["group:vulnerable"] })', ['shelter', 'centre']],
    ['(filter: { organisations: ["csn:eata"] })', ['centre']],
    ['(filter: { areas: ["area:EL3"] })', ['shelter', 'centre', 'aid']],
    ['(filter: { municipalities: ["9183"] })', ['aid']],
    ['(filter: { bbox: { west: 23.71, south: 37, east: 24, north: 38 } })', ['centre']],
    ['(filter: { near: { latitude: 38.015, longitude: 23.69 } }, order: DISTANCE)', ['aid', 'centre']],
    ['(filter: { near: { latitude: 38.015, longitude: 23.69, radius: 100 } })', ['aid']],
    ['(filter: { updatedSince: "2021-01-01" })', ['shelter', 'centre']],
  ])('is found by %s', async (args, expected) => {
    const { careStructures } = await network.ask(`{ careStructures${args} { totalCount nodes { id } } }`);
    expect(careStructures.nodes.map(short).sort()).toEqual([...expected].sort());
    expect(careStructures.totalCount).toBe(expected.length);
  });
});

describe('a service', () => {
  it('says whom it is for, what it costs and when it is open, at each of its places', async () => {
    const { careService } = await network.ask(`{ careService(id: "service:counsel") {
      name description active status minimumAge maximumAge eligibility fees cost { amount } applicationProcess(lang: "en")
      requiredDocuments languages notice capacity { available maximum unit } structure { id } category { ordinal }
      organisations { id } topics { id } targetGroups { id } areas { id }
      locations { id name eligibility service { id } isOpen(at: "${at('18:00')}") noon: isOpen(at: "${at('12:00')}")
        accessibility accessibilityDetails schedules { freq byday opensAt closesAt onHolidays } } } }`);
    expect(careService).toMatchObject({
      active: true,
      status: 'ACTIVE',
      minimumAge: 18,
      maximumAge: null,
      cost: { amount: 0 },
      applicationProcess: 'Appointment',
      requiredDocuments: ['Ταυτότητα'],
      languages: ['el', 'en'],
      notice: null,
      capacity: { available: 4, maximum: 20, unit: 'ραντεβού' },
      structure: { id: 'structure:centre' },
      category: { ordinal: 3 },
      organisations: [{ id: 'org:eata' }],
      areas: [{ id: 'area:9186' }],
    });
    const service = { id: 'service:counsel' };
    const shared = { name: 'Νομική συμβουλευτική', eligibility: 'Άστεγοι', service };
    expect(careService.locations).toMatchObject([
      { ...shared, id: 'at:counsel-1', isOpen: false, noon: true, accessibility: ['WHEELCHAIR', 'STROLLER'] },
      {
        ...shared,
        id: 'at:counsel-2',
        isOpen: true,
        noon: false,
        accessibility: [],
        accessibilityDetails: null,
      },
    ]);
  });

  it('is reached as it says itself, else as its structure is, at each of its places too', async () => {
    const ask = async (id: string) =>
      (
        await network.ask(
          `{ careService(id: "${id}") { contact { phones } locations { contact { phones } } } }`,
        )
      ).careService;
    const contact = { phones: ['+302100000000'] };
    expect(await ask('service:counsel')).toEqual({ contact, locations: [{ contact }, { contact }] });
    expect(await ask('service:aid')).toEqual({ contact: null, locations: [{ contact: null }] });
    const { connection } = network.database;
    await connection`update care_services set contact = '{"phones": ["1"]}' where id = 'service:clinic'`;
    expect((await ask('service:clinic')).contact).toEqual({ phones: ['1'] });
  });

  const found = async (filter: string) => {
    const { careServices } = await network.ask(
      `{ careServices(filter: { ${filter} }) { totalCount nodes { id } } }`,
    );
    expect(careServices.totalCount).toBe(careServices.nodes.length);
    return careServices.nodes.map(short).sort();
  };

  it.each<[string, string[]]>([
    ['includeInactive: false', ['aid', 'bed', 'clinic', 'counsel']],
    ['includeInactive: true, topics: ["need:basic-necessities"]', ['paused']],
    ['topics: ["need:healthcare"]', ['clinic']],
    ['targetGroups: ["group:vulnerable"]', ['bed', 'clinic', 'counsel']],
    ['municipalities: ["9183"]', ['aid']],
    ['areas: ["area:918601"]', ['bed', 'clinic', 'counsel']],
    ['organisations: ["org:eata"]', ['clinic', 'counsel']],
    ['providerTypes: [MUNICIPAL], languages: ["en-GB", "ar"]', ['counsel']],
    ['categories: ["catalogue:osn-counselling"]', ['counsel']],
    ['text: "nomiki symvouleftiki"', ['counsel']],
    [`openAt: "${at('18:00')}"`, ['aid', 'counsel']],
    [`openAt: "2026-11-24T18:00"`, ['aid', 'counsel']],
    [`openAt: "${at('12:00')}"`, ['counsel']],
    ['accessibility: [WHEELCHAIR]', ['aid', 'clinic', 'counsel']],
    ['accessibility: [WHEELCHAIR, STROLLER]', ['clinic', 'counsel']],
    ['accessibility: []', []],
  ])('is found by %s', async (filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });

  it('has one place that is open, accessible and near together, or is not found', async () => {
    const near = (latitude: number) => `near: { latitude: ${latitude}, longitude: 23.72, radius: 300 }`;
    expect(await found(`openAt: "${at('18:00')}", accessibility: [WHEELCHAIR]`)).toEqual(['aid']);
    expect(await found(`openAt: "${at('12:00')}", accessibility: [WHEELCHAIR], ${near(37.98)}`)).toEqual([
      'counsel',
    ]);
    expect(await found(`openAt: "${at('18:00')}", ${near(37.98)}`)).toEqual([]);
    const box = 'bbox: { west: 23.725, south: 37.985, east: 23.74, north: 38 }';
    expect(await found(box)).toEqual(['counsel']);
    expect(await found(`${box}, accessibility: [WHEELCHAIR]`)).toEqual([]);
  });

  it('is as far as the nearest of its places', async () => {
    const { careServices } = await network.ask(`{ careServices(order: DISTANCE,
      filter: { near: { latitude: 37.99, longitude: 23.73 } }) { edges { distance node { id } } } }`);
    const edges = careServices.edges.map(({ node, distance }: Data) => [short(node), distance]);
    expect(edges.map(([id]: Data) => id)).toEqual(['counsel', 'clinic', 'aid']);
    expect(edges[0][1]).toBe(0);
  });

  it('is counted by place, line, need, group and provider', async () => {
    const { byPlace, byLine, byGroup } = await network.ask(`{
      byPlace: careServicesGrouped(by: [MUNICIPALITY, PROVIDER_TYPE]) { count key { municipality { code } providerType } }
      byLine: careServicesGrouped(by: [CATEGORY], order: COUNT_DESC) { count key { category { ordinal } } }
      byGroup: careServicesGrouped(by: [TARGET_GROUP], filter: { topics: ["need:legal-counselling"] }) { count key { targetGroup { id } topic { id } } } }`);
    expect(byPlace).toEqual([
      { count: 1, key: { municipality: { code: '9183' }, providerType: 'CIVIL_SOCIETY' } },
      { count: 3, key: { municipality: { code: '9186' }, providerType: 'MUNICIPAL' } },
    ]);
    expect(byLine).toEqual([
      { count: 2, key: { category: null } },
      { count: 1, key: { category: { ordinal: 3 } } },
      { count: 1, key: { category: { ordinal: 4 } } },
    ]);
    expect(byGroup).toEqual([
      { count: 1, key: { targetGroup: { id: 'group:homeless' }, topic: null } },
      { count: 1, key: { targetGroup: null, topic: null } },
    ]);
  });
});

describe('structures and services', () => {
  it.each<[string, object, string[], string[]]>([
    ['Organisation', { id: 'osn:eata' }, ['centre'], ['clinic', 'counsel']],
    ['Municipality', { code: '9183' }, ['aid'], ['aid']],
    ['Topic', { id: 'need:legal-counselling' }, ['aid', 'centre'], ['aid', 'counsel']],
    ['Topic', { id: 'group:homeless' }, ['centre'], ['clinic', 'counsel']],
  ])('hang on %s %j', async (type, key, structures, services) => {
    const facet = 'socialCare { structures { nodes { id } } services { nodes { id } } }';
    const { query, variables } = entities(type, facet, [key]);
    const [{ socialCare }] = (await network.ask(query, { variables }))._entities;
    expect(socialCare.structures.nodes.map(short).sort()).toEqual(structures);
    expect(socialCare.services.nodes.map(short).sort()).toEqual(services);
  });

  it('answer recorded needs and alerts, in their place and for whom they touch', async () => {
    const { needRecords, careAlerts } = await network.ask(`{
      needRecords { nodes { id services { nodes { id } } } } careAlerts { nodes { id services { nodes { id } } } } }`);
    const services = (nodes: Data) =>
      Object.fromEntries(nodes.map((node: Data) => [short(node), node.services.nodes.map(short)]));
    expect(services(needRecords.nodes)).toMatchObject({ 'need-record:health': ['clinic'] });
    expect(services(careAlerts.nodes)).toMatchObject({ stands: [] });
  });

  it.each([
    '{ careStructure(id: "") { id } }',
    `{ careService(id: "${'x'.repeat(10_000)}") { id } }`,
    `{ careServices(filter: { text: "${'x'.repeat(10_000)}" }) { totalCount } }`,
    '{ careServices(order: DISTANCE) { nodes { id } } }',
    '{ careServices(filter: { near: { latitude: 91, longitude: 0 } }) { totalCount } }',
    '{ careServices(filter: { bbox: { west: 0, south: 2, east: 1, north: 1 } }) { totalCount } }',
    '{ careServicesGrouped(by: []) { count } }',
    '{ careServicesGrouped(by: [TOPIC], filter: { languages: ["el\\u0000"] }) { count } }',
  ])('refuse %.90s', async (query) => {
    const refusals = await network.refusals(query);
    expect(refusals).toHaveLength(1);
    expect(refusals[0] ?? 'BAD_USER_INPUT').toBe('BAD_USER_INPUT');
  });

  it('refuse days that there are not', async () => {
    expect(
      await network.refusals('{ careServices(filter: { openAt: "2026-02-30T10:00" }) { totalCount } }'),
    ).toHaveLength(1);
    expect(await network.ask('{ careService(id: "x") { id } careStructure(id: "x") { id } }')).toEqual({
      careService: null,
      careStructure: null,
    });
  });
});
