import { request } from 'node:http';
import { expect } from 'vitest';
import type { TestHub } from '../hub.js';

/** Somebody who does everything in the hub; each way in which they can be named is a word of its own. */
export const athina = {
  subject: 'auth0|athina-71c4',
  name: 'Αθηνά Καραθεοδωρίδου',
  email: 'Athina.K71@mail.example',
  phone: '+306900007143',
};

/** The words by which they are looked for: as they wrote them, and as a search index may have folded them. */
export const words = [
  athina.subject,
  'Καραθεοδωρίδου',
  'καραθεοδωριδου',
  'karatheodoridou',
  athina.email,
  athina.phone,
  '6900007143',
];

const organisation = 'org:demo-kalo-072';
const networks = ['kalo', 'social-care', 'support-centres', 'funding-tools', 'common-city'];
const scope = (role: string) => networks.map((name) => `${name}:${role}`).join(' ');

/** How they ask: with the highest role, so that nothing is refused. */
export const herself = { scope: scope('steward'), subject: athina.subject, organisations: [organisation] };
const others = { scope: scope('steward'), subject: 'somebody-else' };

type Payload = { problems: unknown[] } & Record<string, { id: string } & Record<string, unknown>>;

/** Asks for changes, none of which may be refused. */
export async function change(
  hub: TestHub,
  as: typeof others,
  body: string,
): Promise<Record<string, Payload>> {
  const { data, errors } = await hub.ask(`mutation { ${body} }`, { as });
  expect(errors).toBeUndefined();
  for (const [name, { problems }] of Object.entries(data as Record<string, Payload>))
    expect(problems, name).toEqual([]);
  return data as Record<string, Payload>;
}

const told = 'problems { path code message }';
const questions = `[{ id: "one", ordinal: 1, text: { el: "Μία;" }, answer: ONE, options: [{ id: "a", text: { el: "α" } }, { id: "b", text: { el: "β" } }] },
  { id: "text", ordinal: 2, text: { el: "Τι;" }, answer: TEXT }]`;

/** What others have prepared. */
async function prepare(hub: TestHub): Promise<Record<string, string>> {
  const survey = (name: string) =>
    `createSurvey(input: { name: { el: "${name}" }, action: "activity-type:survey", status: RUNNING, questions: ${questions} }) { survey { id } ${told} }`;
  const made = await change(
    hub,
    others,
    `named: ${survey('Επώνυμη')} anonymous: ${survey('Ανώνυμη')}
    session: createActionSession(input: { name: { el: "Συνάντηση" }, action: "activity-type:survey", status: EXPECTED, heldOn: "2099-05-04", capacity: 3 }) { actionSession { id } ${told} }
    consultation: createConsultation(input: { name: { el: "Διαβούλευση" }, kind: CITIZENS, organisation: "org:eata", period: { start: "2020-01-01", end: "2099-01-01" } }) { consultation { id } ${told} }`,
  );
  const { data } = await hub.ask(`{
    offers(first: 20) { nodes { id organisation { id } } }
    forumThreads(first: 1) { nodes { id } }
    centreEvents(first: 1) { nodes { id } }
    careServices(first: 1) { nodes { id version } } }`);
  const first = data as Record<
    string,
    { nodes: { id: string; version?: number; organisation?: { id: string } }[] }
  >;
  return {
    named: made['named']?.['survey']?.id ?? '',
    anonymous: made['anonymous']?.['survey']?.id ?? '',
    session: made['session']?.['actionSession']?.id ?? '',
    consultation: made['consultation']?.['consultation']?.id ?? '',
    offer: first['offers']?.nodes.find((offer) => offer.organisation?.id !== organisation)?.id ?? '',
    thread: first['forumThreads']?.nodes[0]?.id ?? '',
    event: first['centreEvents']?.nodes[0]?.id ?? '',
    service: first['careServices']?.nodes[0]?.id ?? '',
    version: String(first['careServices']?.nodes[0]?.version),
  };
}

/** Does everything that one can do in the hub, and names herself wherever a text or an address is asked for. */
export async function live(hub: TestHub): Promise<void> {
  const on = await prepare(hub);
  await inKalo(hub, on);
  await change(
    hub,
    herself,
    `contributed: contributeToConsultation(consultation: "${on['consultation']}", text: "Το ζητώ εγώ, η ${athina.name}.") { ${told} }
    raised: raiseCareAlert(input: { name: { el: "Κουβέρτες" }, topics: ["need:housing"], areas: ["area:EL303"], deadline: "2099-01-01T00:00:00Z" }) { ${told} }
    corrected: correctCareService(id: "${on['service']}", version: ${on['version']}, source: PHONE, input: { minimumAge: 3 }) { ${told} }
    enrolled: enrolInCentreEvent(id: "${on['event']}", contact: "${athina.phone}") { ${told} }
    key: createApiKey(input: { label: "Του υπολογιστή της ${athina.name}", scopes: ["kalo:editor"], expiresAt: "${nextYear()}" }) { ${told} }
    ${['Kalo', 'SocialCare', 'SupportCentres', 'Funding']
      .map(
        (infix) =>
          `${infix}: subscribe${infix}Notices(input: { email: "${athina.email}", language: "el", kinds: [IMPORT_FINISHED] }) { ${told} }`,
      )
      .join('\n')}`,
  );
}

const nextYear = () => new Date(Date.now() + 300 * 86_400_000).toISOString();

async function inKalo(hub: TestHub, on: Record<string, string>): Promise<void> {
  const contact = `contactName: "${athina.name}", contactEmail: "${athina.email}"`;
  const { post, person } = await change(
    hub,
    herself,
    `body: registerBody(input: { ${contact}, name: "Κουζίνα της γειτονιάς", legalForm: KOINSEP_INCLUSION, registrationNumber: "001234", seat: "9183" }) { ${told} }
    person: registerPerson(input: { ${contact}, organisation: "${organisation}" }) { registration { id } ${told} }
    post: writeForumPost(thread: "${on['thread']}", input: { text: "Είμαι η ${athina.name}, ${athina.phone}." }) { forumPost { id } ${told} }`,
  );
  expect(post?.['forumPost']?.id).toBeDefined();
  const second = await change(
    hub,
    others,
    `other: writeForumPost(thread: "${on['thread']}", input: { text: "Κι εγώ." }) { forumPost { id } ${told} }
    approved: approveRegistration(id: "${person?.['registration']?.id}") { ${told} }`,
  );
  await change(
    hub,
    herself,
    `reported: reportForumPost(id: "${second['other']?.['forumPost']?.id}", reason: SPAM) { ${told} }
    named: answerSurvey(survey: "${on['named']}", anonymous: false, answers: [{ question: "text", text: "${athina.name}" }]) { ${told} }
    anonymous: answerSurvey(survey: "${on['anonymous']}", answers: [{ question: "one", options: ["a"] }]) { ${told} }
    offered: answerOffer(offer: "${on['offer']}", organisation: "${organisation}", message: "Καλέστε με, ${athina.phone}.") { ${told} }
    assessed: assessImpact(tool: "tool:demo-1", organisation: "${organisation}", answers: [${[
      1, 2, 3, 4, 5, 6,
    ]
      .map((n) => `{ question: "tool:demo-1/${n}", options: ["tool:demo-1/${n}/1"] }`)
      .join(', ')}]) { ${told} }
    enrolled: enrolInActionSession(id: "${on['session']}", contact: "${athina.email}") { ${told} }`,
  );
}

/** An import that somebody opened. */
export interface OpenedImport {
  readonly id: string;
  readonly url: string;
}

/** Opens an import of services, whose file is that long. */
export async function openImport(hub: TestHub, source: string, bytes: number): Promise<OpenedImport> {
  const { opened } = await change(
    hub,
    herself,
    `opened: openSocialCareImport(input: { source: "${source}", fileName: "${athina.name}.csv", bytes: ${bytes}, record: "care-structures" }) { import { id } upload { url } ${told} }`,
  );
  return {
    id: opened?.['import']?.id ?? '',
    url: new URL(String(opened?.['upload']?.['url']), hub.origin).href,
  };
}

/** A file whose rows name a person. */
export const file = `id;Ονομασία;Περιγραφή;Είδος φορέα;Φορέας\nx1;Δομή της ${athina.name};Καλέστε ${athina.phone}.;MUNICIPAL;org:eata\n`;

/** Sends a part of a file, and waits for its end for ever. Gives what hangs up. */
export async function sendHalf(hub: TestHub, { url }: OpenedImport, bytes: number): Promise<() => void> {
  const token = await hub.tokenFor(herself);
  const sending = request(url, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-length': bytes },
  });
  sending.on('error', () => {});
  sending.write(file);
  return () => sending.destroy();
}

/** Sends a whole file. */
export async function sendWhole(hub: TestHub, { url }: OpenedImport): Promise<void> {
  const token = await hub.tokenFor(herself);
  const response = await fetch(url, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}` },
    body: file,
  });
  expect(response.status).toBe(204);
}
