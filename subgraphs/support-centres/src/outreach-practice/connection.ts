import { connectionOf } from '@koinipoli/kit';
import { OutreachPractice } from './type.js';

export const OutreachPracticeConnection = connectionOf(OutreachPractice);
