import { defineNotice, defineNotices, importFinished } from '@koinipoli/kit';

/** A call closes within days. Values: `name`, `closes`, `page`. */
export const callClosing = defineNotice({
  kind: 'CALL_CLOSING',
  description: 'A call that is open closes within seven days; told once of each call.',
  subject: { el: 'Κλείνει σύντομα: {name}', en: 'Closing soon: {name}' },
  body: {
    el: 'Η πρόσκληση «{name}» δέχεται αιτήσεις έως {closes}.\n{page}',
    en: 'The call “{name}” takes applications until {closes}.\n{page}',
  },
});

/** What the network tells people by mail. */
export const notices = defineNotices({
  infix: 'Funding',
  name: { el: 'Εργαλεία χρηματοδότησης', en: 'Funding tools' },
  kinds: [callClosing, importFinished],
});
