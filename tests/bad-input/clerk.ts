import type { Answer } from '../ask.js';
import type { TestHub } from '../hub.js';

/** Somebody who brings files into social care. */
export const clerk = { role: 'editor', network: 'social-care', subject: 'clerk' } as const;

/** A file that somebody sends. */
export interface Sent {
  name: string;
  body: string | Buffer;
  /** Which records it holds; absent: its headings say it. */
  record?: string;
  source?: string;
}

/** What came of a file: the state of its import, and what is wrong in words. */
export interface Arrived {
  id: string;
  state: string;
  words: string;
}

interface Opened {
  import: { id: string } | null;
  upload: { url: string } | null;
  problems: Problem[];
}

/** A problem as an answer has it. */
export interface Problem {
  path: string[];
  code: string;
  message: string;
}

interface Overview {
  state: string;
  problems: Problem[];
  counts: { read: number; faulty: number; created: number; changed: number };
  faults: { nodes: { line: number; column: string; value: string; message: string; instead?: string }[] };
}

const shown = `state problems { path code message } counts { read faulty created changed }
  faults(first: 2) { nodes { line column value message instead } }`;

/** The problems of one mutation, in words. */
export const problemWords = (problems: readonly Problem[]): string =>
  problems
    .map(
      ({ code, path, message }) =>
        `${[code, ...(path.length > 0 ? [path.join('.')] : [])].join(' ')}: ${message}`,
    )
    .join('; ');

/** The first error of an answer, in words; undefined: there is none. */
export const errorWords = ({ errors }: Answer): string | undefined =>
  errors?.[0] && `${errors[0].extensions.code}: ${errors[0].message}`;

/** Opens an import without sending anything. */
export async function openImport(hub: TestHub, sent: Sent & { bytes?: number }): Promise<Opened> {
  const query = `mutation ($input: ImportInput!) { openSocialCareImport(input: $input) {
    import { id } upload { url } problems { path code message } } }`;
  const { name: fileName, body, record, source = 'bad-input', bytes = Buffer.byteLength(body) } = sent;
  const input = { fileName, bytes, source, ...(record ? { record } : {}) };
  const answer = await hub.ask(query, { variables: { input }, as: clerk });
  const opened = (answer.data as { openSocialCareImport: Opened } | null)?.openSocialCareImport;
  if (!opened) throw new Error(`An import was not opened: ${errorWords(answer)}`);
  return opened;
}

/** Sends a file to its address, as somebody. */
export async function send(hub: TestHub, url: string, body: BodyInit): Promise<Response> {
  const authorization = `Bearer ${await hub.tokenFor(clerk)}`;
  return fetch(new URL(url, hub.url), { method: 'PUT', body, headers: { authorization } });
}

/** The import as it is, until it is decided or over. */
export async function settled(hub: TestHub, id: string): Promise<Arrived> {
  const query = `query ($id: ID!) { socialCareImport(id: $id) { ${shown} } }`;
  for (;;) {
    const { data } = await hub.ask(query, { variables: { id }, as: clerk });
    const found = (data as { socialCareImport: Overview }).socialCareImport;
    const { state, problems } = found;
    if (state !== 'CHECKING' && state !== 'APPLYING' && state !== 'OPEN')
      return { id, state, words: wordsOf(found) };
    if (problems.length > 0) return { id, state, words: problemWords(problems) };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function wordsOf({ problems, counts, faults }: Overview): string {
  if (problems.length > 0) return problemWords(problems);
  const all = `${counts.read} read, ${counts.faulty} faulty, ${counts.created} new`;
  const lines = faults.nodes.map(
    ({ line, column, value, message, instead }) =>
      `line ${line}, ${column}, "${value.slice(0, 40)}" ${message}${instead ? `; write ${instead}` : ''}`,
  );
  return [all, ...lines].join('. ');
}

/** Opens an import, sends its file, and waits until it is checked or refused. */
export async function bring(hub: TestHub, sent: Sent): Promise<Arrived> {
  const opened = await openImport(hub, sent);
  if (!opened.import || !opened.upload)
    return { id: '', state: 'not opened', words: problemWords(opened.problems) };
  const response = await send(hub, opened.upload.url, new Uint8Array(Buffer.from(sent.body)));
  if (response.status !== 204)
    return { id: opened.import.id, state: String(response.status), words: await response.text() };
  return settled(hub, opened.import.id);
}

/** Asks for a checked import to be written; its problems in words. */
export async function apply(hub: TestHub, id: string): Promise<string> {
  const query = `mutation ($id: ID!) { applySocialCareImport(id: $id) { problems { path code message } } }`;
  const { data } = await hub.ask(query, { variables: { id }, as: clerk });
  return problemWords(
    (data as { applySocialCareImport: { problems: Problem[] } }).applySocialCareImport.problems,
  );
}
