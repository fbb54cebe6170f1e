import { defineNotice } from './definition.js';

/** An import of one's own is over. Values: `file`, `outcome`. */
export const importFinished = defineNotice({
  kind: 'IMPORT_FINISHED',
  description: 'An import that one opened is over.',
  subject: { el: 'Η εισαγωγή «{file}» ολοκληρώθηκε', en: 'The import “{file}” is over' },
  body: {
    el: 'Η εισαγωγή του αρχείου «{file}» ολοκληρώθηκε: {outcome}.',
    en: 'The import of the file “{file}” is over: {outcome}.',
  },
});

/** Somebody who waited got a place. Values: `name`, `starts`. */
export const placeFound = defineNotice({
  kind: 'PLACE_FOUND',
  description: 'One moved up from the waiting list of an event and has a place now.',
  subject: { el: 'Έχετε θέση: {name}', en: 'You have a place: {name}' },
  body: {
    el: 'Ήσασταν στη λίστα αναμονής και τώρα έχετε θέση: «{name}» ({starts}).\n\nΑν δεν μπορείτε να έρθετε, ακυρώστε τη συμμετοχή σας, ώστε να πάρει τη θέση ο επόμενος.',
    en: 'You were on the waiting list and have a place now: “{name}” ({starts}).\n\nIf you cannot come, please cancel, so that the next one gets the place.',
  },
});
