/** Groups that one question may be given. */
export const mostGroups = 1_000;

/** The field of a key's type for a value of `by`: `LEGAL_FORM` is `legalForm`. */
export const keyField = (by: string): string =>
  by.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
