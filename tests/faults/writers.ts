import { setTimeout as sleep } from 'node:timers/promises';
import type { TestHub } from '../hub.js';

/** The verbs that are asked for, in the turn of each writer. */
export const verbs = ['create', 'correct', 'verify', 'enrol', 'post'] as const;
export type Verb = (typeof verbs)[number];

/** A write as its asker knows it. */
export interface Asked {
  verb: Verb;
  /** Stands in what it writes, and in nothing else; of an enrolment it is who enrols. */
  mark: string;
  /** The record that it is about; of what it makes, the id that was answered. */
  id: string | null;
  /** The version that it makes. */
  version: number;
  /** Done: it was answered as done. Cut: nobody knows. Else the problem that refused it. */
  outcome: string;
}

/** Where the writers write. */
export interface Places {
  session: string;
  thread: string;
}

/** Writers at work. */
export interface Writers {
  readonly asked: readonly Asked[];
  /** How many were answered as done. */
  done(): number;
  /** Whether one of a verb is under way. */
  isUnderWay(verb: Verb): boolean;
  /** Resolves when the next of a verb sets out. */
  next(verb: Verb): Promise<void>;
  /** Lets all of them end what they are at. */
  stop(): Promise<void>;
}

const record = '{ resource { id version } problems { code } }';
const questions: Record<Verb, string> = {
  create: `mutation ($text: TextByLanguage!) { it: createResource(input: { kind: STUDY, name: $text }) ${record} }`,
  correct: `mutation ($id: ID!, $version: Int!, $text: TextByLanguage!) {
    it: correctResource(id: $id, version: $version, input: { description: $text }) ${record} }`,
  verify: `mutation ($id: ID!, $version: Int!) { it: verifyResource(id: $id, version: $version) ${record} }`,
  enrol:
    'mutation ($session: ID!) { it: enrolInActionSession(id: $session) { enrolment { id } problems { code } } }',
  post: `mutation ($thread: ID!, $mark: String!) {
    it: writeForumPost(thread: $thread, input: { text: $mark }) { forumPost { id } problems { code } } }`,
};

/** What the gateway says where a network or its database is away; anything else is a fault of the hub. */
const away = ['NETWORK_DOWN', 'NETWORK_TIMEOUT'];

interface Payload {
  resource?: { id: string } | null;
  enrolment?: { id: string } | null;
  forumPost?: { id: string } | null;
  problems: { code: string }[];
}

/** Lets so many writers write through the gateway, each the verbs in turn and about a record of its own. */
export function startWriters(hub: TestHub, places: Places, count: number): Writers {
  const asked: Asked[] = [];
  const underWay = new Map<Verb, number>();
  const waiting = new Map<Verb, (() => void)[]>();
  let stopped = false;

  async function write(asking: Asked): Promise<void> {
    const { verb, mark, id, version } = asking;
    asked.push(asking);
    const before = underWay.get(verb) ?? 0;
    underWay.set(verb, before + 1);
    const variables = { ...places, mark, text: { el: mark }, id, version: version - 1 };
    const who = ['enrol', 'post'].includes(verb)
      ? { role: 'member', network: 'kalo', subject: mark }
      : { role: 'editor', network: 'kalo', subject: 'editor' };
    const answer = hub.ask(questions[verb], { variables: only(questions[verb], variables), as: who });
    for (const go of waiting.get(verb)?.splice(0) ?? []) go();
    const { data, errors } = await answer;
    underWay.set(verb, (underWay.get(verb) ?? 1) - 1);
    const payload = (data as { it: Payload | null } | undefined)?.it;
    asking.id = payload?.resource?.id ?? payload?.enrolment?.id ?? payload?.forumPost?.id ?? id;
    asking.outcome = outcomeOf(
      payload,
      errors?.map(({ extensions }) => String(extensions['code'])),
    );
  }

  async function work(writer: number): Promise<void> {
    let current: Asked | undefined;
    for (let at = 0; !stopped; at += 1) {
      const turn: Verb = verbs[at % verbs.length] ?? 'create';
      const aboutRecord = turn === 'correct' || turn === 'verify';
      if (aboutRecord && current === undefined) continue;
      const version = aboutRecord && current ? current.version + 1 : 1;
      const id = aboutRecord && current ? current.id : null;
      const asking: Asked = { verb: turn, mark: `chaos-${writer}-${at}`, id, version, outcome: 'cut' };
      await write(asking);
      // Of a record whose last write was cut off nobody knows the version.
      if (aboutRecord || turn === 'create') current = asking.outcome === 'done' ? asking : undefined;
      if (asking.outcome !== 'done') await sleep(200);
    }
  }

  const working = Promise.all(Array.from({ length: count }, (_, writer) => work(writer)));
  return {
    asked,
    done: () => asked.filter(({ outcome }) => outcome === 'done').length,
    isUnderWay: (verb) => (underWay.get(verb) ?? 0) > 0,
    next: (verb) =>
      new Promise((resolve) => {
        waiting.set(verb, [...(waiting.get(verb) ?? []), resolve]);
      }),
    async stop() {
      stopped = true;
      await working;
    },
  };
}

function outcomeOf(payload: Payload | null | undefined, errors: readonly string[] | undefined): string {
  if (errors) return errors.every((code) => away.includes(code)) ? 'cut' : errors.join(' ');
  if (!payload) return 'neither data nor errors';
  return payload.problems.length === 0 ? 'done' : payload.problems.map(({ code }) => code).join(' ');
}

/** Of the values those that a question declares. */
const only = (question: string, values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => question.includes(`$${name}:`)));
