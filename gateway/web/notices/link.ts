import type { Act } from './words.js';

/** What the link of a mail says. */
export interface Link {
  act: Act;
  /** In the names of the network's mutations. */
  infix: string;
  token: string;
}

/** Whether a link did what it says, or why not. */
export type Outcome = 'done' | 'dead' | 'failed';

const form = /^#(confirm|stop)\/([A-Z][A-Za-z]{0,60})\/([\w-]{10,200})$/;

/** Reads what stands after the `#` of an address; null: it is no such link. */
export function readLink(hash: string): Link | null {
  const [, act, infix = '', token = ''] = form.exec(hash) ?? [];
  return act === 'confirm' || act === 'stop' ? { act, infix, token } : null;
}

const verbs: Readonly<Record<Act, string>> = { confirm: 'confirm', stop: 'unsubscribe' };

/** The mutation of a link. Its token is a variable, which no log gets to see. */
export function questionOf({ act, infix, token }: Link): { query: string; variables: { token: string } } {
  const query = `mutation NoticeLink($token: String!) { link: ${verbs[act]}${infix}Notices(token: $token) { done problems { code } } }`;
  return { query, variables: { token } };
}

interface Answer {
  data?: { link?: { done: boolean; problems: { code: string }[] } | null } | null;
}

/** Does what a link says. Never throws. */
export async function follow(link: Link, graph: URL): Promise<Outcome> {
  try {
    const response = await fetch(graph, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(questionOf(link)),
    });
    const { data } = (await response.json()) as Answer;
    if (data?.link?.done) return 'done';
    return data?.link?.problems.some(({ code }) => code === 'NOT_FOUND') ? 'dead' : 'failed';
  } catch {
    return 'failed';
  }
}
