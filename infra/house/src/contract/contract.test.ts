import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { projectRoot, runCommand, tool } from '../command.js';
import { createFixture, type Fixture } from '../fixture.js';
import { readTextIfAny } from '../project.js';
import { findUnlabelledBreaks } from './breaking.js';
import { writeContract } from './codegen.js';
import { findDrift } from './drift.js';
import { findBadOperations, operationNameOf } from './operations.js';
import { findSubgraphs } from './subgraphs.js';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])\n';
const city = `${link}type Query { place(id: ID!): Place }\n"""A place."""\ntype Place @key(fields: "id") { id: ID! name: String }\n`;
const kalo = `${link}type Place @key(fields: "id") { id: ID! kalo: PlaceKalo }\ntype PlaceKalo { bodies: [String!]! }\n`;
const prints = (sdl: string) => `export const printSubgraphSdl = async () => ${JSON.stringify(sdl)};\n`;

const network = (name: string, sdl: string) => ({
  [`subgraphs/${name}/src/schema.ts`]: '',
  [`subgraphs/${name}/dist/schema.js`]: prints(sdl),
});

function createHub(): Fixture {
  return createFixture({
    ...network('common-city', city),
    ...network('kalo', kalo),
    'subgraphs/kit/src/schema.ts': '',
    'subgraphs/social-care/data/places.json': '[]',
    'codegen.ts': readFileSync(join(projectRoot, 'codegen.ts'), 'utf8'),
    'schema/operations/q01-bodies-of-a-place.graphql':
      'query BodiesOfAPlace($id: ID!) { place(id: $id) { name kalo { bodies } } }\n',
  });
}

const write = ({ root }: Fixture) => writeContract(root, (path) => readTextIfAny(root, path));

it('finds the subgraphs that have a schema, in the order of their ports', () => {
  using hub = createHub();
  expect(findSubgraphs(hub.root)).toEqual([
    { name: 'common-city', url: 'http://127.0.0.1:4001/graphql' },
    { name: 'kalo', url: 'http://127.0.0.1:4002/graphql' },
  ]);
  hub.write('subgraphs/sports/src/schema.ts', '');
  expect(() => findSubgraphs(hub.root)).toThrow('Subgraph sports has no port');
});

it('writes the contract once: a second run changes nothing and nothing drifts', async () => {
  using hub = createHub();
  expect((await write(hub)).sort()).toEqual([
    'schema/api.graphql',
    'schema/sdl/common-city.graphql',
    'schema/sdl/kalo.graphql',
    'schema/src/generated/operations.ts',
    'schema/supergraph.graphql',
  ]);
  expect(await write(hub)).toEqual([]);
  expect(await findDrift(hub.root)).toEqual([]);
  const api = readTextIfAny(hub.root, 'schema/api.graphql') ?? '';
  expect(api).toMatch(/^type Query \{\n/);
  expect(api).not.toMatch(/join__|link__|@key|_entities|_service/);
  expect(readTextIfAny(hub.root, 'schema/supergraph.graphql')).toContain(
    'url: "http://127.0.0.1:4002/graphql"',
  );
});

it('the generated client types hold under the settings of the project', async () => {
  using hub = createHub();
  await write(hub);
  hub.write('tsconfig.base.json', readFileSync(join(projectRoot, 'tsconfig.base.json'), 'utf8'));
  hub.write('tsconfig.json', '{ "extends": "./tsconfig.base.json", "include": ["schema/src"] }');
  const { code, stdout } = await runCommand([...tool('typescript', 'tsc'), '--noEmit'], { cwd: hub.root });
  expect(`${code} ${stdout}`.trim()).toBe('0');
});

it('names each file that drifts and the command that mends it', async () => {
  using hub = createHub();
  await write(hub);
  hub.write(
    'subgraphs/kalo/dist/schema.js',
    prints(kalo.replace('bodies: [String!]!', 'bodies: [String!]! open: Boolean')),
  );
  hub.write('schema/sdl/gone.graphql', '');
  const drift = await findDrift(hub.root);
  expect(drift.map(({ file }) => file)).toEqual([
    'schema/api.graphql',
    'schema/sdl/gone.graphql',
    'schema/sdl/kalo.graphql',
    'schema/supergraph.graphql',
  ]);
  for (const { message } of drift) expect(message).toContain('Run `npm run codegen`');
  expect(await write(hub)).toContain('schema/sdl/gone.graphql');
  expect(await findDrift(hub.root)).toEqual([]);
});

it('says which subgraph does not print, and why the graph does not compose', async () => {
  using hub = createHub();
  hub.write('subgraphs/kalo/dist/schema.js', "throw new Error('no database');\n");
  await expect(findDrift(hub.root)).rejects.toThrow(/kalo does not print its schema:[\s\S]*no database/);
  hub.write(
    'subgraphs/kalo/dist/schema.js',
    prints(`${link}type Place @key(fields: "id") { id: ID! name: Int }\n`),
  );
  await expect(findDrift(hub.root)).rejects.toThrow(/do not compose:[\s\S]*name/);
});

it('the second opinion composes what the first composes', async () => {
  const printed = ['common-city', 'kalo', 'social-care', 'support-centres', 'funding-tools']
    .map((name) => ({ name, text: readTextIfAny(projectRoot, `schema/sdl/${name}.graphql`) }))
    .filter(({ text }) => text !== null);
  const subgraphs = [
    [
      { name: 'common-city', text: city },
      { name: 'kalo', text: kalo },
    ],
    printed,
  ].filter(({ length }) => length > 0);
  for (const services of subgraphs) {
    const result = composeServices(
      services.map(({ name, text }) => ({ name, url: `http://${name}`, typeDefs: parse(text ?? '') })),
    );
    expect(result.errors ?? []).toEqual([]);
  }
});

it('checks that saved operations fit the API and bear the name of their file', async () => {
  using hub = createHub();
  await write(hub);
  expect(findBadOperations(hub.root)).toEqual([]);
  hub.write('schema/operations/q02-other.graphql', 'query Else {\n  place(id: 1) { nmae }\n}\n');
  hub.write('schema/operations/q03-broken.graphql', 'query {');
  expect(findBadOperations(hub.root).map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
    'schema/operations/q02-other.graphql:undefined operation-name',
    'schema/operations/q02-other.graphql:2 operation',
    'schema/operations/q03-broken.graphql:1 operation',
  ]);
  expect(operationNameOf('schema/operations/q06b-calls-for-one-body.graphql')).toBe('CallsForOneBody');
});

it('wants a label in the changelog for what breaks, and prints the line', async () => {
  using hub = createHub();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: hub.root });
  await write(hub);
  hub.write('CHANGELOG.md', '# Changelog\n\n## Unreleased\n\n## 0.1.0\n- BREAKING `Place.name`\n');
  git('init', '-q');
  expect((await findUnlabelledBreaks(hub.root)).note).toBe('HEAD has no contract to compare with');
  git('add', '-A');
  git('commit', '-qm', 'one');
  expect((await findUnlabelledBreaks(hub.root)).note).toBe('HEAD~1 has no contract to compare with');
  const api = readTextIfAny(hub.root, 'schema/api.graphql') ?? '';
  hub.write('schema/api.graphql', api.replace('  name: String\n', ''));
  const { findings, note } = await findUnlabelledBreaks(hub.root);
  expect(note).toBe('against HEAD');
  expect(findings.map(({ message }) => message.split('\n').at(-1)?.trim())).toEqual([
    "- BREAKING `Place.name`: Field 'name' was removed from object type 'Place'.",
  ]);
  git('commit', '-qam', 'two');
  expect(await findUnlabelledBreaks(hub.root)).toMatchObject({ note: 'against HEAD~1', findings: [{}] });
  hub.write(
    'CHANGELOG.md',
    '# Changelog\n\n## Unreleased\n- BREAKING `Place.names`\n- BREAKING `Place.name.x`\n',
  );
  expect((await findUnlabelledBreaks(hub.root)).findings).toHaveLength(1);
  hub.write('CHANGELOG.md', '# Changelog\n\n## Unreleased\n- BREAKING Place.name: gone.\n\n## 0.1.0\n');
  expect((await findUnlabelledBreaks(hub.root)).findings).toEqual([]);
});
