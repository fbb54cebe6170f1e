/** A text of the world: everything in it is said in both languages. */
export interface Text {
  el: string;
  en: string;
}

/** Two languages with one call, so that word lists read as pairs. */
export const text = (el: string, en: string): Text => ({ el, en });

const MONTHS = [
  text('Ιανουαρίου', 'January'),
  text('Φεβρουαρίου', 'February'),
  text('Μαρτίου', 'March'),
  text('Απριλίου', 'April'),
  text('Μαΐου', 'May'),
  text('Ιουνίου', 'June'),
  text('Ιουλίου', 'July'),
  text('Αυγούστου', 'August'),
  text('Σεπτεμβρίου', 'September'),
  text('Οκτωβρίου', 'October'),
  text('Νοεμβρίου', 'November'),
  text('Δεκεμβρίου', 'December'),
];

/** `2026-11-05` as a sentence has it: the same on any machine, which the names of a library are not. */
export function dayWords(day: string): Text {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return mapText(MONTHS[month - 1] as Text, (words) => `${date} ${words} ${year}`);
}

/** The same change to both languages. */
export const mapText = (value: Text, change: (words: string, language: keyof Text) => string): Text => ({
  el: change(value.el, 'el'),
  en: change(value.en, 'en'),
});
