import {
  dateTimeKind,
  defineRecord,
  editedRules,
  enumKind,
  enumsKind,
  integerKind,
  locationFields,
  nameKind,
  partialDateKind,
  recordKind,
  statementsKind,
  urlKind,
} from '@koinipoli/kit';
import { actionTopicRecord } from '../action-topic/record.js';
import { participatoryActionRecord } from '../participatory-action/record.js';
import { GroupComposition, ParticipantCategory } from '../participatory-action/type.js';
import { actionSessions } from './table.js';
import { SessionStatus } from './type.js';

/** A meeting or workshop, as editors and files write it. */
export const actionSessionRecord = defineRecord({
  kind: 'ActionSession',
  name: 'action-sessions',
  table: actionSessions,
  prefix: 'session',
  may: editedRules,
  closing: { closed: { status: 'CANCELLED' }, open: { status: 'EXPECTED' } },
  fields: {
    name: {
      kind: nameKind,
      heading: { el: 'Όνομα', en: 'Name' },
      description: 'Its name.',
      required: true,
    },
    action: {
      kind: recordKind(() => participatoryActionRecord),
      heading: { el: 'Δράση', en: 'Action' },
      description: 'The action.',
      required: true,
    },
    topic: {
      kind: recordKind(() => actionTopicRecord),
      heading: { el: 'Θέμα', en: 'Topic' },
      description: 'Its topic among those of the action; null: not said.',
    },
    status: {
      kind: enumKind(SessionStatus, {
        EXPECTED: ['αναμένεται'],
        HELD: ['έγινε'],
        CANCELLED: ['ακυρώθηκε'],
      }),
      heading: { el: 'Κατάσταση', en: 'Status' },
      description: 'Whether it was held.',
      required: true,
    },
    heldOn: {
      kind: partialDateKind,
      heading: { el: 'Ημερομηνία', en: 'Held on' },
      description: 'The day of it, or the day expected; null: not said.',
    },
    ...locationFields(),
    composition: {
      kind: enumKind(GroupComposition, {
        HOMOGENEOUS: ['ομοιογενής'],
        HETEROGENEOUS: ['ετερογενής'],
      }),
      heading: { el: 'Σύνθεση', en: 'Composition' },
      description: 'How the group was mixed; null: not said.',
    },
    participantCategories: {
      kind: enumsKind(ParticipantCategory, {
        KALO_REPRESENTATIVE: ['εκπρόσωποι φορέων ΚΑΛΟ'],
        LOCAL_AUTHORITY_EMPLOYEE: ['εργαζόμενοι ΟΤΑ'],
        UNEMPLOYED: ['άνεργοι'],
        BUSINESS_REPRESENTATIVE: ['εκπρόσωποι επιχειρήσεων'],
      }),
      heading: { el: 'Συμμετέχοντες', en: 'Participants' },
      description: 'Who took part; null: not said.',
    },
    attendance: {
      kind: integerKind({ least: 0 }),
      heading: { el: 'Παρόντες', en: 'Attendance' },
      description: 'How many people came; null: not published.',
    },
    capacity: {
      kind: integerKind({ least: 1 }),
      heading: { el: 'Θέσεις', en: 'Capacity' },
      description: 'Seats for those who enrol; null: one does not enrol.',
    },
    enrolUntil: {
      kind: dateTimeKind,
      heading: { el: 'Εγγραφές έως', en: 'Enrol until' },
      description: 'Until when one can enrol; null: until its day.',
    },
    conclusions: {
      kind: statementsKind,
      heading: { el: 'Συμπεράσματα', en: 'Conclusions' },
      description: 'What came out, as JSON; null: nothing published.',
    },
    url: {
      kind: urlKind,
      heading: { el: 'Σελίδα', en: 'Web page' },
      description: 'Its page; null: none.',
    },
  },
});
