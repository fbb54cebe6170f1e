import {
  defineRecord,
  editedRules,
  enumKind,
  integerKind,
  municipalityKind,
  nameKind,
  organisationKind,
  periodKind,
  type RecordDefinition,
  recordKind,
  statementsKind,
  textKind,
  topicsKind,
  urlKind,
} from '@koinipoli/kit';
import { supportCentreRecord } from '../support-centre/record.js';
import { checkParty } from './rules.js';
import { attachments, centreEvents, eventParticipations } from './table.js';
import { AttachmentKind, CentreEventKind, EventRole } from './type.js';

export const centreEventRecord: RecordDefinition = defineRecord({
  kind: 'CentreEvent',
  name: 'centre-events',
  table: centreEvents,
  prefix: 'event',
  may: editedRules,
  fields: {
    kind: {
      kind: enumKind(CentreEventKind, {
        WORKSHOP: ['εργαστήριο'],
        FORUM: ['φόρουμ', 'συνέδριο'],
        JOINT_ACTION: ['κοινή δράση'],
      }),
      heading: { el: 'Είδος', en: 'Kind' },
      description: 'Workshop, forum or joint action.',
    },
    name: {
      kind: nameKind,
      heading: { el: 'Όνομα', en: 'Name' },
      description: 'Its name.',
    },
    format: {
      kind: textKind(300),
      heading: { el: 'Μορφή', en: 'Format' },
      description: 'Its form, «κλειστό εργαστήριο»; null: not said.',
    },
    edition: {
      kind: integerKind({ least: 1, most: 1000 }),
      heading: { el: 'Διοργάνωση', en: 'Edition' },
      description: 'Which one of a series, 6 for the 6th; null: not of a series.',
    },
    period: {
      kind: periodKind,
      heading: { el: 'Διάστημα', en: 'Period' },
      description: 'When; null: not said.',
    },
    partOf: {
      kind: recordKind(() => centreEventRecord),
      heading: { el: 'Μέρος του', en: 'Part of' },
      description: 'Id of the event that it is part of; null: of none.',
    },
    municipality: {
      kind: municipalityKind,
      heading: { el: 'Δήμος', en: 'Municipality' },
      description: 'Code, or name, of the municipality where it is; null: not said.',
    },
    topics: {
      kind: topicsKind,
      heading: { el: 'Θέματα', en: 'Topics' },
      description: 'Ids, or names, of the topics that it is about; null: not said.',
    },
    participantCategories: {
      kind: statementsKind,
      heading: { el: 'Κατηγορίες συμμετεχόντων', en: 'Participant categories' },
      description: 'Kinds of people invited or present; null: not said.',
    },
    discussion: {
      kind: statementsKind,
      heading: { el: 'Συζήτηση', en: 'Discussion' },
      description: 'What was discussed; null: not said.',
    },
    goals: {
      kind: statementsKind,
      heading: { el: 'Στόχοι', en: 'Goals' },
      description: 'What the centres aim at, as said there; null: not said.',
    },
    url: {
      kind: urlKind,
      heading: { el: 'Ιστοσελίδα', en: 'Web page' },
      description: 'Its page; null: none.',
    },
  },
});

/** A part in an event, as editors and files write it. */
export const eventParticipationRecord: RecordDefinition = defineRecord({
  kind: 'EventParticipation',
  name: 'event-participations',
  table: eventParticipations,
  prefix: 'participation',
  may: editedRules,
  fields: {
    event: {
      kind: recordKind(() => centreEventRecord),
      heading: { el: 'Εκδήλωση', en: 'Event' },
      description: 'Id of the event.',
    },
    role: {
      kind: enumKind(EventRole, {
        ORGANISER: ['διοργανωτής'],
        COORDINATOR: ['συντονιστής'],
        HOST: ['οικοδεσπότης'],
        PARTICIPANT: ['συμμετέχων'],
      }),
      heading: { el: 'Ρόλος', en: 'Role' },
      description: 'The part.',
    },
    centre: {
      kind: recordKind(() => supportCentreRecord),
      heading: { el: 'Κέντρο στήριξης', en: 'Centre' },
      description: 'Id of the centre; null: not a centre.',
    },
    organisation: {
      kind: organisationKind,
      heading: { el: 'Φορέας', en: 'Organisation' },
      description: 'Id, or name, of the organisation; null: the one behind the centre, if it is known.',
    },
  },
  rules: checkParty,
});

/** A file attached to an event, as editors and files write it. */
export const attachmentRecord: RecordDefinition = defineRecord({
  kind: 'Attachment',
  name: 'attachments',
  table: attachments,
  prefix: 'attachment',
  may: editedRules,
  fields: {
    event: {
      kind: recordKind(() => centreEventRecord),
      heading: { el: 'Εκδήλωση', en: 'Event' },
      description: 'Id of the event that it is attached to.',
    },
    kind: {
      kind: enumKind(AttachmentKind, {
        PRESENTATION: ['παρουσίαση'],
        IMAGE: ['εικόνα', 'φωτογραφία'],
        DOCUMENT: ['έγγραφο'],
      }),
      heading: { el: 'Είδος', en: 'Kind' },
      description: 'Presentation, picture or other document.',
    },
    name: {
      kind: nameKind,
      heading: { el: 'Όνομα', en: 'Name' },
      description: 'Its title, caption or file name.',
    },
    centre: {
      kind: recordKind(() => supportCentreRecord),
      heading: { el: 'Κέντρο στήριξης', en: 'Centre' },
      description: "Id of the centre whose it is; null: nobody's in particular.",
    },
    url: {
      kind: urlKind,
      heading: { el: 'Διεύθυνση', en: 'Address' },
      description: 'Where it is; null: not online.',
    },
  },
});
