import { connectionOf } from '@koinipoli/kit';
import { Topic } from './type.js';

export const TopicConnection = connectionOf(Topic);
