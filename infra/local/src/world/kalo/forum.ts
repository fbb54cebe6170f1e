import type { Body, Cast } from '../cast.js';
import type { Place } from '../places.js';
import { type Random, randomOf } from '../random.js';
import { INVENTED } from './bodies.js';
import { AUTHORS, ENGLISH, HIDDEN, spokenAt, TALKS, type TalkWords } from './forum-words.js';

const THREADS = 24;
const HOUR = 3_600_000;

/** Threads of the forum with their posts. */
export function forumFacts(cast: Cast): Record<string, object[]> {
  const talks = Array.from({ length: THREADS * cast.scale }, (_, at) => talkOf(cast, at));
  return {
    'forum-threads.json': talks.map(({ thread }) => thread),
    'forum-posts.json': talks.flatMap(({ posts }) => posts),
  };
}

/** A chosen name, a body, both or neither. */
interface Writer {
  author: string | null;
  organisation: string | null;
}

const nobody: Writer = { author: null, organisation: null };

/** What somebody says, before it is told when and by whom. */
interface Said {
  text: string;
  language?: 'en';
  hidden?: boolean;
  by?: Writer;
  /** Place in the thread of the post that it answers. */
  answers?: number;
}

function talkOf(cast: Cast, at: number) {
  const words = TALKS[at % TALKS.length] as TalkWords;
  const place = cast.places[(at * 3 + Math.floor(at / TALKS.length)) % cast.places.length] as Place;
  const id = `thread:demo-${at + 1}`;
  const random = randomOf(`kalo/${id}`);
  // From 2024 to autumn 2026.
  const startedAt = Date.UTC(
    2024,
    random.int(0, 33),
    random.int(1, 28),
    random.int(6, 19),
    random.int(0, 59),
  );
  const thread = {
    id,
    name: spokenAt(words.subject, place),
    action: 'activity-type:forum',
    topics: words.topics,
    active: random.chance(0.85),
    startedAt: new Date(startedAt).toISOString(),
    ...INVENTED,
  };
  return { thread, posts: postsOf(cast, id, { words, place, startedAt }) };
}

function postsOf(cast: Cast, thread: string, talk: { words: TalkWords; place: Place; startedAt: number }) {
  const random = randomOf(`kalo/posts/${thread}`);
  const opener = { ...writer(cast, random), ...(talk.words.unfounded ? { organisation: null } : {}) };
  let postedAt = talk.startedAt;
  const said = saidIn(talk.words, talk.place, random);
  return said.map(({ text, language = 'el', hidden = false, answers, by }, nr) => {
    if (nr > 0) postedAt += random.int(1, 60) * HOUR;
    const last = nr === said.length - 1;
    return {
      id: postId(thread, nr),
      thread,
      text,
      language,
      ...(nr === 0 || last ? opener : (by ?? writer(cast, random))),
      postedAt: new Date(postedAt).toISOString(),
      inReplyTo: answers === undefined ? null : postId(thread, answers),
      hidden,
      ...INVENTED,
    };
  });
}

const postId = (thread: string, nr: number) => `${thread.replace('thread:', 'post:')}-${nr + 1}`;

/** The opening first, the thanks of who opened it last. */
function saidIn(words: TalkWords, place: Place, random: Random): Said[] {
  const replies = random.some(words.replies, random.int(2, words.replies.length));
  const said: Said[] = [
    { text: spokenAt(words.opening, place) },
    ...replies.map((text, at) => ({ text, answers: at > 0 && random.chance(0.3) ? at : 0 })),
  ];
  if (random.chance(0.12)) {
    said.push({ text: random.pick(ENGLISH), language: 'en', by: { ...nobody, author: 'Amal' } });
  }
  if (random.chance(0.06)) said.push({ text: HIDDEN, hidden: true, by: nobody });
  return [...said, { text: words.thanks, answers: 1 }];
}

function writer({ kalo, civil }: Cast, random: Random): Writer {
  const author = random.chance(0.85) ? random.pick(AUTHORS) : null;
  const body: Body | null = random.chance(0.6)
    ? random.pick([...kalo.slice(0, 60), ...civil.slice(0, 40)])
    : null;
  return { author, organisation: body?.id ?? null };
}
