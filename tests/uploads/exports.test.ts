import { afterAll, beforeAll, expect, it } from 'vitest';
import { shareTestHub, type TestHub } from '../hub.js';

let hub: TestHub;
beforeAll(async () => {
  hub = await shareTestHub('demo');
});
afterAll(() => hub?.[Symbol.asyncDispose]());

/** What a network's fields are called, the format, and what of a table. */
const exported: [network: string, name: string, format: string, record?: string][] = [
  ['social-care', 'SocialCare', 'hsds-json'],
  ['social-care', 'SocialCare', 'hsds-tabular'],
  ['support-centres', 'SupportCentres', 'hsds-json'],
  ['funding-tools', 'Funding', '360giving-json'],
  ['funding-tools', 'Funding', '360giving-csv'],
  ['kalo', 'Kalo', 'csv', 'kalo-organisations'],
  ['kalo', 'Kalo', 'xlsx', 'kalo-organisations'],
];

interface Answered {
  url: string;
  fileName: string;
  import: { id: string };
  upload: { url: string };
  state: string;
  counts: Record<'read' | 'same' | 'faulty' | 'created' | 'changed', number>;
}

it.each(exported)(
  'what goes out of %s by the gateway comes in again equal: %s, %s',
  async (network, name, format, record) => {
    const as = { role: 'editor', network, subject: 'clerk' };
    const field = name.charAt(0).toLowerCase() + name.slice(1);
    const one = async (query: string, variables: object = {}) => {
      const { data, errors } = await hub.ask(query, { as, variables: { ...variables } });
      expect(errors).toBeUndefined();
      return Object.values(data as Record<string, Answered>)[0] as Answered;
    };
    const authorization = `Bearer ${await hub.tokenFor(as)}`;
    const asked = 'query ($format: String!, $record: String)';
    const found = await one(
      `${asked} { ${field}Export(format: $format, record: $record) { url fileName } }`,
      {
        format,
        record: record ?? null,
      },
    );
    const response = await fetch(new URL(found.url, hub.url), { headers: { authorization } });
    expect([response.status, response.headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="${found.fileName}"`,
    ]);
    const body = new Uint8Array(await response.arrayBuffer());
    const input = { source: 'export', fileName: found.fileName, bytes: body.length, format, record };
    const { import: opened, upload } = await one(
      `mutation ($input: ImportInput!) { open${name}Import(input: $input) { import { id } upload { url } } }`,
      { input },
    );
    const sent = await fetch(new URL(upload.url, hub.url), {
      method: 'PUT',
      body,
      headers: { authorization },
    });
    expect(sent.status).toBe(204);
    const state = `query ($id: ID!) { ${field}Import(id: $id) { state counts { read same faulty created changed } } }`;
    await expect.poll(async () => (await one(state, { id: opened.id })).state).toBe('CHECKED');
    const { counts } = await one(state, { id: opened.id });
    expect(counts).toEqual({ read: counts.same, same: counts.same, faulty: 0, created: 0, changed: 0 });
    expect(counts.same).toBeGreaterThan(0);
  },
);
