import type { Text } from '@koinipoli/schema';

const text = (el: string, en: string): Text => ({ el, en });

const listed = (tags: string[], language: string): string => {
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return new Intl.ListFormat(language).format(tags.map((tag) => names.of(tag) ?? tag));
};

const money = (amount: number, currency: string, language: string): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount);

/** In Greek the units end with a dot of their own. */
const kilometres = (metres: number, language: string): string =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit: metres < 1000 ? 'meter' : 'kilometer',
    maximumFractionDigits: metres < 1000 ? 0 : 1,
  }).format(metres < 1000 ? Math.round(metres) : metres / 1000);

/** The reasons of a match in words. */
export const words = {
  topic: {
    exact: text('Καλύπτει την ανάγκη.', 'It answers the need.'),
    narrower: text('Καλύπτει μέρος της ανάγκης.', 'It answers a part of the need.'),
  },
  eligibility: {
    EVERYONE: text('Απευθύνεται σε όλους.', 'It is for everyone.'),
    GROUP: text('Απευθύνεται στην ομάδα αυτή.', 'It is for this group of people.'),
    NARROWER: text('Απευθύνεται σε μέρος της ομάδας αυτής.', 'It is for a part of this group of people.'),
    OTHERS: text('Απευθύνεται σε άλλες ομάδες.', 'It is for other groups of people.'),
  },
  area: {
    served: text('Εξυπηρετεί την περιοχή.', 'It serves the area.'),
    notServed: text('Εξυπηρετεί άλλες περιοχές.', 'It serves other areas.'),
    there: text('Παρέχεται στην περιοχή.', 'It is given in the area.'),
    elsewhere: text('Παρέχεται σε άλλη περιοχή.', 'It is given in another area.'),
    unlisted: text(
      'Δεν αναφέρεται ποιους δήμους περιλαμβάνει η περιοχή που εξυπηρετεί.',
      'It is not said which municipalities the area that it serves consists of.',
    ),
    unknown: text('Δεν αναφέρεται ποια περιοχή εξυπηρετεί.', 'It is not said which area it serves.'),
  },
  hours: {
    open: text('Είναι ανοιχτά εκείνη την ώρα.', 'It is open at that time.'),
    closed: text('Είναι κλειστά εκείνη την ώρα.', 'It is closed at that time.'),
    unknown: text('Το ωράριο δεν έχει δημοσιευθεί.', 'Its hours are not published.'),
  },
  capacity: {
    free: (available: number) =>
      available > 0
        ? text(`Ελεύθερες θέσεις: ${available}.`, `Free places: ${available}.`)
        : text('Δεν υπάρχει ελεύθερη θέση.', 'There is no free place.'),
    unknown: text('Οι ελεύθερες θέσεις δεν είναι γνωστές.', 'It is not known whether there is a free place.'),
  },
  language: {
    shared: (tags: string[]) =>
      text(`Γλώσσες που μιλούν εκεί: ${listed(tags, 'el')}.`, `Spoken there: ${listed(tags, 'en')}.`),
    others: (tags: string[]) =>
      text(`Μιλούν μόνο: ${listed(tags, 'el')}.`, `Only spoken there: ${listed(tags, 'en')}.`),
    unknown: text('Δεν αναφέρεται ποιες γλώσσες μιλούν.', 'It is not said which languages are spoken.'),
  },
  cost: {
    free: text('Είναι δωρεάν.', 'It is free of charge.'),
    fee: (amount: number, currency: string) =>
      text(`Κοστίζει ${money(amount, currency, 'el')}.`, `It costs ${money(amount, currency, 'en')}.`),
    unknown: text('Το κόστος δεν αναφέρεται.', 'What it costs is not said.'),
  },
  distance: {
    away: (metres: number) =>
      text(`Απέχει ${kilometres(metres, 'el')}`, `It is ${kilometres(metres, 'en')} away.`),
    unknown: text('Η διεύθυνση δεν έχει δημοσιευθεί.', 'Its address is not published.'),
  },
};
