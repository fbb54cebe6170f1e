import { undescribed } from '@koinipoli/kit/testing/descriptions';
import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyNode, learn, startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

describe('municipalities', () => {
  it('are 325, 45 of them with boundary and English name, all with a place', async () => {
    const nodes = await everyNode(
      network,
      'municipalities',
      'code names: name(lang: "en") el: name boundary nuts centroid { latitude } population { value year }',
    );
    expect(nodes).toHaveLength(325);
    expect(nodes.filter(({ boundary }) => boundary !== null)).toHaveLength(45);
    expect(nodes.filter(({ names, el }) => names !== el)).toHaveLength(45);
    expect(nodes.every(({ centroid, population }) => centroid !== null && population.year === null)).toBe(
      true,
    );
    expect(new Set(nodes.map(({ code }) => code)).size).toBe(325);
  });

  it('decline their names', async () => {
    expect(
      await network.ask(
        '{ municipality(code: "9183") { a: name b: name(case: GENITIVE) c: name(lang: "en", case: GENITIVE) } }',
      ),
    ).toEqual({ municipality: { a: 'Περιστέρι', b: 'Περιστερίου', c: 'Peristeri' } });
  });

  it.each([
    ['XAIDARI', '9185'],
    ['Δήμου Αθηναίων', '9186'],
    ['Αθήνας', '9186'],
    ['haidari', '9185'],
    ['περιστεριου', '9183'],
    ['Αιγαλεω', '9181'],
    ['αγ. θεοδώρων', '9244'],
  ])('are found as %s', async (text, code) => {
    const { municipalities } = await network.ask(
      'query ($t: String) { municipalities(filter: { text: $t }) { nodes { code } } }',
      {
        variables: { t: text },
      },
    );
    expect(municipalities.nodes).toContainEqual({ code });
  });

  it('are seven in the regional unit of West Athens, which is not the West Athens of the documents', async () => {
    const { unit, group } = await network.ask(`{
      unit: area(id: "area:EL302") { municipalities { code } }
      group: area(id: "area:west-athens") { municipalities { code } note }
    }`);
    expect(unit.municipalities).toHaveLength(7);
    expect(group.municipalities).toEqual([]);
    expect(group.note).toContain('Δυτικό');
  });

  it('hide what is no more, unless a day is asked for', async () => {
    await network.database.connection`
      insert into municipalities (code, name, genitive, regional_unit, region, valid_to, replaced_by)
      values ('8888', '{"el": "Παλιός"}', 'Παλιού', 'area:EL302', 'area:EL30', '2019-08-31', '{9183}')`;
    const found = async (filter: string) =>
      (await network.ask(`{ municipalities(filter: ${filter}) { nodes { code replacedBy { code } } } }`))
        .municipalities.nodes;
    expect(await found('{ codes: ["8888"] }')).toEqual([]);
    expect(await found('{ codes: ["8888"], on: "2019-08-31" }')).toEqual([
      { code: '8888', replacedBy: [{ code: '9183' }] },
    ]);
    expect(await found('{ codes: ["8888"], on: "2019-09-01" }')).toEqual([]);
    expect((await network.ask('{ municipality(code: "8888") { validTo } }')).municipality).toEqual({
      validTo: '2019-08-31',
    });
    await network.database.connection`delete from municipalities where code = '8888'`;
  });
});

describe('areas', () => {
  it('lead from the community to the Union', async () => {
    const way = (id: string) =>
      `area(id: "${id}") { level partOf { level partOf { level partOf { level partOf { level partOf { level partOf { level } } } } } } }`;
    const { area } = await network.ask(`{ ${way('area:91860103')} }`);
    const levels: string[] = [];
    for (let at = area; at; at = at.partOf) levels.push(at.level);
    expect(levels).toEqual([
      'COMMUNITY',
      'MUNICIPAL_UNIT',
      'MUNICIPALITY',
      'REGIONAL_UNIT',
      'REGION',
      'COUNTRY',
      'EUROPE',
    ]);
  });

  it('are sorted by size when asked', async () => {
    const { areas } = await network.ask('{ areas(order: LEVEL, first: 3) { totalCount nodes { level } } }');
    expect(areas.totalCount).toBe(959 + 325);
    expect(areas.nodes.map(({ level }: { level: string }) => level)).toEqual(['EUROPE', 'COUNTRY', 'REGION']);
  });
});

describe('organisations', () => {
  it('are found under every id that means them', async () => {
    for (const id of ['org:eata', 'csn:eata', 'osn:eata']) {
      const { organisation } = await network.ask('query ($id: ID!) { organisation(id: $id) { id sameAs } }', {
        variables: { id },
      });
      expect(organisation).toEqual({ id: 'org:eata', sameAs: ['org:eata', 'csn:eata', 'osn:eata'] });
    }
  });

  it('can be joined and parted again, through a chain', async () => {
    const sql = network.database.connection;
    await sql`insert into organisations (id, name) values ('org:one', '{"el": "Ένα"}'), ('org:two', '{"el": "Δύο"}')`;
    await sql`insert into identity (alias, organisation) values ('x:1', 'org:one'), ('org:one', 'org:two')`;
    await learn(network);
    const { organisation, organisations } = await network.ask(
      '{ organisation(id: "x:1") { id sameAs } organisations(filter: { text: "Ένα" }) { nodes { id } } }',
    );
    expect(organisation).toEqual({ id: 'org:two', sameAs: ['org:two', 'org:one', 'x:1'] });
    expect(organisations.nodes).toEqual([{ id: 'org:two' }]);
    await sql`delete from identity where alias = 'org:one'`;
    await learn(network);
    expect((await network.ask('{ organisation(id: "x:1") { id } }')).organisation).toEqual({ id: 'org:one' });
    await sql`delete from identity where alias = 'x:1'`;
    await sql`delete from organisations where id in ('org:one', 'org:two')`;
    await learn(network);
  });

  it('do not loop in a circle of joins', async () => {
    const sql = network.database.connection;
    await sql`insert into identity (alias, organisation) values ('x:a', 'x:b'), ('x:b', 'x:a')`;
    expect((await network.ask('{ organisation(id: "x:a") { id } }')).organisation).toBeNull();
    await sql`delete from identity where alias in ('x:a', 'x:b')`;
  });

  it('in more than one network, with their roles', async () => {
    const { organisations } = await network.ask(
      '{ organisations(filter: { networks: ["social-care"], minNetworks: 2 }) { nodes { id memberships { role network { id } } } } }',
    );
    expect(organisations.nodes).toContainEqual({
      id: 'org:eata',
      memberships: [
        { role: 'beneficiary', network: { id: 'funding-tools' } },
        { role: 'implementer', network: { id: 'social-care' } },
        { role: 'operator', network: { id: 'support-centres' } },
      ],
    });
  });

  it('have their publisher whole in a source', async () => {
    const { organisation } = await network.ask(
      '{ organisation(id: "org:eata") { provenance { sources { publisher { id name } } } } }',
    );
    expect(organisation.provenance.sources).toContainEqual({
      publisher: { id: 'org:hbs-greece', name: 'Heinrich Böll Stiftung Greece' },
    });
  });
});

describe('topics', () => {
  it('of the documents: 14 needs, mapped where the documents support it', async () => {
    const { topics } = await network.ask(
      '{ topics(filter: { schemes: [NEED] }, order: ID) { totalCount nodes { id narrower { id } } } }',
    );
    expect(topics.totalCount).toBe(14);
    expect(topics.nodes).toContainEqual({
      id: 'need:healthcare',
      narrower: [{ id: 'need:medical-pharmaceutical' }],
    });
    expect(topics.nodes).toContainEqual({ id: 'need:food', narrower: [] });
  });

  it('below another at any depth', async () => {
    const { topics } = await network.ask(
      '{ topics(filter: { broader: ["topic:marketing"] }, order: ID) { nodes { id } } }',
    );
    expect(topics.nodes.map(({ id }: { id: string }) => id)).toEqual([
      'topic:digital-marketing',
      'topic:online-images',
      'topic:search-engines',
      'topic:social-media',
    ]);
  });

  it('are found by their other spellings', async () => {
    for (const text of ['Κ.ΑΛ.Ο.', 'ΚΑΛΟ', 'kalo', 'social solidarity economy']) {
      const { topics } = await network.ask(
        'query ($t: String) { topics(filter: { text: $t }, first: 50) { nodes { id } } }',
        {
          variables: { t: text },
        },
      );
      expect(topics.nodes).toContainEqual({ id: 'topic:social-economy' });
    }
  });
});

describe('the register', () => {
  it('names four networks and nine sources', async () => {
    const { networks, dataSources } = await network.ask(
      '{ networks { id name steward { id } } dataSources { id headings { text } } }',
    );
    expect(networks.map(({ id }: { id: string }) => id)).toEqual([
      'funding-tools',
      'kalo',
      'social-care',
      'support-centres',
    ]);
    expect(dataSources).toHaveLength(9);
  });
});

it('describes every type, field, argument and value', () => expect(undescribed(network.sdl)).toEqual([]));
