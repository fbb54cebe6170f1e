/** What a spreadsheet takes for a formula, with quotes before it that hide one. A number below zero is none. */
const formula = /^'*[=+@\t\r]|^'*-(?![\d.,]+$)|^'+-/;

/** A cell that no spreadsheet runs: an apostrophe goes before what it would take for a formula. */
export const escapeFormula = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** The cell that {@link escapeFormula} was given. */
export const unescapeFormula = (cell: string): string =>
  cell.charCodeAt(0) === 39 && formula.test(cell.slice(1)) ? cell.slice(1) : cell;

/** A text as a cell that spreadsheets take as it is: one that {@link unescapeFormula} would change gets an apostrophe more. */
export const keptByUnescape = (text: string): string => (unescapeFormula(text) === text ? text : `'${text}`);
