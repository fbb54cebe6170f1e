import { defineNotices, importFinished, placeFound } from '@koinipoli/kit';

/** What the network tells people by mail. */
export const notices = defineNotices({
  infix: 'SupportCentres',
  name: { el: 'Κέντρα στήριξης ΚΑΛΟ', en: 'Support centres for the social economy' },
  kinds: [placeFound, importFinished],
});
