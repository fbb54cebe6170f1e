import type { ImportFormat } from '../format.js';

/** Workbooks of Excel and LibreOffice. */
export const xlsxFormat: ImportFormat = {
  name: 'xlsx',
  accepts: ({ name }, head) => /\.xlsx$/i.test(name) && head.toString('latin1', 0, 2) === 'PK',
  read: () => {
    throw new Error('not yet');
  },
};
