import { expect } from 'vitest';
import type { Person, Walker } from './walker.js';

const anna: Person = { name: 'Anna', subject: 'anna@home' };
const moderator: Person = {
  name: 'A moderator',
  role: 'moderator',
  network: 'kalo',
  subject: 'moderator@kalo',
};

/** A body wants to be in the network: refused for a slip, taken, approved, and told by mail. */
export async function register(walker: Walker): Promise<void> {
  const { book } = walker;
  book.chapter('A body registers');
  const refused = await walker.ask(anna, registering('12a4'));
  expect(refused.registerBody).toMatchObject({
    registration: null,
    problems: [{ path: ['input', 'registrationNumber'], code: 'INVALID' }],
  });
  const { registerBody } = await walker.ask(anna, registering('001234'));
  expect(registerBody.registration.status).toBe('PENDING');
  await subscribe(walker, anna, { email: 'anna@mail.example', kind: 'REGISTRATION_APPROVED' });
  const waiting = await walker.ask(
    moderator,
    `
    {
      registrations(filter: { statuses: [PENDING] }) {
        nodes {
          id name legalForm register registrationNumber seat { name } contactPerson { name email }
          duplicates { id } repeated { id }
        }
      }
    }`,
  );
  expect(waiting.registrations.nodes).toHaveLength(1);
  const approved = await walker.ask(
    moderator,
    `
    mutation {
      approveRegistration(id: "${registerBody.registration.id}") {
        registration { status organisation { id } }
        problems { code message }
      }
    }`,
  );
  expect(approved.approveRegistration.registration.status).toBe('APPROVED');
  const text = await walker.mail('anna@mail.example', /εγκρίθηκε/);
  expect(text).toContain('Κουζίνα της γειτονιάς');
  const there = await walker.ask(
    null,
    '{ kaloOrganisations(filter: { text: "κουζίνα της γειτονιάς" }) { nodes { name legalForm seat { name } activities { name } } } }',
  );
  expect(there.kaloOrganisations.nodes).toHaveLength(1);
}

const registering = (number: string) => `
  mutation {
    registerBody(
      input: {
        name: "Κουζίνα της γειτονιάς"
        legalForm: KOINSEP_INCLUSION
        registrationNumber: "${number}"
        seat: "9183"
        activities: ["activity:food-hospitality"]
        contactName: "Άννα Παπά"
        contactEmail: "anna@mail.example"
      }
    ) {
      registration { id status }
      problems { path code message }
    }
  }`;

/** Opts into mails of one kind and confirms the address by the link that comes. */
export async function subscribe(
  walker: Walker,
  who: Person,
  { email, kind }: { email: string; kind: string },
): Promise<void> {
  const { subscribeKaloNotices: subscribed } = await walker.ask(
    who,
    `
    mutation {
      subscribeKaloNotices(input: { email: "${email}", kinds: [${kind}] }) {
        subscription { email kinds confirmed }
        problems { path code message }
      }
    }`,
  );
  expect(subscribed).toMatchObject({ subscription: { confirmed: false }, problems: [] });
  const text = await walker.mail(email, /Επιβεβαιώστε/);
  const token = /#confirm\/Kalo\/([\w-]+)/.exec(text)?.[1] ?? '';
  walker.book.hide(token, '‹token›');
  const { confirmKaloNotices } = await walker.ask(
    null,
    `mutation { confirmKaloNotices(token: "${token}") { done problems { code message } } }`,
  );
  expect(confirmKaloNotices.done).toBe(true);
}
