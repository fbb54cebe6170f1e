import { request } from 'node:http';
import type { TestHub } from '../hub.js';
import { clerk, openImport, send, settled } from './clerk.js';

const body = 'Αναγνωριστικό;Δήμος;Διεύθυνση\n1;Περιστέρι;Οδός\n';

/** What came of an upload: status of HTTP, and its words. */
export interface Sending {
  about: string;
  status: number;
  words: string;
  expected: number;
}

const wordsOf = async (response: Response): Promise<string> => {
  const text = await response.text();
  return text === ''
    ? ''
    : `${JSON.parse(text).errors[0].extensions.code}: ${JSON.parse(text).errors[0].message}`;
};

/** Uploads that do not do what they said. */
export async function sendings(hub: TestHub): Promise<Sending[]> {
  return [
    await neverEnds(hub),
    await larger(hub),
    await smaller(hub),
    ...(await twice(hub)),
    await hugeAnnounced(hub),
    await strangers(hub),
  ];
}

async function opened(hub: TestHub, source: string, bytes = Buffer.byteLength(body)) {
  const { import: made, upload } = await openImport(hub, {
    name: 'u.csv',
    body,
    source,
    bytes,
    record: 'care-places',
  });
  return { id: made?.id ?? '', url: upload?.url ?? '' };
}

/** One that stops to come, and one byte of which is missing for ever: the gateway's clock ends it. */
async function neverEnds(hub: TestHub): Promise<Sending> {
  const { url } = await opened(hub, 'never-ends');
  const authorization = `Bearer ${await hub.tokenFor(clerk)}`;
  const [status, words] = await new Promise<[number, string]>((resolve, reject) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    const sending = request(new URL(url, hub.url), { method: 'PUT', headers: { authorization, ...length } });
    sending.on('error', reject);
    sending.on('response', (response) => {
      let text = '';
      response.on('data', (piece) => {
        text += piece;
      });
      response.on('end', () => resolve([response.statusCode ?? 0, JSON.parse(text).errors[0].message]));
    });
    sending.write(body.slice(0, 10));
  });
  return { about: 'an upload that never ends', status, words, expected: 408 };
}

async function larger(hub: TestHub): Promise<Sending> {
  const { url } = await opened(hub, 'larger', 10);
  const response = await send(hub, url, body);
  return {
    about: 'larger than announced',
    status: response.status,
    words: await wordsOf(response),
    expected: 413,
  };
}

async function smaller(hub: TestHub): Promise<Sending> {
  const { url } = await opened(hub, 'smaller', 10_000);
  const response = await send(hub, url, body);
  return {
    about: 'smaller than announced',
    status: response.status,
    words: await wordsOf(response),
    expected: 400,
  };
}

const hasFile = 'It has its file already, or was cancelled.';
const isBeingSent = 'Its file is being sent already.';

async function twice(hub: TestHub): Promise<Sending[]> {
  const { id, url } = await opened(hub, 'twice');
  const both = await Promise.all([send(hub, url, body), send(hub, url, body)]);
  const [taken, refused] = both.sort((one, other) => one.status - other.status) as [Response, Response];
  await settled(hub, id);
  const later = await send(hub, url, body);
  return [
    { about: 'the first of two at once', status: taken.status, words: await wordsOf(taken), expected: 204 },
    {
      about: 'the second of two at once',
      status: refused.status,
      // Where the first is through already, the words are others: a matter of milliseconds.
      words: (await wordsOf(refused)).replace(hasFile, isBeingSent),
      expected: 409,
    },
    { about: 'once more when it was read', status: later.status, words: await wordsOf(later), expected: 409 },
  ];
}

async function hugeAnnounced(hub: TestHub): Promise<Sending> {
  const { problems } = await openImport(hub, { name: 'u.csv', body, source: 'huge', bytes: 2_000_000_000 });
  const [problem] = problems;
  return {
    about: 'two gigabytes announced',
    status: 200,
    words: `${problem?.code}: ${problem?.message}`,
    expected: 200,
  };
}

async function strangers(hub: TestHub): Promise<Sending> {
  const { url } = await opened(hub, 'strangers');
  const authorization = `Bearer ${await hub.tokenFor({ ...clerk, subject: 'another-clerk' })}`;
  const response = await fetch(new URL(url, hub.url), { method: 'PUT', body, headers: { authorization } });
  return {
    about: 'to the address of another clerk',
    status: response.status,
    words: await wordsOf(response),
    expected: 404,
  };
}
