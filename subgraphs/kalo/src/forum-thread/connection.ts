import { connectionOf } from '@koinipoli/kit';
import { ForumPost, ForumThread } from './type.js';

export const ForumThreadConnection = connectionOf(ForumThread);
export const ForumPostConnection = connectionOf(ForumPost);
