import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';
import { editor, writerOf } from './written.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

const { change, made, revisionsOf, counted } = writerOf(() => network);

describe('correct', () => {
  it('writes what is named, and leaves other languages and fields alone', async () => {
    const { id } = await made('Παλιό');
    const first = await change(
      'correct',
      `id: "${id}", version: 1, input: { name: { en: "Old" }, contact: { email: "a@b.gr" } }`,
    );
    expect(first.supportCentre).toMatchObject({
      version: 2,
      name: 'Παλιό',
      provenance: { languages: ['el', 'en'] },
    });
    const second = await change(
      'correct',
      `id: "${id}", version: 2, source: VISIT, input: { name: { el: "Νέο" }, contact: { phones: ["2105246000"] } }`,
    );
    expect(second.supportCentre).toMatchObject({
      version: 3,
      name: 'Νέο',
      formality: 'INFORMAL',
      contact: { email: 'a@b.gr', phones: ['+302105246000'] },
    });
    const third = await change(
      'correct',
      `id: "${id}", version: 3, input: { name: { en: null }, contact: null }`,
    );
    expect(third.supportCentre).toMatchObject({
      version: 4,
      contact: null,
      provenance: { languages: ['el'] },
    });
    const { revisions } = await revisionsOf(id);
    expect(revisions.totalCount).toBe(4);
    expect(revisions.nodes[1]).toEqual({
      version: 3,
      verb: 'correct',
      role: 'editor',
      source: 'VISIT',
      changes: [
        {
          field: 'contact',
          before: { email: 'a@b.gr', phones: [] },
          after: { email: 'a@b.gr', phones: ['+302105246000'] },
        },
        { field: 'name', before: { el: 'Παλιό', en: 'Old' }, after: { el: 'Νέο', en: 'Old' } },
      ],
    });
  });

  it('writes nothing where nothing differs', async () => {
    const { id } = await made('Ίδιο');
    const before = await counted();
    const { supportCentre, problems } = await change(
      'correct',
      `id: "${id}", version: 1, input: { name: { el: "Ίδιο" }, areas: [] }`,
    );
    expect(problems).toEqual([]);
    expect(supportCentre.version).toBe(1);
    expect(await counted()).toEqual(before);
  });

  it('corrects a record that was loaded, from version 1', async () => {
    const { supportCentres } = await network.ask('{ supportCentres(first: 1) { nodes { id version } } }');
    const [{ id, version }] = supportCentres.nodes;
    expect(version).toBe(1);
    const { supportCentre } = await change(
      'correct',
      `id: "${id}", version: 1, input: { postalCode: "12131" }`,
    );
    expect(supportCentre).toMatchObject({ version: 2, location: { postalCode: '12131' } });
    expect((await revisionsOf(id)).revisions.nodes).toEqual([
      {
        version: 2,
        verb: 'correct',
        role: 'editor',
        source: null,
        changes: [{ field: 'postalCode', before: null, after: '12131' }],
      },
    ]);
  });

  it('refuses a stale version, an unknown id and one of another network', async () => {
    const { id } = await made();
    await change('correct', `id: "${id}", version: 1, input: { postalCode: "12131" }`);
    const stale = await change('correct', `id: "${id}", version: 1, input: { postalCode: "12132" }`);
    expect(stale.problems).toEqual([
      {
        path: ['version'],
        code: 'STALE_VERSION',
        message: 'The record has changed since; it is at version 2. Read it again and decide anew.',
      },
    ]);
    const none = await change('correct', 'id: "centre:none", version: 1, input: { postalCode: "12132" }');
    expect(none.problems).toEqual([
      { path: ['id'], code: 'NOT_FOUND', message: 'There is no SupportCentre "centre:none".' },
    ]);
    const other = await change('verify', 'id: "care-service:1", version: 1');
    expect(other.problems[0]).toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('another network'),
    });
  });

  it('lets one of two win who correct at once', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { id } = await made();
      const answers = await Promise.all(
        ['12131', '12132', '12133'].map((code) =>
          change('correct', `id: "${id}", version: 1, input: { postalCode: "${code}" }`),
        ),
      );
      const codes = answers.flatMap(({ problems }) => problems.map(({ code }: { code: string }) => code));
      expect(codes).toEqual(['STALE_VERSION', 'STALE_VERSION']);
      expect((await revisionsOf(id)).revisions.totalCount).toBe(2);
    }
  });

  it('cannot take away what a record needs', async () => {
    const { id } = await made();
    for (const input of ['name: null', 'name: { el: null }', 'formality: null']) {
      const { problems } = await change('correct', `id: "${id}", version: 1, input: { ${input} }`);
      expect(problems.map(({ code }: { code: string }) => code)).toEqual(['REQUIRED']);
    }
  });

  it('sees its own write in the same request', async () => {
    const { id } = await made();
    const one = (version: number, code: string) =>
      `correctSupportCentre(id: "${id}", version: ${version}, input: { postalCode: "${code}" }) { supportCentre { version location { postalCode } } problems { code } }`;
    const answer = await network.ask(`mutation { a: ${one(1, '12131')} b: ${one(2, '12132')} }`, {
      viewer: editor,
    });
    expect(answer.b).toEqual({
      supportCentre: { version: 3, location: { postalCode: '12132' } },
      problems: [],
    });
  });
});
