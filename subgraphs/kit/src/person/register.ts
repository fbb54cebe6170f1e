import type { PersonalData } from './personal.js';

/** The personal data of a network as rows of a table in Markdown. Pure. */
export const registerRows = (personal: readonly PersonalData[]): string =>
  personal
    .map(({ table, columns, purpose, basis, retention, erase, kind }) => {
      const erasing = erase === 'delete' ? 'the row goes' : 'these columns are emptied';
      const images = kind === undefined ? '' : ', in revisions too';
      return `| \`${table}\` | ${columns.map((column) => `\`${column}\``).join(', ')} | ${purpose} | ${basis} | ${retention.words} | ${erasing}${images} |`;
    })
    .join('\n');
