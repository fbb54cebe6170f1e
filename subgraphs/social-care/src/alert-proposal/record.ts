import { defineRecord, editedRules } from '@koinipoli/kit';
import { careAlertRecord } from '../care-alert/record.js';
import { alertProposals } from './table.js';

const { fields } = careAlertRecord;

/** An alert as it is raised: what, where and until when have to be said. */
export const raisedAlertRecord = defineRecord({
  ...careAlertRecord,
  fields: {
    ...fields,
    topics: { ...fields.topics, required: true },
    areas: { ...fields.areas, required: true },
    deadline: { ...fields.deadline, required: true },
  },
});

/** The same while it waits for an editor. */
export const alertProposalRecord = defineRecord({
  ...raisedAlertRecord,
  kind: 'CareAlertProposal',
  name: 'care-alert-proposals',
  table: alertProposals,
  prefix: 'alert-proposal',
  may: { ...editedRules, create: { least: 'member' } },
});
