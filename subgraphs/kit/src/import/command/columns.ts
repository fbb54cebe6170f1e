import { wordsOf } from '../../access/may.js';
import type { RecordDefinition } from '../../record/definition.js';
import { isRequired } from '../../record/row.js';
import { tableOf } from '../columns.js';
import type { FileParts } from '../import.js';
import { identifierColumn, syntheticColumn } from '../table/heading.js';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** The columns of one record's table, for people, as Markdown. */
export function describeColumns(record: RecordDefinition): string {
  const rows = Object.entries(record.fields).map(([field, { kind, heading, description, least }]) => {
    const tails = kind.endings.filter((ending) => ending !== '');
    const more = tails.length === 0 ? '' : ` ${tails.map((ending) => `\`${ending}\``).join(' ')}`;
    const only = kind.endings.includes('') ? '' : ' …';
    return row([
      `${heading.el}${only}${more}`,
      `${heading.en}${only}${more}`,
      isRequired(record, field) ? 'yes' : '',
      least === undefined ? description : `${description} ${wordsOf({ least })}`,
    ]);
  });
  const { el, en } = identifierColumn.heading;
  const invented = syntheticColumn.heading;
  const identifier = `The source's own id of the record, or its id here; empty: its name tells it apart.`;
  return [
    `## ${record.name}`,
    '',
    row(['Greek', 'English', 'needed', 'what it is']),
    '|---|---|---|---|',
    row([el, en, '', identifier]),
    ...rows,
    ...(tableOf(record).has('synthetic')
      ? [row([invented.el, invented.en, '', 'Whether it is invented, ναι or empty.'])]
      : []),
  ].join('\n');
}

/** The same for all records of a network, as its document has it. */
export const describeTables = ({ name, records }: FileParts): string =>
  [
    `# Tables of ${name}`,
    '',
    'What `npm run import` takes and `npm run export` gives, made from the definitions of the records. A heading may be',
    'Greek or English, in any case and accents; one with endings is a column for each: `Όνομα`, `Όνομα (en)`.',
    '',
    records.map(describeColumns).join('\n\n'),
    '',
  ].join('\n');
