import { definePersonal } from '@koinipoli/kit';

/** What the network's own tables hold of people. */
export const personal = [
  definePersonal({
    table: 'consultation_contributions',
    columns: ['person', 'text'],
    by: 'person',
    purpose: 'What somebody says in a consultation: read by moderators, and published without a name.',
    basis: 'consent',
    retention: {
      words:
        'Until it is withdrawn; what was refused for three months. Who wrote what was published is forgotten after a year.',
    },
    erase: 'delete',
  }),
];
