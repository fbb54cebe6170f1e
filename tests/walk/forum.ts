import { expect } from 'vitest';
import type { Person, Walker } from './walker.js';

const writer: Person = { name: 'A member', role: 'member', network: 'kalo', subject: 'writer@body' };
const reader: Person = { name: 'Another member', role: 'member', network: 'kalo', subject: 'reader@body' };
const moderator: Person = {
  name: 'A moderator',
  role: 'moderator',
  network: 'kalo',
  subject: 'moderator@kalo',
};

/** A post that does not belong there: written, reported, hidden; what the public sees and what a moderator. */
export async function moderate(walker: Walker): Promise<void> {
  walker.book.chapter('A post of the forum');
  const markup = await walker.ask(writer, posting('Πατήστε <b>εδώ</b> για δάνειο σε μία ώρα'));
  expect(markup.writeForumPost).toMatchObject({ forumPost: null, problems: [{ code: 'INVALID' }] });
  const { writeForumPost } = await walker.ask(writer, posting('Δάνειο σε μία ώρα, στείλτε μήνυμα.'));
  const id: string = writeForumPost.forumPost.id;
  await walker.ask(
    reader,
    `mutation { reportForumPost(id: "${id}", reason: SPAM) { forumPost { hidden } problems { code message } } }`,
  );
  const reported = await walker.ask(
    moderator,
    '{ reportedForumPosts { nodes { id text thread { name } reports { reason people } } } }',
  );
  expect(reported.reportedForumPosts.nodes).toMatchObject([{ id, reports: [{ reason: 'SPAM', people: 1 }] }]);
  await walker.ask(
    moderator,
    `
    mutation {
      hideForumPost(id: "${id}", reason: "Διαφήμιση δανείων.") { forumPost { hidden } problems { code message } }
    }`,
  );
  const seen = await walker.ask(
    null,
    '{ forumThread(id: "thread:demo-4") { posts(last: 2) { nodes { text } } } }',
  );
  expect(JSON.stringify(seen)).not.toContain('Δάνειο');
  const kept = await walker.ask(
    moderator,
    '{ forumThread(id: "thread:demo-4") { allPosts(last: 2) { nodes { text writtenAs hidden hiddenReason } } } }',
  );
  expect(kept.forumThread.allPosts.nodes).toContainEqual(
    expect.objectContaining({ hidden: true, hiddenReason: 'Διαφήμιση δανείων.' }),
  );
}

const posting = (text: string) => `
  mutation {
    writeForumPost(thread: "thread:demo-4", input: { text: "${text}" }) {
      forumPost { id text writtenAs }
      problems { path code message }
    }
  }`;
