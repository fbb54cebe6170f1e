/** What cannot stand in a JSON text as it is, and lone halves of a character with the whole ones. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259, 7 names them.
const special = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A text as JSON; almost all of them need no more than their quotes. */
export const quoted = (text: string): string => (special.test(text) ? JSON.stringify(text) : `"${text}"`);
