import { expect } from 'vitest';
import type { TestHub } from '../hub.js';

/** Somebody who is told by mail, and where. */
export interface Reader {
  readonly subject: string;
  readonly email: string;
}

const moderator = { role: 'moderator', network: 'kalo', subject: 'moderator' };

/** Subscribes somebody to what becomes of their registrations. */
export async function subscribe(hub: TestHub, { subject, email }: Reader): Promise<void> {
  const { data } = await hub.ask(
    `mutation ($email: String!) { told: subscribeKaloNotices(input: { email: $email, language: "el", kinds: [REGISTRATION_REFUSED] }) { problems { code } } }`,
    { variables: { email }, as: { subject } },
  );
  expect(data).toEqual({ told: { problems: [] } });
}

/** Whether somebody confirmed their subscription; null: there is none. */
export async function isConfirmed(hub: TestHub, { subject }: Reader): Promise<boolean | null> {
  const { data } = await hub.ask('{ kaloNoticeSubscription { confirmed } }', { as: { subject } });
  const { kaloNoticeSubscription } = data as { kaloNoticeSubscription: { confirmed: boolean } | null };
  return kaloNoticeSubscription?.confirmed ?? null;
}

/** Registers a body as somebody, and refuses it, so that they are told. */
export async function refuse(hub: TestHub, { subject, email }: Reader): Promise<void> {
  const { data } = await hub.ask(
    `mutation ($email: String!) { registerBody(input: { contactName: "Άννα", contactEmail: $email, name: "Κουζίνα της γειτονιάς", legalForm: KOINSEP_INCLUSION, registrationNumber: "001234", seat: "9183" })
      { registration { id } problems { code } } }`,
    { variables: { email }, as: { subject } },
  );
  const { registration } = (data as { registerBody: { registration: { id: string } } }).registerBody;
  const refused = await hub.ask(
    `mutation ($id: ID!) { refuseRegistration(id: $id, reason: "Όχι.") { problems { code } } }`,
    { variables: { id: registration.id }, as: moderator },
  );
  expect(refused.data).toEqual({ refuseRegistration: { problems: [] } });
}

/** The link of the latest mail to somebody, once there are so many, from the catcher of the hub. */
export async function linkOfMail(hub: TestHub, { email }: Reader, mails: number): Promise<URL> {
  const letters = () => (hub.letters?.list ?? []).filter(({ to }) => to.includes(email));
  await expect.poll(() => letters().length, { interval: 200 }).toBe(mails);
  const [link = ''] = /http:\S+\/notices#\S+/.exec(letters()[0]?.text ?? '') ?? [];
  return new URL(link);
}
