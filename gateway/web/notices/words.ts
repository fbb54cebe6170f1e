/** What a link asks for. */
export type Act = 'confirm' | 'stop';

/** What the page says. */
export const words = {
  el: {
    title: 'Ειδοποιήσεις με ηλεκτρονικό ταχυδρομείο',
    noLink: 'Ο σύνδεσμος δεν είναι ολόκληρος. Αντιγράψτε τον ξανά από το μήνυμά σας.',
    refused: 'Ο σύνδεσμος δεν ισχύει πια. Ζητήστε ξανά τις ειδοποιήσεις.',
    failed: 'Κάτι δεν πήγε καλά. Δοκιμάστε ξανά σε λίγο.',
    confirm: {
      question: 'Να σας στέλνουμε ειδοποιήσεις στη διεύθυνση όπου λάβατε το μήνυμα;',
      button: 'Ναι, επιβεβαιώνω',
      done: 'Η διεύθυνσή σας επιβεβαιώθηκε.',
    },
    stop: {
      question: 'Να μη σας στέλνουμε πια ειδοποιήσεις; Η διεύθυνσή σας θα διαγραφεί.',
      button: 'Ναι, σταματήστε τις',
      done: 'Δεν θα λάβετε άλλες ειδοποιήσεις, και η διεύθυνσή σας διαγράφηκε.',
    },
  },
  en: {
    title: 'Notices by e-mail',
    noLink: 'The link is not whole. Copy it once more from your mail.',
    refused: 'The link does not hold any more. Ask for the notices again.',
    failed: 'Something went wrong. Try again in a while.',
    confirm: {
      question: 'Shall notices go to the address where you got the mail?',
      button: 'Yes, I confirm',
      done: 'Your address is confirmed.',
    },
    stop: {
      question: 'Shall there be no more notices? Your address will be forgotten.',
      button: 'Yes, stop them',
      done: 'There will be no more notices, and your address is forgotten.',
    },
  },
} as const;
