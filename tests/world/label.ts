import type { TestHub } from '../hub.js';

const question = `{
  organisations(filter: { text: "Ποδηλάτισσα" }) { totalCount }
  organisation(id: "org:demo-kalo-001") { name }
}`;

/** What an answer says of its world, and what a hub knows of an organisation of the demo world. */
export async function worldOf(hub: TestHub) {
  const answer = await fetch(hub.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    body: JSON.stringify({ query: question }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: the shape of the question above
  const { data, extensions } = (await answer.json()) as any;
  return {
    header: answer.headers.get('koinipoli-world'),
    label: extensions.world,
    organisations: data.organisations.totalCount,
    name: data.organisation?.name,
  };
}

/** What `worldOf` says of a hub with the demo world. */
export const demo = {
  header: 'demo',
  label: 'demo',
  organisations: 1,
  name: 'Clean City Social Cooperative Enterprise',
};

/** What `worldOf` says of one with the facts alone. */
export const facts = { header: null, label: undefined, organisations: 0, name: undefined };
