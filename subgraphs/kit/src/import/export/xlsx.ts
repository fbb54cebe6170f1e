import type { RecordDefinition } from '../../record/definition.js';
import { keptByUnescape } from '../csv/formula.js';
import type { ExportRows } from '../format.js';
import { ImportRefusal } from '../import.js';
import { columnsOf } from '../table/heading.js';
import { lettersOf, writtenText } from '../xlsx/cell.js';
import { rowWriter, tableExport } from './table.js';
import { zipOf } from './zip.js';

/**
 * A workbook with one sheet (ECMA-376, part 1, 18). Numbers are numbers; all else is text, dates in their ISO form too,
 * and so no cell is a formula, whatever stands in it. Written here, on the packer that packages of tables have: exceljs
 * brings a package without a licence, and all that a table needs of the standard stands on this page.
 */
export const xlsxExport = tableExport({
  name: 'xlsx',
  ending: 'xlsx',
  content: (rows, record) =>
    zipOf([
      ...Object.entries(around).map(([name, text]) => ({ name, content: () => [declaration + text] })),
      { name: 'xl/worksheets/sheet1.xml', content: () => sheetOf(rows, record) },
    ]),
});

/** Rows of a sheet, and characters of a cell, beyond which Excel says that a file is damaged. */
const mostRows = 1_048_576;
const longestText = 32_767;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const formats = 'http://schemas.openxmlformats.org';
const main = `${formats}/spreadsheetml/2006/main`;
const related = `${formats}/officeDocument/2006/relationships`;
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What stands around a sheet in every workbook. */
const around = {
  '[Content_Types].xml':
    `<Types xmlns="${formats}/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/></Types>`,
  '_rels/.rels': relationTo('officeDocument', 'xl/workbook.xml'),
  'xl/workbook.xml':
    `<workbook xmlns="${main}" xmlns:r="${related}"><bookViews><workbookView/></bookViews>` +
    '<sheets><sheet name="Δεδομένα" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': relationTo('worksheet', 'worksheets/sheet1.xml'),
};

function relationTo(type: string, target: string): string {
  return (
    `<Relationships xmlns="${formats}/package/2006/relationships">` +
    `<Relationship Id="rId1" Type="${related}/${type}" Target="${target}"/></Relationships>`
  );
}

/** The headings stay in sight. */
const sheetHead =
  `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultColWidth="20" defaultRowHeight="15"/><sheetData>';

async function* sheetOf(rows: ExportRows, record: RecordDefinition): AsyncGenerator<string> {
  const columns = columnsOf(record);
  const letters = columns.map((_, at) => lettersOf(at));
  let line = 0;
  const rowOf = (cells: readonly string[]): string => {
    line += 1;
    const filled = cells.flatMap((cell, at) =>
      cell === '' ? [] : [`<c r="${letters[at]}${line}"${cell}</c>`],
    );
    return `<row r="${line}">${filled.join('')}</row>`;
  };
  yield declaration + sheetHead + rowOf(columns.map(({ heading }) => cellOf(heading.el, null)));
  const cellsOf = rowWriter(record, cellOf);
  for await (const portion of rows.all(record)) {
    if (line + portion.length > mostRows)
      throw new ImportRefusal('INVALID', `A sheet holds ${mostRows} rows, and these are more: take CSV.`);
    yield portion.map((row) => rowOf(cellsOf(row))).join('');
  }
  yield '</sheetData></worksheet>';
}

/** A cell from its type on; empty: there is none. */
function cellOf(text: string, number: number | null): string {
  // Spreadsheets keep fifteen digits of a number; one with more is written as it reads.
  if (number !== null && Number(number.toPrecision(15)) === number) return `><v>${number}</v>`;
  if (text === '') return '';
  if (text.length > longestText)
    throw new ImportRefusal(
      'INVALID',
      `A cell holds ${longestText} characters, and one of these has more: take CSV.`,
    );
  return ` t="inlineStr"><is><t xml:space="preserve">${writtenText(keptByUnescape(text))}</t></is>`;
}
