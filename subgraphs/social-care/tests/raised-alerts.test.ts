import type { Role, Viewer } from '@koinipoli/kit';
import type { Data, TestNetwork } from '@koinipoli/kit/testing/network';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { careAlerts } from '../src/care-alert/table.js';
import { tellOfDeadlines } from '../src/care-alert/tell.js';
import { addExamples } from './examples.js';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await addExamples(network.database.db);
});
afterAll(() => network[Symbol.asyncDispose]());

const as = (role: Role, subject: string = role): Viewer => ({ subject, role, organisations: [] });
const shown = `{ careAlert { id name active deadline period { end } topics { id } areas { id } interventions { id } }
  proposal { id name refused reason deadline } problems { path code } }`;
const fire = {
  name: { el: 'Πυρκαγιά', en: 'Fire' },
  topics: ['need:healthcare'],
  areas: ['area:918601'],
  deadline: '2998-07-01T12:00:00+03:00',
};

const raise = async (input: object, role: Role = 'editor') => {
  const query = `mutation ($input: RaiseCareAlertInput!) { raiseCareAlert(input: $input) ${shown} }`;
  return (await network.ask(query, { variables: { input }, viewer: as(role) })).raiseCareAlert as Data;
};
const decide = async (verb: 'approve' | 'refuse', id: string, reason?: string) => {
  const field = `${verb}CareAlertProposal`;
  const query = `mutation ($id: ID!) { ${field}(id: $id ${reason ? `reason: "${reason}"` : ''}) ${shown} }`;
  return (await network.ask(query, { variables: { id }, viewer: as('editor') }))[field] as Data;
};
const resolve = async (
  id: string,
  { version = 1, resolution }: { version?: number; resolution?: object } = {},
) => {
  const query = `mutation ($id: ID!, $version: Int!, $resolution: TextByLanguage) {
    resolveCareAlert(id: $id, version: $version, resolution: $resolution) { careAlert { active resolvedAt resolution } problems { path code } } }`;
  return (await network.ask(query, { variables: { id, version, resolution }, viewer: as('editor') }))
    .resolveCareAlert as Data;
};
const standing = async () =>
  (await network.ask('{ careAlerts(first: 100) { nodes { id } } }')).careAlerts.nodes.map(
    ({ id }: Data) => id,
  );
const proposals = async (filter = '') =>
  (
    await network.ask(`{ careAlertProposals${filter} { totalCount nodes { id } } }`, { viewer: as('editor') })
  ).careAlertProposals.nodes.map(({ id }: Data) => id);
const refused = (code: string, ...path: string[]) => ({
  careAlert: null,
  proposal: null,
  problems: [{ path, code }],
});

describe('a need that an editor raises', () => {
  it('is an alert at once, with what answers it and until when it stands', async () => {
    const { careAlert, proposal } = await raise({
      ...fire,
      until: '2998-07-02',
      interventions: ['intervention:osn-food'],
    });
    expect(proposal).toBeNull();
    expect(careAlert).toMatchObject({
      name: 'Πυρκαγιά',
      active: true,
      deadline: '2998-07-01T09:00:00.000Z',
      period: { end: '2998-07-02' },
      topics: [{ id: 'need:healthcare' }],
      areas: [{ id: 'area:918601' }],
      interventions: [{ id: 'intervention:osn-food' }],
    });
    expect(await standing()).toContain(careAlert.id);
  });

  it('leaves a revision with the role, and raises the revision of the network', async () => {
    const { id } = (await raise(fire)).careAlert;
    const [row] = await network.database.db.execute(
      sql`select verb, role, version, before from revisions where kind = 'CareAlert' and id = ${id}`,
    );
    expect(row).toEqual({ verb: 'create', role: 'editor', version: 1, before: null });
  });
});

describe('a need that a member raises', () => {
  it('is no alert, and nobody but editors see it, before one approves it', async () => {
    const before = await standing();
    const { careAlert, proposal } = await raise(fire, 'member');
    expect([careAlert, proposal.refused]).toEqual([null, false]);
    expect(await standing()).toEqual(before);
    expect(await proposals()).toContain(proposal.id);
    const list = '{ careAlertProposals { nodes { id } } }';
    expect(await network.refusals(list, { viewer: as('member') })).toEqual(['FORBIDDEN']);
    expect(await network.refusals(list)).toEqual(['UNAUTHENTICATED']);
    const approved = await decide('approve', proposal.id);
    expect([approved.proposal, approved.problems]).toEqual([null, []]);
    expect(approved.careAlert.id).toBe(`alert:${proposal.id.split(':')[1]}`);
    expect(await standing()).toContain(approved.careAlert.id);
    expect(await proposals()).not.toContain(proposal.id);
    expect(await decide('approve', proposal.id)).toEqual(refused('NOT_FOUND', 'id'));
  });

  it('becomes one alert, however many editors approve it at once', async () => {
    const { id } = (await raise(fire, 'member')).proposal;
    const answers = await Promise.all([1, 2, 3, 4].map(() => decide('approve', id)));
    expect(answers.filter(({ careAlert }) => careAlert)).toHaveLength(1);
  });

  it('is refused with a reason, and may be approved after all', async () => {
    const { id } = (await raise(fire, 'member')).proposal;
    expect((await decide('refuse', id, '<b>Όχι</b>')).problems).toEqual([
      { path: ['reason'], code: 'INVALID' },
    ]);
    expect((await decide('refuse', id, 'Γνωστό')).proposal).toMatchObject({
      refused: true,
      reason: 'Γνωστό',
    });
    expect(await decide('refuse', id)).toEqual(refused('DUPLICATE', 'id'));
    expect(await proposals()).not.toContain(id);
    expect(await proposals('(filter: { includeInactive: true })')).toContain(id);
    expect((await decide('approve', id)).careAlert.name).toBe('Πυρκαγιά');
  });
});

describe('who asked to be told', () => {
  const told = () =>
    network.database
      .connection`select kind, split_part(about, ' ', 1) as about from notices order by at, about`;
  const subscribe = (subject: string, kinds: string[], areas: string[] = []) =>
    network.database.connection`
      with person as (insert into people (subject) values (${subject}) on conflict (subject) do update set subject = excluded.subject returning pseudonym)
      insert into notice_subscriptions (pseudonym, email, language, kinds, areas, confirmed_at)
      select pseudonym, 'a@example.org', 'el', ${kinds}, ${areas}, now() from person`;
  afterEach(() => network.database.connection`truncate notices, notice_subscriptions cascade`);

  it('is told what was decided about a need that they raised', async () => {
    await subscribe('member', ['NEED_DECIDED']);
    const { id } = (await raise(fire, 'member')).proposal;
    await decide('refuse', id);
    await decide('approve', id);
    expect(await told()).toEqual([
      { kind: 'NEED_DECIDED', about: id },
      { kind: 'NEED_DECIDED', about: id },
    ]);
  });

  it('is told once that a deadline is near and once that it passed, where it concerns them', async () => {
    const { db, connection } = network.database;
    const make = async (name: string, deadline: string, more: object = {}) =>
      db
        .insert(careAlerts)
        .values({ id: `alert:${name}`, name: { el: name }, areas: ['area:918601'], deadline, ...more });
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    await make('near', inHours(5));
    await make('passed', inHours(-5));
    await make('far', inHours(50));
    await make('long-ago', inHours(-24 * 8));
    await make('ended', inHours(-5), { period: { start: '2020', end: '2020-02' } });
    await make('answered', inHours(-5), { resolvedAt: inHours(-6) });
    await make('elsewhere', inHours(-5), { areas: ['area:7101'] });
    await subscribe('in-athens', ['ALERT_DEADLINE', 'ALERT_OVERDUE'], ['area:9186']);
    for (const _again of [1, 2]) await tellOfDeadlines(db);
    expect(await told()).toEqual([
      { kind: 'ALERT_DEADLINE', about: 'alert:near' },
      { kind: 'ALERT_OVERDUE', about: 'alert:passed' },
    ]);
    await connection`update care_alerts set deadline = ${inHours(-1)} where id = 'alert:near'`;
    await tellOfDeadlines(db);
    expect((await told()).slice(2)).toEqual([{ kind: 'ALERT_OVERDUE', about: 'alert:near' }]);
  });
});

describe('resolving', () => {
  it('takes an alert out of those that stand, and says how', async () => {
    const { id } = (await raise(fire)).careAlert;
    const { careAlert, problems } = await resolve(id, { resolution: { el: 'Άνοιξε το κέντρο' } });
    expect(problems).toEqual([]);
    expect(careAlert).toEqual({
      active: false,
      resolvedAt: expect.any(String),
      resolution: 'Άνοιξε το κέντρο',
    });
    expect(await standing()).not.toContain(id);
    expect(await resolve(id, { version: 2 })).toMatchObject({ problems: [{ path: ['id'], code: 'CLOSED' }] });
  });

  it.each([
    [{ version: 7 }, 'version', 'STALE_VERSION'],
    [{ resolution: { el: '<script>' } }, 'resolution,el', 'INVALID'],
    [{ resolution: { en: 'Done' } }, 'resolution,el', 'REQUIRED'],
  ])('refuses %j', async (given, path, code) => {
    const { id } = (await raise(fire)).careAlert;
    expect((await resolve(id, given)).problems).toEqual([{ path: path.split(','), code }]);
    expect(await standing()).toContain(id);
  });

  it('refuses what is no alert here', async () =>
    expect((await resolve('grant:of-funding')).problems).toEqual([{ path: ['id'], code: 'NOT_FOUND' }]));
});

describe('bad input', () => {
  it.each<[object, string, string]>([
    [{ name: { el: 'Φωτιά <img src=x>' } }, 'name,el', 'INVALID'],
    [{ name: { en: 'Fire' } }, 'name,el', 'REQUIRED'],
    [{ topics: [] }, 'topics', 'REQUIRED'],
    [{ topics: ['need:no-such'] }, 'topics,0', 'UNKNOWN_REFERENCE'],
    [{ areas: [] }, 'areas', 'REQUIRED'],
    [{ areas: ['area:918601', 'area:9999'] }, 'areas,1', 'UNKNOWN_REFERENCE'],
    [{ interventions: ['call:of-funding'] }, 'interventions,0', 'UNKNOWN_REFERENCE'],
    [{ deadline: '2020-01-01T00:00:00Z' }, 'deadline', 'INVALID'],
    [{ until: '2998-06-30' }, 'until', 'INVALID'],
  ])('%j', async (wrong, path, code) => {
    for (const role of ['editor', 'member'] as const)
      expect(await raise({ ...fire, ...wrong }, role)).toEqual(refused(code, 'input', ...path.split(',')));
  });

  it.each([{ deadline: '2998-02-30T10:00:00Z' }, { deadline: null }, { until: '2998-13-01' }])(
    'is no input at all: %j',
    async (wrong) => {
      await expect(raise({ ...fire, ...wrong })).rejects.toThrow();
    },
  );

  it('leaves nothing behind', async () => {
    const count = () => network.database.db.execute(sql`select count(*) from alert_proposals`);
    const before = await count();
    await raise({ ...fire, areas: ['area:9999'] }, 'member');
    expect(await count()).toEqual(before);
  });
});
