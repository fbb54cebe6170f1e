/** A text of the world: everything in it is said in both languages. */
export interface Text {
  el: string;
  en: string;
}

/** Two languages with one call, so that word lists read as pairs. */
export const text = (el: string, en: string): Text => ({ el, en });

/** The same change to both languages. */
export const mapText = (value: Text, change: (words: string, language: keyof Text) => string): Text => ({
  el: change(value.el, 'el'),
  en: change(value.en, 'en'),
});
