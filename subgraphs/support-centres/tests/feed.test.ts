import { installFeed } from '@koinipoli/kit';
import { type Data, entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../src/db/documents.js';
import { startNetwork } from './network.js';
import { as, editor, writerOf } from './written.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await installFeed(network.database.url, { documents });
});
afterAll(() => network[Symbol.asyncDispose]());

const { made, change } = writerOf(() => network);

const documentOf = async (id: string): Promise<Data> => {
  const [row] = await network.database.connection`select document from feed_documents where id = ${id}`;
  return row?.['document'];
};

const facet = (ids: string[]) =>
  entities(
    'Record',
    'supportCentres { __typename ... on SupportCentre { name } ... on CentreEvent { kind } }',
    ids.map((id) => ({ id })),
  );

describe('the facet of the support centres on a record', () => {
  it('is the record itself, of whatever kind, and null for what is not of this network', async () => {
    const { id, name } = await made();
    const { query, variables } = facet([id, 'care-service:1', 'csn:eata']);
    const { _entities: found } = await network.ask(query, { variables });
    expect(found.map(({ supportCentres }: Data) => supportCentres)).toEqual([
      { __typename: 'SupportCentre', name },
      null,
      null,
    ]);
  });

  it('takes as many statements for many records as for one of each kind', async () => {
    const all = await network.database.connection<{ id: string; kind: string }[]>`
      select id, kind from feed_documents order by id`;
    const first = [...new Map(all.map((each) => [each.kind, each.id])).values()];
    const count = async (ids: string[]) => {
      const { query, variables } = facet(ids);
      return (await network.statements(query, { variables })).length;
    };
    expect(all.length).toBeGreaterThan(first.length * 2);
    expect(await count(all.map(({ id }) => id))).toBe(await count(first));
  });
});

describe('documents of the support centres', () => {
  it('follow a centre that closes, is renamed or gets a service', async () => {
    const { id, name } = await made();
    const created = await network.ask(
      `mutation { createCentreService(input: { kind: TRAINING, name: { el: "Λογιστική" }, centres: ["${id}"], topics: ["topic:training"] }) {
        centreService { id } problems { path message } } }`,
      { viewer: editor },
    );
    expect(created.createCentreService.problems).toEqual([]);
    const service = created.createCentreService.centreService.id;
    expect(await documentOf(id)).toMatchObject({ topics: ['topic:training'], words: { el: 'Λογιστική' } });
    expect(await documentOf(service)).toMatchObject({
      words: { el: name },
      parties: [{ organisation: 'org:eata', role: 'provider' }],
    });
    await change('correct', `id: "${id}", version: 1, source: VISIT, input: { name: { el: "Νέο όνομα" } }`);
    expect((await documentOf(service)).words).toEqual({ el: 'Νέο όνομα' });
    await change('close', `id: "${id}", version: 2, source: VISIT`);
    expect((await documentOf(id)).active).toBe(false);
  });

  it('follow who takes part in an event and what is attached to it, wherever these are put', async () => {
    const write = async (verb: string, args: string, of: string, viewer = editor): Promise<Data> => {
      const field = of.charAt(0).toLowerCase() + of.slice(1);
      const { done } = await network.ask(
        `mutation { done: ${verb}${of}(${args}) { ${field} { id version } problems { path code message } } }`,
        { viewer },
      );
      return { ...done[field], problems: done.problems };
    };
    const event = async (name: string) =>
      (await write('create', `input: { kind: WORKSHOP, name: { el: "${name}" } }`, 'CentreEvent')).id;
    const [one, other] = [await event('Πρώτη'), await event('Δεύτερη')];
    const part = await write(
      'create',
      `input: { event: "${one}", role: ORGANISER, organisation: "org:eata" }`,
      'EventParticipation',
    );
    const file = await write(
      'create',
      `input: { event: "${one}", kind: IMAGE, name: { el: "Αφίσα" }, url: "https://example.org/a.png" }`,
      'Attachment',
    );
    const party = { organisation: 'org:eata', role: 'organiser' };
    expect(await documentOf(one)).toMatchObject({ parties: [party], words: { el: 'Αφίσα' } });
    const asked = await network.ask(
      `{ centreEvent(id: "${one}") { participations { id role organisation { id } version }
        attachments { id kind url revisions { nodes { verb role } } } } }`,
      { viewer: editor },
    );
    expect(asked.centreEvent).toEqual({
      participations: [{ id: part.id, role: 'ORGANISER', organisation: { id: 'org:eata' }, version: 1 }],
      attachments: [
        {
          id: file.id,
          kind: 'IMAGE',
          url: 'https://example.org/a.png',
          revisions: { nodes: [{ verb: 'create', role: 'editor' }] },
        },
      ],
    });

    const moved = `id: "${part.id}", version: 1, input: { event: "${other}" }`;
    expect(await write('correct', moved, 'EventParticipation')).toMatchObject({ version: 2, problems: [] });
    expect((await documentOf(one)).parties ?? []).toEqual([]);
    expect(await documentOf(other)).toMatchObject({ parties: [party] });
    expect((await write('correct', moved, 'EventParticipation')).problems).toMatchObject([
      { code: 'STALE_VERSION' },
    ]);
    const nobody = `id: "${part.id}", version: 2, input: { organisation: null }`;
    expect((await write('correct', nobody, 'EventParticipation')).problems).toMatchObject([
      { code: 'REQUIRED', path: ['input', 'organisation'] },
    ]);
    await expect(write('verify', `id: "${file.id}", version: 1`, 'Attachment', as('member'))).rejects.toThrow(
      'editor',
    );
  });
});
