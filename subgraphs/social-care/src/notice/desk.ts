import { defineNotice, defineNotices, importFinished, placeFound } from '@koinipoli/kit';

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

/** What the network tells people by mail. */
export const notices = defineNotices({
  infix: 'Care',
  name: { el: 'Δίκτυο κοινωνικής φροντίδας Αθήνας', en: 'Social care network of Athens' },
  kinds: [alertDeadline, placeFound, importFinished],
});
