import { applyReference, type Viewer } from '@koinipoli/kit';
import { entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await network.database.connection`
    insert into centre_events (id, kind, name, period, capacity, enrol_until, topics, municipality)
    select id, 'WORKSHOP', jsonb_build_object('el', 'Εργαστήριο'), period::jsonb, capacity, until::timestamptz, array['topic:training'], '9186'
    from (values
      ('event:soon', '{"start": "2999-05-04"}', 1, null),
      ('event:held', '{"start": "2019-05-04"}', 20, null),
      ('event:held-for-days', '{"start": "2019-05-04", "end": "2999-01"}', 20, null),
      ('event:too-late', '{"start": "2999-05-04"}', 20, '2020-01-01T00:00:00Z'),
      ('event:undated', null, 20, null),
      ('event:elsewhere', '{"start": "2999-05-04"}', null, null)) as event (id, period, capacity, until)`;
  await network.database.connection`
    insert into centre_events (id, kind, name, period, capacity, topics)
    select 'event:many-' || n, 'WORKSHOP', jsonb_build_object('el', 'Εργαστήριο'), '{"start": "2998-01-01"}', n, array['topic:many']
    from generate_series(1, 50) n`;
});
afterAll(() => network[Symbol.asyncDispose]());

const member = (subject: string): Viewer => ({ subject, role: 'member', organisations: [] });
const editor: Viewer = { subject: 'editor', role: 'editor', organisations: [] };

const enrol = async (id: string, subject: string) => {
  const query =
    'mutation ($id: ID!) { enrolInCentreEvent(id: $id, contact: "m@example.org") { enrolment { state place } problems { code path } } }';
  return (await network.ask(query, { variables: { id }, viewer: member(subject) })).enrolInCentreEvent;
};
const enrolled = { enrolment: { state: 'ENROLLED', place: null }, problems: [] };
const refused = (code: string) => ({ enrolment: null, problems: [{ code, path: ['id'] }] });

describe('an event with places', () => {
  it('says how many it has and until when one can enrol; who came is for editors', async () => {
    expect(await enrol('event:soon', 'a')).toEqual(enrolled);
    expect(await enrol('event:soon', 'b')).toEqual({
      enrolment: { state: 'WAITING', place: 1 },
      problems: [],
    });
    const query =
      '{ centreEvent(id: "event:soon") { capacity enrolUntil places { capacity enrolled waiting free } myEnrolment { state } } }';
    expect((await network.ask(query, { viewer: member('b') })).centreEvent).toEqual({
      capacity: 1,
      enrolUntil: null,
      places: { capacity: 1, enrolled: 1, waiting: 1, free: 0 },
      myEnrolment: { state: 'WAITING' },
    });
    const list = '{ centreEvent(id: "event:soon") { enrolments { nodes { state contact } } } }';
    expect((await network.ask(list, { viewer: editor })).centreEvent.enrolments.nodes).toEqual([
      { state: 'ENROLLED', contact: 'm@example.org' },
      { state: 'WAITING', contact: 'm@example.org' },
    ]);
    expect(await network.refusals(list, { viewer: member('a') })).toEqual(['FORBIDDEN']);
    expect(await network.refusals(list)).toEqual(['UNAUTHENTICATED']);
  });

  it.each([
    ['event:undated', enrolled],
    ['event:held-for-days', enrolled],
    ['event:held', refused('CLOSED')],
    ['event:too-late', refused('CLOSED')],
    ['event:elsewhere', refused('CLOSED')],
    ['session:of-kalo', refused('NOT_FOUND')],
  ])('is open or not: %s', async (id, answer) => expect(await enrol(id, 'c')).toEqual(answer));

  it('has no places where one does not enrol in it', async () =>
    expect(await network.ask('{ centreEvent(id: "event:elsewhere") { capacity places { free } } }')).toEqual({
      centreEvent: { capacity: null, places: null },
    }));

  it('takes as many statements for 50 events as for one, also below a topic', async () => {
    await applyReference(network.database.db, {
      version: 'enrolment',
      areas: [],
      topics: [{ id: 'topic:many', broader: [] }],
      organisations: [],
    });
    const fields = 'places { free } myEnrolment { state } enrolments { nodes { state } totalCount }';
    const count = async (first: number) => {
      const facet = `supportCentres { events(first: ${first}) { nodes { ${fields} } } }`;
      const asked = entities('Topic', facet, [{ id: 'topic:many' }]);
      return (await network.statements(asked.query, { variables: asked.variables, viewer: editor })).length;
    };
    expect([await count(1), await count(50)]).toEqual([5, 5]);
  });
});
