import { connectionOf } from '@koinipoli/kit';
import { ActionTopic } from './type.js';

export const ActionTopicConnection = connectionOf(ActionTopic);
