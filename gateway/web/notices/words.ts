/** What the page says in one language. */
export interface Words {
  /** Name of the other language, in itself. */
  other: string;
  title: Readonly<Record<Act, string>>;
  text: Readonly<Record<Act, string>>;
  button: Readonly<Record<Act, string>>;
  done: Readonly<Record<Act, string>>;
  working: string;
  noLink: { title: string; text: string };
  /** The link does nothing any more. */
  dead: Readonly<Record<Act, string>>;
  failed: string;
}

/** What a link of a mail is for. */
export type Act = 'confirm' | 'stop';

export type Language = 'el' | 'en';

export const words: Readonly<Record<Language, Words>> = {
  el: {
    other: 'English',
    title: { confirm: 'Επιβεβαίωση διεύθυνσης', stop: 'Διακοπή ειδοποιήσεων' },
    text: {
      confirm: 'Με το κουμπί επιβεβαιώνετε ότι θέλετε να λαμβάνετε ειδοποιήσεις στη διεύθυνσή σας.',
      stop: 'Με το κουμπί σταματούν όλες οι ειδοποιήσεις αυτού του δικτύου και η διεύθυνσή σας διαγράφεται.',
    },
    button: { confirm: 'Επιβεβαίωση', stop: 'Διακοπή' },
    done: {
      confirm: 'Η διεύθυνσή σας επιβεβαιώθηκε.',
      stop: 'Οι ειδοποιήσεις σταμάτησαν και η διεύθυνσή σας διαγράφηκε.',
    },
    working: 'Μία στιγμή…',
    noLink: {
      title: 'Ειδοποιήσεις',
      text: 'Η σελίδα ανοίγει από τον σύνδεσμο ενός μηνύματος. Ανοίξτε τον ολόκληρο, όπως βρίσκεται στο μήνυμα.',
    },
    dead: {
      confirm: 'Ο σύνδεσμος έχει ήδη χρησιμοποιηθεί ή έχει λήξει. Εγγραφείτε ξανά για να λάβετε νέον.',
      stop: 'Ο σύνδεσμος έχει ήδη χρησιμοποιηθεί ή έχει λήξει.',
    },
    failed: 'Αυτή τη στιγμή δεν γίνεται. Δοκιμάστε ξανά σε λίγο.',
  },
  en: {
    other: 'Ελληνικά',
    title: { confirm: 'Confirm your address', stop: 'Stop notices' },
    text: {
      confirm: 'With the button you confirm that you want to get notices at your address.',
      stop: 'With the button all notices of this network end, and your address is forgotten.',
    },
    button: { confirm: 'Confirm', stop: 'Stop' },
    done: {
      confirm: 'Your address is confirmed.',
      stop: 'The notices have stopped, and your address is forgotten.',
    },
    working: 'One moment…',
    noLink: {
      title: 'Notices',
      text: 'This page opens from the link of a mail. Open the whole link, as it stands in the mail.',
    },
    dead: {
      confirm: 'The link was used already or is too old. Subscribe again to get a new one.',
      stop: 'The link was used already or is too old.',
    },
    failed: 'This cannot be done just now. Try again in a while.',
  },
};
