import type { Data, TestNetwork } from '@koinipoli/kit/testing/network';
import { viewer } from './viewers.js';

export const maria = viewer('idp|maria', 'member', 'org:one');
export const nikos = viewer('idp|nikos', 'member');
export const moderator = viewer('idp|moderator', 'moderator');
let people = 0;

/** Somebody else each time. */
export const somebody = () => viewer(`idp|somebody-${++people}`, 'member');

/** How people write in the forum of a network. */
export const forumOf = (network: TestNetwork) => ({
  write: async (input: object, { thread = 'thread:old', who = maria } = {}): Promise<Data> =>
    (
      await network.ask(
        `mutation ($thread: ID!, $input: ForumPostInput!) { writeForumPost(thread: $thread, input: $input) {
        forumPost { id text language author organisation { id } writtenAs hidden inReplyTo { id } thread { id } } problems { path code } } }`,
        { variables: { thread, input }, viewer: who },
      )
    ).writeForumPost,

  start: async (input: object, who = maria): Promise<Data> =>
    (
      await network.ask(
        `mutation ($input: ForumThreadInput!) { startForumThread(input: $input) {
        forumThread { id name active topics { id } action { kind } posts { nodes { id text organisation { id } } } } problems { path code } } }`,
        { variables: { input }, viewer: who },
      )
    ).startForumThread,

  change: async (verb: string, args: string, who = moderator): Promise<Data> =>
    (
      await network.ask(
        `mutation { ${verb}(${args}) { ${verb.endsWith('Thread') ? 'forumThread { id active }' : 'forumPost { id text hidden }'} problems { path code } } }`,
        { viewer: who },
      )
    )[verb],
});
