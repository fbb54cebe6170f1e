import { definePersonal, type PersonalData } from '@koinipoli/kit';

/** What the hub's own tables hold about people. */
export const personal: readonly PersonalData[] = [
  definePersonal({
    table: 'api_keys',
    columns: ['created_by', 'label'],
    by: 'created_by',
    purpose: 'Who made an API key, and so answers for what is done with it.',
    basis: 'task in the public interest',
    retention: { words: 'as long as the key; a key may no more than its maker, and goes with them' },
    erase: 'delete',
  }),
];
