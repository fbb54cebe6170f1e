import {
  bridgeIdKind,
  defineRecord,
  editedRules,
  enumKind,
  enumsKind,
  integerKind,
  nameKind,
  recordsKind,
  statementsKind,
  textKind,
} from '@koinipoli/kit';
import { platformRecord } from '../platform/record.js';
import { resourceRecord } from '../resource/record.js';
import { participatoryActions } from './table.js';
import { ActionKind, ActionStatus, GroupComposition, ParticipantCategory } from './type.js';

/** A series of groups or workshops, the forum or the surveys, as editors and files write it. */
export const participatoryActionRecord = defineRecord({
  kind: 'ParticipatoryAction',
  name: 'participatory-actions',
  table: participatoryActions,
  prefix: 'action',
  otherPrefixes: ['series', 'activity-type'],
  may: editedRules,
  fields: {
    kind: {
      kind: enumKind(ActionKind, {
        FOCUS_GROUPS: ['ομάδες εστίασης'],
        THEMATIC_WORKSHOPS: ['θεματικά εργαστήρια'],
        PILOT_WORKSHOPS: ['εργαστήρια πιλοτικών δράσεων'],
        PROMOTION_WORKSHOPS: ['εργαστήρια προβολής'],
        FORUM: ['φόρουμ'],
        SURVEY: ['έρευνα'],
      }),
      heading: { el: 'Είδος', en: 'Kind' },
      description: 'What it is.',
      required: true,
    },
    name: {
      kind: nameKind,
      heading: { el: 'Όνομα', en: 'Name' },
      description: 'Its name.',
      required: true,
    },
    description: {
      kind: textKind(),
      heading: { el: 'Περιγραφή', en: 'Description' },
      description: 'What it is; null: not described.',
    },
    status: {
      kind: enumKind(ActionStatus, {
        PLANNED: ['προγραμματισμένη'],
        RUNNING: ['σε εξέλιξη'],
        COMPLETED: ['ολοκληρωμένη'],
      }),
      heading: { el: 'Κατάσταση', en: 'Status' },
      description: 'How far it is; null: not said.',
    },
    plannedCount: {
      kind: integerKind({ least: 0 }),
      heading: { el: 'Προγραμματισμένες', en: 'Planned' },
      description: 'Sessions planned; null: not said.',
    },
    heldCount: {
      kind: integerKind({ least: 0 }),
      heading: { el: 'Έγιναν', en: 'Held' },
      description: 'Sessions held, as the source counts them; null: not said.',
    },
    groupSize: {
      kind: integerKind({ least: 0 }),
      heading: { el: 'Μέγεθος ομάδας', en: 'Group size' },
      description: 'People in a group; null: not said.',
    },
    compositions: {
      kind: enumsKind(GroupComposition, {
        HOMOGENEOUS: ['ομοιογενής'],
        HETEROGENEOUS: ['ετερογενής'],
      }),
      heading: { el: 'Σύνθεση', en: 'Compositions' },
      description: 'How groups are mixed; null: not said.',
    },
    participantCategories: {
      kind: enumsKind(ParticipantCategory, {
        KALO_REPRESENTATIVE: ['εκπρόσωποι φορέων ΚΑΛΟ'],
        LOCAL_AUTHORITY_EMPLOYEE: ['εργαζόμενοι ΟΤΑ'],
        UNEMPLOYED: ['άνεργοι'],
        BUSINESS_REPRESENTATIVE: ['εκπρόσωποι επιχειρήσεων'],
      }),
      heading: { el: 'Συμμετέχοντες', en: 'Participants' },
      description: 'Who takes part; null: not said.',
    },
    strands: {
      kind: statementsKind,
      heading: { el: 'Άξονες', en: 'Strands' },
      description: 'Its strands, as JSON; null: none.',
    },
    purposes: {
      kind: statementsKind,
      heading: { el: 'Σκοποί', en: 'Purposes' },
      description: 'What it is for, as JSON; null: not said.',
    },
    methods: {
      kind: statementsKind,
      heading: { el: 'Μέθοδοι', en: 'Methods' },
      description: 'How it works, as JSON; null: not said.',
    },
    conclusions: {
      kind: statementsKind,
      heading: { el: 'Συμπεράσματα', en: 'Conclusions' },
      description: 'What came out, as JSON; null: nothing published.',
    },
    domain: {
      kind: bridgeIdKind('td:'),
      heading: { el: 'Πεδίο δράσης', en: 'Domain' },
      description: 'Id of the domain of the project, `td:1` to `td:3`.',
      required: true,
    },
    platforms: {
      kind: recordsKind(() => platformRecord),
      heading: { el: 'Πλατφόρμες', en: 'Platforms' },
      description: 'Ids of platforms that it is on; null: none.',
    },
    resources: {
      kind: recordsKind(() => resourceRecord),
      heading: { el: 'Πηγές', en: 'Resources' },
      description: 'Ids of what came out of it; null: nothing.',
    },
  },
});
