import { describeRecords } from '@koinipoli/kit/testing/records';
import { records } from '../src/db/records.js';
import { startNetwork } from './network.js';

describeRecords(startNetwork, records);
