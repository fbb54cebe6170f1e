import { randomUUID } from 'node:crypto';
import type { Role, Viewer } from '@koinipoli/kit';
import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

const as = (role: Role, ...organisations: string[]): Viewer => ({
  subject: `test|${role}`,
  role,
  organisations,
});
const editor = as('editor');

const fields = `id version name aliases description formality active operator { id } areas { id } languages
  location { address postalCode municipality { code } point { latitude longitude } }
  contact { email phones url } schedules { freq byday opensAt closesAt } provenance { verifiedAt verifiedBy languages updatedAt }`;

const change = async (verb: string, args: string, viewer: Viewer = editor) => {
  const answer = await network.ask(
    `mutation { done: ${verb}SupportCentre(${args}) { supportCentre { ${fields} } problems { path code message } } }`,
    { viewer },
  );
  return answer.done;
};

const made = async (name = `Κέντρο ${randomUUID()}`) =>
  (await change('create', `input: { name: { el: "${name}" }, formality: INFORMAL, operator: "org:eata" }`))
    .supportCentre;

const revisionsOf = async (id: string, viewer: Viewer = editor) => {
  const answer = await network.ask(
    `{ supportCentre(id: "${id}") { version revisions { totalCount nodes { version verb role source changes { field before after } } } } }`,
    { viewer },
  );
  return answer.supportCentre;
};

describe('create', () => {
  it('makes a record of all that it says', async () => {
    const { supportCentre, problems } = await change(
      'create',
      `source: PHONE, input: {
        name: { el: "  Κέντρο Στήριξης  ", en: "Support Centre" }, aliases: ["ΚΣ", "κέντρο; δύο"],
        description: { el: "Γραμμή\\nδεύτερη" }, formality: FORMAL, operator: "csn:eata", areas: ["area:EL303"],
        address: { el: "Αθηνάς 63", en: "63 Athinas" }, postalCode: "10552", municipality: "9186", latitude: 37.98, longitude: 23.72,
        contact: { email: "a@example.gr", phones: ["210 52 46 000"] }, languages: ["el", "ar"],
        schedules: [{ freq: "WEEKLY", byday: "MO,TU", opensAt: "08:00", closesAt: "15:00" }] }`,
    );
    expect(problems).toEqual([]);
    expect(supportCentre).toEqual({
      id: expect.stringMatching(/^centre:[0-9a-f-]{36}$/),
      version: 1,
      name: 'Κέντρο Στήριξης',
      aliases: ['ΚΣ', 'κέντρο; δύο'],
      description: 'Γραμμή\nδεύτερη',
      formality: 'FORMAL',
      active: true,
      operator: { id: 'org:eata' },
      areas: [{ id: 'area:EL303' }],
      languages: ['el', 'ar'],
      location: {
        address: 'Αθηνάς 63',
        postalCode: '10552',
        municipality: { code: '9186' },
        point: { latitude: 37.98, longitude: 23.72 },
      },
      contact: { email: 'a@example.gr', phones: ['+302105246000'], url: null },
      schedules: [{ freq: 'WEEKLY', byday: 'MO,TU', opensAt: '08:00', closesAt: '15:00' }],
      provenance: { verifiedAt: null, verifiedBy: null, languages: ['el'], updatedAt: expect.anything() },
    });
    const { revisions } = await revisionsOf(supportCentre.id);
    expect(revisions.nodes).toEqual([
      { version: 1, verb: 'create', role: 'editor', source: 'PHONE', changes: expect.anything() },
    ]);
    expect(revisions.nodes[0].changes).toContainEqual({ field: 'operator', before: null, after: 'csn:eata' });
    expect(revisions.nodes[0].changes).toContainEqual({
      field: 'languages',
      before: null,
      after: ['el', 'ar'],
    });
  });

  it.each([
    ['formality: FORMAL', 'name', 'REQUIRED', 'name is missing, and the record cannot be without it.'],
    [
      'name: { el: "Α" }',
      'formality',
      'REQUIRED',
      'formality is missing, and the record cannot be without it.',
    ],
    ['name: { en: "A" }, formality: FORMAL', 'name.el', 'REQUIRED', 'name.el is missing its Greek.'],
    ['name: { el: " " }, formality: FORMAL', 'name.el', 'INVALID', 'name.el is empty; null takes it away.'],
    [
      `name: { el: "${'α'.repeat(301)}" }, formality: FORMAL`,
      'name.el',
      'LIMIT',
      'name.el is longer than 300 characters.',
    ],
    [
      'name: { el: "a\\u0007" }, formality: FORMAL',
      'name.el',
      'INVALID',
      'name.el holds a control character that nobody can see.',
    ],
    [
      'name: { el: "a" }, formality: FORMAL, operator: "org:nobody"',
      'operator',
      'UNKNOWN_REFERENCE',
      'operator "org:nobody" is no organisation that is known here.',
    ],
    [
      'name: { el: "a" }, formality: FORMAL, areas: ["area:EL303", "area:x"]',
      'areas.1',
      'UNKNOWN_REFERENCE',
      'areas.1 "area:x" is no area that is known here.',
    ],
    [
      'name: { el: "a" }, formality: FORMAL, municipality: "0000"',
      'municipality',
      'UNKNOWN_REFERENCE',
      'municipality "0000" is no municipality; give its code, such as 9183, or its name.',
    ],
    [
      'name: { el: "a" }, formality: FORMAL, postalCode: "1234"',
      'postalCode',
      'INVALID',
      'postalCode is no Greek postal code: five digits, the first 1 to 8.',
    ],
    [
      'name: { el: "a" }, formality: FORMAL, contact: { phones: ["123"] }',
      'contact.phones.0',
      'INVALID',
      'contact.phones.0 is no telephone number; write +302105246000 or 210 5246000.',
    ],
    [
      'name: { el: "a" }, formality: FORMAL, latitude: 37.9',
      'longitude',
      'REQUIRED',
      'longitude is missing: a point needs both latitude and longitude.',
    ],
    [
      'name: { el: "a" }, formality: FORMAL, latitude: 23.72, longitude: 37.98',
      'latitude',
      'INVALID',
      "latitude is a longitude of Greece: the two are in each other's place; write 37.98.",
    ],
    [
      'name: { el: "a" }, formality: FORMAL, schedules: [{ freq: "WEEKLY", byday: "MO", opensAt: "8", closesAt: "15:00" }]',
      'schedules',
      'INVALID',
      'schedules schedule 1 has "8", which is no time of a day; write 09:00.',
    ],
  ])('refuses %s', async (input, field, code, message) => {
    const before = await counted();
    const { supportCentre, problems } = await change('create', `input: { ${input} }`);
    expect(supportCentre).toBeNull();
    expect(problems[0]).toEqual({ path: ['input', ...field.split('.')], code, message });
    expect(await counted()).toEqual(before);
  });
});

const counted = async () =>
  (
    await network.database.connection`select (select count(*) from support_centres) as centres,
      (select count(*) from record_states) as states, (select count(*) from revisions) as revisions`
  )[0];

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

describe('verify, close, reopen', () => {
  it('notes the role that verified, and no person', async () => {
    const { id, provenance } = await made();
    const { supportCentre } = await change('verify', `id: "${id}", version: 1, source: PHONE`);
    expect(supportCentre).toMatchObject({
      version: 2,
      provenance: { verifiedBy: 'editor, support-centres' },
    });
    expect(Date.now() - Date.parse(supportCentre.provenance.verifiedAt)).toBeLessThan(60_000);
    expect(supportCentre.provenance.updatedAt).toEqual(provenance.updatedAt);
  });

  it('takes what is closed out of lists', async () => {
    const { id, name } = await made();
    const listed = async () =>
      (await network.ask(`{ supportCentres(filter: { text: "${name}" }) { totalCount } }`)).supportCentres
        .totalCount;
    expect(await listed()).toBe(1);
    expect((await change('close', `id: "${id}", version: 1`)).supportCentre).toMatchObject({
      active: false,
      version: 2,
    });
    expect(await listed()).toBe(0);
    expect((await change('close', `id: "${id}", version: 2`)).supportCentre.version).toBe(2);
    expect((await change('reopen', `id: "${id}", version: 2`)).supportCentre).toMatchObject({
      active: true,
      version: 3,
    });
  });
});

describe('revert', () => {
  it('lets an earlier version stand again', async () => {
    const { id } = await made('Πρώτο');
    await change('correct', `id: "${id}", version: 1, input: { name: { el: "Δεύτερο" }, aliases: ["x"] }`);
    await change('close', `id: "${id}", version: 2`);
    const moderator = as('moderator');
    const { supportCentre, problems } = await change('revert', `id: "${id}", version: 3, to: 1`, moderator);
    expect(problems).toEqual([]);
    expect(supportCentre).toMatchObject({ version: 4, name: 'Πρώτο', aliases: [], active: true });
    const { revisions } = await revisionsOf(id);
    expect(revisions.nodes.map(({ verb }: { verb: string }) => verb)).toEqual([
      'revert',
      'close',
      'correct',
      'create',
    ]);
    for (const to of [0, -1, 4, 5]) {
      const refused = await change('revert', `id: "${id}", version: 4, to: ${to}`, moderator);
      expect(refused.problems).toMatchObject([{ path: ['to'], code: 'NOT_FOUND' }]);
    }
    expect((await change('revert', `id: "${id}", version: 4, to: 2`, moderator)).supportCentre.name).toBe(
      'Δεύτερο',
    );
  });
});

describe('who may', () => {
  const correct = (id: string) =>
    `mutation { correctSupportCentre(id: "${id}", version: 1, input: { postalCode: "12131" }) { problems { path code } } }`;

  it('lets members write what is theirs, under any id of it', async () => {
    const { id } = await made();
    const own = await network.ask(correct(id), { viewer: as('member', 'osn:eata') });
    expect(own.correctSupportCentre.problems).toEqual([]);
    const stranger = await change(
      'correct',
      `id: "${id}", version: 2, input: { postalCode: "12132" }`,
      as('member', 'org:asda'),
    );
    expect(stranger.problems).toMatchObject([{ path: ['id'], code: 'NOT_YOURS' }]);
  });

  it("lets nobody give away, take or make what is another's", async () => {
    const { id } = await made();
    const away = await change(
      'correct',
      `id: "${id}", version: 1, input: { operator: "csn:athens" }`,
      as('member', 'org:eata'),
    );
    const create = await change(
      'create',
      'input: { name: { el: "α" }, formality: FORMAL, operator: "org:eata" }',
      as('member'),
    );
    const ownerless = await change(
      'create',
      'input: { name: { el: "α" }, formality: FORMAL }',
      as('member', 'org:eata'),
    );
    expect([create, ownerless].map(({ problems }) => problems[0].code)).toEqual(['NOT_YOURS', 'NOT_YOURS']);
    expect(away.supportCentre).toBeNull();
  });

  it('asks others to sign in, or refuses them', async () => {
    const { id } = await made();
    expect(await network.refusals(correct(id))).toEqual(['UNAUTHENTICATED']);
    expect(await network.refusals(correct(id), { viewer: as('public') })).toEqual(['FORBIDDEN']);
    expect(
      await network.refusals(
        `mutation { revertSupportCentre(id: "${id}", version: 1, to: 1) { problems { code } } }`,
        { viewer: editor },
      ),
    ).toEqual(['FORBIDDEN']);
    expect(
      await network.refusals(`{ supportCentre(id: "${id}") { revisions { totalCount } } }`, {
        viewer: as('member'),
      }),
    ).toEqual(['FORBIDDEN']);
  });
});

describe('what nobody verified', () => {
  it('is listed, never verified first, without what is closed', async () => {
    const { id } = await made();
    const list = async (args: string) =>
      (
        await network.ask(
          `{ supportCentresUnverified(${args}) { totalCount nodes { id kind name verifiedAt version } pageInfo { hasNextPage endCursor } } }`,
          { viewer: editor },
        )
      ).supportCentresUnverified;
    const all = await list('months: 6, first: 100');
    expect(all.nodes).toContainEqual({
      id,
      kind: 'SupportCentre',
      name: expect.any(String),
      verifiedAt: null,
      version: 1,
    });
    await change('verify', `id: "${id}", version: 1`);
    const without = await list('months: 6, first: 100');
    expect(without.totalCount).toBe(all.totalCount - 1);
    const everything = await list('months: 0, last: 1');
    expect(everything.nodes[0].version).toBeGreaterThan(1);
    await network.database
      .connection`update support_centres set verified_at = now() - interval '7 months' where id = ${id}`;
    expect((await list('months: 6, last: 1, kinds: ["SupportCentre"]')).nodes[0].id).toBe(id);
    const first = await list('months: 6, first: 2');
    const second = await list(`months: 6, first: 2, after: "${first.pageInfo.endCursor}"`);
    expect(second.nodes[0].id).not.toBe(first.nodes[1].id);
    expect(
      await network.refusals('{ supportCentresUnverified(months: 6, kinds: ["Nothing"]) { totalCount } }', {
        viewer: editor,
      }),
    ).toEqual(['BAD_USER_INPUT']);
    expect(await network.refusals('{ supportCentresUnverified(months: 6) { totalCount } }')).toEqual([
      'UNAUTHENTICATED',
    ]);
  });
});
