import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NETWORKS } from '../networks.js';
import { temporaryFolder } from '../testing/temporary.js';
import { WORLDS } from './worlds.js';
import { writeWorld } from './write.js';

type Fact = Record<string, unknown> & { id?: string };

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const names = NETWORKS.map(({ name }) => name);

const seedsOf = (network: string, file: string): Fact[] => {
  const path = join(root, 'subgraphs', network, 'data', file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
};
const worldOf = (folder: string, network: string): Record<string, Fact[]> =>
  Object.fromEntries(
    readdirSync(join(folder, network)).map((name) => [
      name.replace(/l$/, ''),
      readFileSync(join(folder, network, name), 'utf8')
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    ]),
  );
const hashOf = (folder: string): string => {
  const hash = createHash('sha256');
  for (const network of names)
    for (const name of readdirSync(join(folder, network)))
      hash.update(name).update(readFileSync(join(folder, network, name)));
  return hash.digest('hex');
};

/** What ids of the bridges a network may name: those of the facts and of the world. */
function knownIds(folder: string): Set<string> {
  const own = worldOf(folder, 'common-city');
  const idsOf = (file: string) => [...seedsOf('common-city', file), ...(own[file] ?? [])];
  return new Set([
    ...idsOf('organisations.json').map(({ id }) => id),
    ...idsOf('topics.json').map(({ id }) => id),
    ...idsOf('areas.json').map(({ id }) => id),
    ...idsOf('municipalities.json').map(({ code }) => `area:${code}`),
    ...idsOf('identity.json').map(({ alias }) => alias),
  ] as string[]);
}

/** Every text that is an id of a bridge, wherever it stands in a record. */
function referencesIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return /^(org|area|topic|need|group|product|qualifier|activity):[\w-]+$/.test(value) ? [value] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(referencesIn);
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  await writeWorld(folder.path, 1, names);
});
afterAll(() => folder[Symbol.asyncDispose]());

describe('writeWorld', () => {
  it('writes the same twice, and touches nothing that does not change', async () => {
    const file = join(folder.path, 'common-city/organisations.jsonl');
    const before = hashOf(folder.path);
    await utimes(file, 1, 1);
    await writeWorld(folder.path, 1, names);
    expect(hashOf(folder.path)).toBe(before);
    expect(statSync(file).mtimeMs).toBe(1000);
    await using other = await temporaryFolder();
    await writeWorld(other.path, 1, names);
    expect(hashOf(other.path)).toBe(before);
  });

  it('grows and shrinks with the scale, and leaves nothing behind', async () => {
    const before = hashOf(folder.path);
    await writeWorld(folder.path, 2, names);
    expect(worldOf(folder.path, 'common-city')['organisations.json']).toHaveLength(2 * (74 + 60) + 25);
    await writeWorld(folder.path, 1, names);
    expect(hashOf(folder.path)).toBe(before);
  });

  it('skips a network that has no world', async () => {
    await using other = await temporaryFolder();
    await writeWorld(other.path, 1, ['no-such-network', 'common-city']);
    expect(readdirSync(join(other.path, 'no-such-network'))).toEqual([]);
  });

  it.each(['common-city', ...Object.keys(WORLDS)])('adds to %s what its facts have files for', (network) => {
    for (const file of Object.keys(worldOf(folder.path, network)))
      expect(existsSync(join(root, 'subgraphs', network, 'data', file)), file).toBe(true);
  });

  it.each(['common-city', ...Object.keys(WORLDS)])(
    'says of every record of %s that it is invented',
    (network) => {
      for (const [file, records] of Object.entries(worldOf(folder.path, network))) {
        // Which id means whom is known of the ids that say demo themselves.
        const isMarked = ({ synthetic, alias }: Fact) => synthetic === true || /demo/.test(String(alias));
        expect(
          records.filter((record) => !isMarked(record)),
          file,
        ).toEqual([]);
        expect(
          records.filter(({ id }) => id !== undefined && !/demo/.test(id) && !/^group:/.test(id)),
          file,
        ).toEqual([]);
      }
    },
  );

  it.each(['common-city', ...Object.keys(WORLDS)])('names in %s only what is there', (network) => {
    const known = knownIds(folder.path);
    for (const [file, records] of Object.entries(worldOf(folder.path, network))) {
      const lost = records.flatMap(referencesIn).filter((id) => !known.has(id));
      expect([...new Set(lost)], file).toEqual([]);
    }
  });

  it('gives records names that tell them apart, without quotation marks within others', () => {
    for (const [network, file] of [
      ['funding-tools', 'funding-calls.json'],
      ['kalo', 'action-sessions.json'],
      ['support-centres', 'centre-events.json'],
    ] as const) {
      const named = (worldOf(folder.path, network)[file] ?? []).map(
        ({ name }) => (name as { el: string }).el,
      );
      expect(named.filter((name, at) => named.indexOf(name) !== at)).toEqual([]);
      expect(named.filter((name) => /\(\d+\)$/.test(name))).toEqual([]);
    }
    for (const network of names) {
      const texts = JSON.stringify(worldOf(folder.path, network));
      expect(texts.match(/"[^"]*«[^»"]*«[^"]*"/g) ?? [], network).toEqual([]);
    }
  });

  it('gives most records that may have a page one, and the others what their fields are for', () => {
    for (const [network, file, field] of [
      ['funding-tools', 'funding-calls.json', 'url'],
      ['funding-tools', 'funding-tools.json', 'url'],
      ['funding-tools', 'funding-programmes.json', 'identifiers'],
      ['funding-tools', 'projects.json', 'identifiers'],
      ['kalo', 'action-sessions.json', 'url'],
      ['kalo', 'assessment-tools.json', 'publisher'],
      ['kalo', 'surveys.json', 'resources'],
      ['kalo', 'participatory-actions.json', 'resources'],
      ['social-care', 'consultations.json', 'url'],
      ['support-centres', 'centre-events.json', 'url'],
    ] as const) {
      const filled = (worldOf(folder.path, network)[file] ?? []).filter((record) => {
        const value = record[field] as string | object[] | null | undefined;
        return value != null && value.length > 0;
      });
      expect(filled.length, `${file} ${field}`).toBeGreaterThan(1);
    }
  });

  it('says one number of a register for a body, whichever network is asked', () => {
    const bodies = worldOf(folder.path, 'kalo')['kalo-organisations.json'] ?? [];
    const numbers = new Map(bodies.map((body) => [body['organisation'], body['registrationNumber']]));
    const told = worldOf(folder.path, 'common-city')['organisations.json'] ?? [];
    for (const { id, identifiers } of told) {
      const own = (identifiers as { scheme: string; value: string }[]).find(
        (one) => one.scheme === 'GR-KALO',
      );
      expect(own?.value ?? null).toBe(numbers.get(id) ?? null);
    }
    expect([...numbers.values()].some((number) => number !== null)).toBe(true);
  });

  it('knows in common-city whom the networks know', () => {
    const memberships = worldOf(folder.path, 'common-city')['memberships.json'] ?? [];
    for (const network of Object.keys(WORLDS)) {
      const named = Object.values(worldOf(folder.path, network)).flat().flatMap(referencesIn);
      const bodies = new Set(named.filter((id) => id.startsWith('org:demo-')));
      const members = memberships.filter((row) => row['network'] === network);
      expect(new Set(members.map((row) => row['organisation'])), network).toEqual(bodies);
      // And every network says what it has of its members: whoever is one has a facet there.
      const own = worldOf(folder.path, network);
      const facets = [
        ...(own['organisations.json'] ?? []).map(({ id }) => id),
        ...(own['kalo-organisations.json'] ?? []).map((row) => row['organisation']),
      ];
      expect(new Set(facets.filter((id) => String(id).startsWith('org:'))), network).toEqual(bodies);
    }
  });
});
