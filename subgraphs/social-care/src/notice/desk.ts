import { defineNotice, defineNotices, importFinished } from '@koinipoli/kit';

/** An extraordinary need has to be met soon. Values: `name`, `deadline`. */
export const alertDeadline = defineNotice({
  kind: 'ALERT_DEADLINE',
  description: 'The deadline of an alert is near; told once of each alert.',
  subject: { el: 'Έκτακτη ανάγκη, λήγει σύντομα: {name}', en: 'Alert, deadline near: {name}' },
  body: {
    el: 'Η έκτακτη ανάγκη «{name}» πρέπει να καλυφθεί έως {deadline}.',
    en: 'The extraordinary need “{name}” has to be met by {deadline}.',
  },
});

/** The deadline of an extraordinary need passed without an answer. Values: `name`, `deadline`. */
export const alertOverdue = defineNotice({
  kind: 'ALERT_OVERDUE',
  description: 'The deadline of an alert has passed, and nobody resolved it; told once of each alert.',
  subject: { el: 'Έκτακτη ανάγκη χωρίς απάντηση: {name}', en: 'Alert without an answer: {name}' },
  body: {
    el: 'Η έκτακτη ανάγκη «{name}» έπρεπε να καλυφθεί έως {deadline} και παραμένει ανοιχτή.',
    en: 'The extraordinary need “{name}” had to be met by {deadline} and is still open.',
  },
});

/** An editor decided about a need that one raised. Values: `name`, `outcome`. */
export const needDecided = defineNotice({
  kind: 'NEED_DECIDED',
  description: 'An extraordinary need that one raised became an alert, or was refused.',
  subject: { el: 'Η ανάγκη που δηλώσατε: {name}', en: 'The need that you raised: {name}' },
  body: {
    el: 'Η έκτακτη ανάγκη «{name}» που δηλώσατε {outcome}.',
    en: 'The extraordinary need “{name}” that you raised {outcome}.',
  },
});

/** A moderator decided about what one said in a consultation. Values: `name`, `outcome`. */
export const contributionDecided = defineNotice({
  kind: 'CONTRIBUTION_DECIDED',
  description: 'What one said in a consultation was published, or refused.',
  subject: { el: 'Η συμμετοχή σας: {name}', en: 'Your contribution: {name}' },
  body: {
    el: 'Η συμμετοχή σας στη διαβούλευση «{name}» {outcome}.',
    en: 'Your contribution to the consultation “{name}” {outcome}.',
  },
});

/** What the network tells people by mail. */
export const notices = defineNotices({
  infix: 'SocialCare',
  name: { el: 'Δίκτυο κοινωνικής φροντίδας Αθήνας', en: 'Social care network of Athens' },
  kinds: [alertDeadline, alertOverdue, needDecided, contributionDecided, importFinished],
});
