import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { composeServices as composeElsewhere } from '@apollo/composition';
import { databaseName } from '@koinipoli/local';
import { composeServices } from '@theguild/federation-composition';
import { buildSchema, findBreakingChanges, parse } from 'graphql';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, askUntil } from '../ask.js';
import { startTestHub, type TestHub } from '../hub.js';
import { startHealthCentres } from './health-centres/server.js';

/*
 * A network that nobody here wrote joins the hub, with a server of another framework and no library of federation. No
 * file of the other networks, of the contract or of the gateway changes for it: their SDL is composed with the SDL
 * that it gives, and the gateway is told where the supergraph lies and where the network answers, and the index where its changes are.
 */
const contract = new URL('../../schema/', import.meta.url);
const network = await startHealthCentres();
const services = await readServices();
const composed = composeServices(services);
const folder = await mkdtemp(join(tmpdir(), 'koinipoli-fifth-'));
const supergraph = join(folder, 'supergraph.graphql');

let hub: TestHub;
beforeAll(async () => {
  await writeFile(supergraph, composed.supergraphSdl ?? '');
  const gateway = { SUPERGRAPH_PATH: supergraph, SUBGRAPH_URL_HEALTH_CENTRES: network.url };
  hub = await startTestHub({ env: { INDEX_FEEDS: `health-centres=${network.feed}` }, envOf: { gateway } });
  await register();
  await hub.indexed();
});
afterAll(async () => {
  await hub[Symbol.asyncDispose]();
  network.stop();
  await rm(folder, { recursive: true });
});

/** Its entry in the hub's register, as data. */
async function register(): Promise<void> {
  const sql = postgres(hub.postgres.urlOf(databaseName('common-city')), { max: 1 });
  await sql`insert into networks (id, name) values ('health-centres', '{"el": "Κέντρα Υγείας"}')`;
  await sql.end();
}

it('composes with the others as they are, by either composer, and takes nothing from the API', async () => {
  expect(composed.errors).toBeUndefined();
  expect(composeElsewhere(services).errors).toBeUndefined();
  const before = buildSchema(await readText('api.graphql'));
  expect(findBreakingChanges(before, buildSchema(composed.publicSdl ?? ''))).toEqual([]);
});

interface Membership {
  network: { id: string };
}

/** Into the network and out of it over each bridge, and through it from one network to another. */
const question = `{
  municipality(code: "9183") { name healthCentres { centres { name } } }
  topic(id: "need:addiction") { name healthCentres { centres { name } } }
  organisation(id: "csn:eata") { id healthCentres { centres { name } } }
  stranger: organisation(id: "org:se-forum") { id healthCentres { centres { name } } }
  healthCentres { municipality { name } topics { name } operator { name } }
  supportCentre(id: "centre:epicheiro-koinonika") {
    operator { healthCentres { centres { municipality { supportCentres { centres { totalCount } } } } } }
  }
}`;
const [peristeri, athens] = [{ name: 'Κέντρο Υγείας Περιστερίου' }, { name: 'Κέντρο Υγείας Αθήνας' }];
const [asda, eata] = [
  'Development Association of West Athens',
  'Athens Development and Destination Management Agency',
];
const [care, addiction] = [{ name: 'Access to health care' }, { name: 'Managing addiction' }];
const inAthens = { municipality: { supportCentres: { centres: { totalCount: 4 } } } };

it('is reached over every bridge in both directions', async () => {
  const data = {
    municipality: { name: 'Peristeri', healthCentres: { centres: [peristeri] } },
    topic: { name: 'Managing addiction', healthCentres: { centres: [athens] } },
    organisation: { id: 'org:eata', healthCentres: { centres: [athens] } },
    stranger: { id: 'org:se-forum', healthCentres: null },
    healthCentres: [
      { municipality: { name: 'Peristeri' }, topics: [care], operator: { name: asda } },
      { municipality: { name: 'Athens' }, topics: [care, addiction], operator: { name: eata } },
    ],
    supportCentre: { operator: { healthCentres: { centres: [inAthens] } } },
  };
  const answer = await ask(hub.url, question);
  expect([answer.data, answer.errors]).toEqual([data, undefined]);
});

it.each(['athens-walk', 'eata-in-two-networks'])('leaves the answer of %s as it was', async (name) => {
  const scenario = JSON.parse(await readText(`../tests/scenarios/${name}/scenario.json`));
  const query = await readText(`operations/${scenario.operation}.graphql`);
  const headers = { 'accept-language': scenario.language ?? 'en' };
  const answer = await ask(hub.url, query, { variables: scenario.variables, headers });
  // What the network itself says of organisations is new, and rightly so.
  const others = JSON.parse(JSON.stringify(answer), (key, value) =>
    key === 'memberships' ? value.filter((each: Membership) => each.network.id !== 'health-centres') : value,
  );
  expect([others.data, others.errors]).toEqual([scenario.answer, undefined]);
});

/** What all networks have on a need, near a place and in a municipality: it stands among the others, and leads to itself. */
const found = `{
  records(filter: { topics: ["need:healthcare"], kinds: ["HealthCentre", "Intervention"] }) {
    nodes { id name municipalities { code } organisation { id } healthCentres { name } socialCare { __typename } }
  }
  near: records(filter: { near: { latitude: 38.015, longitude: 23.69, radius: 1000 }, kinds: ["HealthCentre"] }, order: DISTANCE) {
    edges { distance node { id } }
  }
  municipality(code: "9183") { records(filter: { kinds: ["HealthCentre"] }) { nodes { id } } }
  recordsGrouped(by: [KIND], filter: { kinds: ["HealthCentre"] }) { key { kind } count }
  network(id: "health-centres") { status records coverage { areas { id } topics { id } } }
  changes(filter: { networks: ["health-centres"] }) { nodes { operation recordId record { network { id } } } }
  search(query: "kentro igeias peristeriou", first: 1) { edges { node { id name } } }
  organisation(id: "csn:eata") { memberships { network { id } role record { id kind } } }
}`;
const entry = (id: string, code: string, by: string, { name }: { name: string }) => ({
  id: `health-centre:${id}`,
  name,
  municipalities: [{ code }],
  organisation: { id: by },
  healthCentres: { name },
  socialCare: null,
});
const inIndex = {
  records: {
    nodes: [
      {
        id: 'intervention:osn-medical-pharmaceutical',
        name: 'Medical, pharmaceutical and health support',
        municipalities: [{ code: '9186' }],
        organisation: { id: 'org:eata' },
        healthCentres: null,
        socialCare: { __typename: 'Intervention' },
      },
      entry('athens', '9186', 'org:eata', athens),
      entry('peristeri', '9183', 'org:asda', peristeri),
    ],
  },
  near: { edges: [{ distance: 172, node: { id: 'health-centre:peristeri' } }] },
  municipality: { records: { nodes: [{ id: 'health-centre:peristeri' }] } },
  recordsGrouped: [{ key: { kind: 'HealthCentre' }, count: 2 }],
  network: {
    status: 'UP',
    records: 2,
    coverage: [{ areas: [{ id: 'area:9183' }, { id: 'area:9186' }], topics: [{ id: 'need:healthcare' }] }],
  },
  changes: {
    nodes: ['athens', 'peristeri'].map((id) => ({
      operation: 'CREATED',
      recordId: `health-centre:${id}`,
      record: { network: { id: 'health-centres' } },
    })),
  },
  search: { edges: [{ node: { id: 'health-centre:peristeri', name: peristeri.name } }] },
  organisation: {
    memberships: expect.arrayContaining([
      {
        network: { id: 'health-centres' },
        role: 'operator',
        record: { id: 'health-centre:athens', kind: 'HealthCentre' },
      },
    ]),
  },
};

it('is found in the index beside the others, and leads to its own records', () =>
  askUntil(
    () => ask(hub.url, found),
    ({ data, errors }) => expect([data, errors]).toEqual([inIndex, undefined]),
  ));

it('stopped, empties its own fields alone, with one error that names it', async () => {
  network.stop();
  const { data, errors } = await ask(hub.url, question);
  const down = { code: 'NETWORK_DOWN', network: 'health-centres' };
  expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining(down) })]);
  expect(data).toEqual({
    municipality: { name: 'Peristeri', healthCentres: null },
    topic: { name: 'Managing addiction', healthCentres: null },
    organisation: { id: 'org:eata', healthCentres: null },
    stranger: { id: 'org:se-forum', healthCentres: null },
    healthCentres: null,
    supportCentre: { operator: { healthCentres: null } },
  });
});

it('stopped, still stands in the index', async () => {
  const { data } = await ask(hub.url, found);
  const nodes = inIndex.records.nodes.map((node) => ({ ...node, healthCentres: null }));
  const network = { ...inIndex.network, status: expect.any(String) };
  expect(data).toEqual({ ...inIndex, records: { nodes }, network });
});

/** The others' SDL as it lies in the contract, and the new network's as its server gives it. */
async function readServices() {
  const { data } = await ask(network.url, '{ _service { sdl } }');
  const { sdl } = (data as { _service: { sdl: string } })._service;
  const others = (await readdir(new URL('sdl/', contract))).map(async (file) => ({
    name: basename(file, '.graphql'),
    url: 'http://said-by-the-environment',
    typeDefs: parse(await readText(`sdl/${file}`)),
  }));
  return [...(await Promise.all(others)), { name: 'health-centres', url: network.url, typeDefs: parse(sdl) }];
}

function readText(path: string): Promise<string> {
  return readFile(new URL(path, contract), 'utf8');
}
