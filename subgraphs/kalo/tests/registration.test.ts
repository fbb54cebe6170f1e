import type { Data, TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBodies } from './bodies.js';
import { startNetwork } from './network.js';
import { anna, body, kostas, moderator, registering } from './registrations.js';
import { notPlain, viewer } from './viewers.js';

let network: TestNetwork;
let register: ReturnType<typeof registering>['register'];
let change: ReturnType<typeof registering>['change'];
beforeAll(async () => {
  network = await startNetwork();
  ({ register, change } = registering(network));
  await makeBodies(network);
});
afterAll(() => network[Symbol.asyncDispose]());

describe('a body', () => {
  let id: string;

  it('registers, and is told back what it said', async () => {
    const { registration, problems } = await register(body);
    expect(problems).toEqual([]);
    expect(registration).toMatchObject({
      status: 'PENDING',
      name: 'Κουζίνα της γειτονιάς',
      register: 'MKE',
      registrationNumber: '001234',
      seat: { code: '9183' },
      activities: [{ id: 'activity:food-hospitality' }],
      contact: { email: 'info@kouzina.example', phones: ['+302105246000'] },
    });
    id = registration.id;
  });

  it('registers once, and only when signed in', async () => {
    const again = { ...body, name: 'Άλλο όνομα', registrationNumber: '1234' };
    expect((await register(again)).problems).toEqual([{ path: [], code: 'DUPLICATE' }]);
    const query = 'mutation { withdrawRegistration(id: "registration:x") { problems { code } } }';
    expect(await network.refusals(query)).toEqual(['UNAUTHENTICATED']);
    expect(
      await network.refusals(
        'mutation ($input: BodyRegistrationInput!) { registerBody(input: $input) { problems { code } } }',
        { variables: { input: body } },
      ),
    ).toEqual(['UNAUTHENTICATED']);
  });

  it.each([
    ['no name', { name: ' ' }, 'name', 'REQUIRED'],
    ['a name without end', { name: 'α'.repeat(301) }, 'name', 'LIMIT'],
    ['no number where the form has one', { registrationNumber: null }, 'registrationNumber', 'REQUIRED'],
    ['letters in the number', { registrationNumber: '12a4' }, 'registrationNumber', 'INVALID'],
    ['a number of nothing', { registrationNumber: '000' }, 'registrationNumber', 'INVALID'],
    ['a number that its form cannot have', { legalForm: 'COMPANY' }, 'registrationNumber', 'INVALID'],
    ['a seat that is none', { seat: '0000' }, 'seat', 'UNKNOWN_REFERENCE'],
    ['an unknown activity', { activities: ['activity:none'] }, 'activities.0', 'UNKNOWN_REFERENCE'],
    ['a topic for an activity', { activities: ['topic:training'] }, 'activities.0', 'UNKNOWN_REFERENCE'],
    ['no e-mail', { contactEmail: 'anna' }, 'contactEmail', 'INVALID'],
    ['an e-mail of its own that is none', { contact: { email: 'x@y' } }, 'contact.email', 'INVALID'],
    ['a number that nobody can call', { contact: { phones: ['12'] } }, 'contact.phones.0', 'INVALID'],
  ])('is refused with %s', async (_name, given, field, code) => {
    const answer = await register({ ...body, registrationNumber: '999', ...given }, kostas);
    expect(answer.registration).toBeNull();
    expect(answer.problems).toContainEqual({ path: ['input', ...field.split('.')], code });
  });

  it.each(notPlain)('takes no %j', async (text) => {
    for (const field of ['name', 'contactName', 'contactEmail']) {
      const { problems } = await register({ ...body, registrationNumber: '999', [field]: text }, kostas);
      expect(problems).toContainEqual({ path: ['input', field], code: 'INVALID' });
    }
  });

  it('is seen by moderators with whom to ask, by the applicant without, by nobody else', async () => {
    const query = '{ registrations { nodes { id contactPerson { name email } } } }';
    const { registrations } = await network.ask(query, { viewer: moderator });
    expect(registrations.nodes).toEqual([
      { id, contactPerson: { name: 'Άννα Παπά', email: 'anna@mail.example' } },
    ]);
    for (const role of ['public', 'member', 'editor'] as const)
      expect(await network.refusals(query, { viewer: viewer('idp|other', role) })).toEqual(['FORBIDDEN']);
    const mine = '{ myRegistrations { totalCount nodes { id status } } }';
    expect((await network.ask(mine, { viewer: anna })).myRegistrations.nodes).toEqual([
      { id, status: 'PENDING' },
    ]);
    expect((await network.ask(mine, { viewer: kostas })).myRegistrations.totalCount).toBe(0);
    expect(await network.refusals(mine)).toEqual(['UNAUTHENTICATED']);
    expect(
      await network.refusals('{ myRegistrations { nodes { contactPerson { email } } } }', { viewer: anna }),
    ).toEqual(['FORBIDDEN']);
  });

  it('is told to moderators where it seems to be there already', async () => {
    await network.database
      .connection`update kalo_organisations set registration_number = '1234' where id = 'kalo:two'`;
    await network.database
      .connection`update kalo_organisations set name = '{"el": "ΚΟΥΖΙΝΑ ΤΗΣ ΓΕΙΤΟΝΙΑΣ"}', seat = '9183' where id = 'kalo:three'`;
    const other = await register(
      { ...body, registrationNumber: '77', name: 'κουζινα τησ γειτονιασ' },
      kostas,
    );
    const { registration } = await network.ask(
      `{ registration(id: "${id}") { duplicates { id } repeated { id } } }`,
      { viewer: moderator },
    );
    expect(registration.duplicates.map((one: Data) => one.id).sort()).toEqual(['kalo:three', 'kalo:two']);
    expect(registration.repeated).toEqual([{ id: other.registration.id }]);
    await change('withdrawRegistration', `id: "${other.registration.id}"`, kostas);
  });

  it('is not decided on by members, nor by whoever registered it', async () => {
    const approve = `mutation { approveRegistration(id: "${id}") { problems { code } } }`;
    expect(await network.refusals(approve, { viewer: viewer('idp|member', 'member') })).toEqual([
      'FORBIDDEN',
    ]);
    const own = viewer(anna.subject ?? '', 'steward');
    expect((await change('approveRegistration', `id: "${id}"`, own)).problems).toEqual([
      { path: ['id'], code: 'INVALID' },
    ]);
    expect((await change('refuseRegistration', `id: "${id}", reason: "Όχι."`, own)).problems).toHaveLength(1);
  });

  it('is one of the network once it is approved, and its applicant acts for it', async () => {
    const { registration, problems } = await change('approveRegistration', `id: "${id}"`);
    expect(problems).toEqual([]);
    expect(registration.status).toBe('APPROVED');
    const { kaloOrganisations } = await network.ask(
      '{ kaloOrganisations(filter: { text: "κουζινα" }) { nodes { organisation { id } name legalForm register registrationNumber seat { code } contact { phones } activities { id } } } }',
    );
    expect(kaloOrganisations.nodes).toEqual([
      {
        organisation: registration.organisation,
        name: 'Κουζίνα της γειτονιάς',
        legalForm: 'KOINSEP_INCLUSION',
        register: 'MKE',
        registrationNumber: '001234',
        seat: { code: '9183' },
        contact: { phones: ['+302105246000'] },
        activities: [{ id: 'activity:food-hospitality' }],
      },
    ]);
    const members = await network.database.connection`
      select role, organisations from members join people using (pseudonym) where subject = ${anna.subject}`;
    expect([...members]).toEqual([{ role: 'member', organisations: [registration.organisation.id] }]);
    const { createOffer } = await network.ask(
      `mutation { createOffer(input: { kind: COOPERATION, name: { el: "Γεύματα" }, organisation: "${registration.organisation.id}" }) { offer { version } problems { code message } } }`,
      { viewer: viewer('idp|anna', 'member', registration.organisation.id) },
    );
    expect(createOffer).toEqual({ offer: { version: 1 }, problems: [] });
    expect((await change('approveRegistration', `id: "${id}"`)).problems).toEqual([
      { path: ['id'], code: 'CLOSED' },
    ]);
    expect((await change('withdrawRegistration', `id: "${id}"`, anna)).problems).toEqual([
      { path: ['id'], code: 'CLOSED' },
    ]);
  });

  it('is refused for a reason, which the applicant reads', async () => {
    const { registration } = await register({ ...body, registrationNumber: '5', name: 'Εφήμερη' }, kostas);
    const refuse = (reason: string) =>
      change('refuseRegistration', `id: "${registration.id}", reason: ${JSON.stringify(reason)}`);
    expect((await refuse(' ')).problems).toEqual([{ path: ['reason'], code: 'REQUIRED' }]);
    expect((await refuse('<b>όχι</b>')).problems).toEqual([{ path: ['reason'], code: 'INVALID' }]);
    expect((await refuse('Λείπει το καταστατικό.')).problems).toEqual([]);
    const { myRegistrations } = await network.ask(
      '{ myRegistrations(first: 1) { nodes { status reason } } }',
      {
        viewer: kostas,
      },
    );
    expect(myRegistrations.nodes).toEqual([{ status: 'REFUSED', reason: 'Λείπει το καταστατικό.' }]);
  });

  it('may wait five times for one person, even when asked all at once', async () => {
    const eager = viewer('idp|eager', 'public');
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        register({ ...body, name: `Φορέας ${at}`, registrationNumber: `${7000 + at}` }, eager),
      ),
    );
    expect(answers.filter(({ registration }) => registration !== null)).toHaveLength(5);
    expect(answers.flatMap(({ problems }) => problems).map(({ code }) => code)).toEqual(
      Array(7).fill('LIMIT'),
    );
  });

  it('withdrawn, leaves nobody to ask; that of a stranger is not there', async () => {
    const { registration } = await register(
      { ...body, registrationNumber: '6', name: 'Αποσυρόμενη' },
      kostas,
    );
    const args = `id: "${registration.id}"`;
    expect((await change('withdrawRegistration', args, anna)).problems).toEqual([
      { path: ['id'], code: 'NOT_FOUND' },
    ]);
    expect((await change('withdrawRegistration', args, kostas)).registration.status).toBe('WITHDRAWN');
    const left = await network.database.connection`
      select from registration_contacts where registration = ${registration.id}`;
    expect(left).toHaveLength(0);
  });
});
