import { defineNotice, defineNotices, importFinished, placeFound } from '@koinipoli/kit';

/** A registration was approved. Values: `name`. */
export const registrationApproved = defineNotice({
  kind: 'REGISTRATION_APPROVED',
  description: 'The network approved a registration that one sent in.',
  subject: { el: 'Η εγγραφή εγκρίθηκε: {name}', en: 'Registration approved: {name}' },
  body: {
    el: 'Η εγγραφή «{name}» στο δίκτυο ΚΑΛΟ Δυτικής Αθήνας εγκρίθηκε.',
    en: 'The registration “{name}” with the social-economy network of West Athens was approved.',
  },
});

/** A registration was refused. Values: `name`. */
export const registrationRefused = defineNotice({
  kind: 'REGISTRATION_REFUSED',
  description: 'The network refused a registration that one sent in.',
  subject: { el: 'Η εγγραφή δεν εγκρίθηκε: {name}', en: 'Registration refused: {name}' },
  body: {
    el: 'Η εγγραφή «{name}» στο δίκτυο ΚΑΛΟ Δυτικής Αθήνας δεν εγκρίθηκε. Τον λόγο τον βρίσκετε στην εγγραφή σας.',
    en: 'The registration “{name}” with the social-economy network of West Athens was refused. Your registration says why.',
  },
});

/** Another body answered an offer of one's own. Values: `name`, of the offer. */
export const offerAnswered = defineNotice({
  kind: 'OFFER_ANSWERED',
  description:
    'Another body answered an offer or want of a body: for those whom this network took in as its members, and those who wrote the offer for it.',
  subject: { el: 'Απάντηση για: {name}', en: 'An answer to: {name}' },
  body: {
    el: 'Ένας άλλος φορέας απάντησε για το «{name}». Την απάντηση τη βρίσκετε στην προσφορά σας.',
    en: 'Another body answered “{name}”. You find the answer with your offer.',
  },
});

/** What the network tells people by mail. */
export const notices = defineNotices({
  infix: 'Kalo',
  name: { el: 'Δίκτυο ΚΑΛΟ Δυτικής Αθήνας', en: 'Social-economy network of West Athens' },
  kinds: [registrationApproved, registrationRefused, offerAnswered, placeFound, importFinished],
});
