import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { zipOf } from '../src/import/export/zip.js';
import type { FileRecord } from '../src/import/format.js';
import { xlsxFormat } from '../src/import/xlsx/format.js';
import { fileOf, toyRecord } from './toy-import.js';

/** What LibreOffice 7.4 wrote, set to Greek, without what no reader asks for; its attributes are its own. */
const saved = {
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><workbookPr backupFile="false" showObjects="all" date1904="false"/><sheets>' +
    '<sheet name="Φύλλο1" sheetId="1" state="visible" r:id="rId2"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Target="styles.xml"/>' +
    '<Relationship Id="rId2" Target="worksheets/sheet1.xml"/>\n</Relationships>',
  'xl/styles.xml':
    '<styleSheet><numFmts count="7"><numFmt numFmtId="164" formatCode="General"/>' +
    '<numFmt numFmtId="165" formatCode="dd/mm/yyyy"/>' +
    '<numFmt numFmtId="166" formatCode="&quot;ΣΩΣΤΌ&quot;;&quot;ΣΩΣΤΌ&quot;;&quot;ΛΆΘΟΣ&quot;"/>' +
    '<numFmt numFmtId="167" formatCode="#,##0.00\\ [$€-408]"/>' +
    '<numFmt numFmtId="168" formatCode="[$-408]d\\ mmmm\\ yyyy"/><numFmt numFmtId="169" formatCode="0.00%"/>' +
    '<numFmt numFmtId="170" formatCode="dd\\.mm\\.yy\\ hh:mm"/></numFmts>' +
    '<cellStyleXfs count="1"><xf numFmtId="165"/></cellStyleXfs><cellXfs count="7">' +
    `${[164, 165, 166, 167, 168, 169, 170].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
  'xl/sharedStrings.xml': `<sst>${[
    ...['id', 'Όνομα', 'Ράφι', 'Σειρά', 'Βάρος', 'Κατασκευή', 'Ξύλινο'],
    ...['1', 'Αλογάκι&#10;δύο', '0012', "'+30210", '3', 'Ώρα'],
  ]
    .map((text) => `<si><t xml:space="preserve">${text}</t></si>`)
    .join('')}</sst>`,
  'xl/worksheets/sheet1.xml':
    '<worksheet><sheetPr filterMode="false"/><dimension ref="A1:G7"/><sheetData>' +
    `<row r="1" ht="12.8">${[...'ABCDEFG'].map((at, nr) => `<c r="${at}1" s="0" t="s"><v>${nr}</v></c>`).join('')}</row>` +
    '<row r="2" customFormat="false"><c r="A2" s="0" t="s"><v>7</v></c><c r="B2" s="0" t="s"><v>8</v></c>' +
    '<c r="C2" s="0" t="s"><v>9</v></c><c r="D2" s="0" t="n"><v>3</v></c><c r="E2" s="0" t="n"><v>1.125</v></c>' +
    '<c r="F2" s="1" t="n"><v>45351</v></c><c r="G2" s="2" t="b"><v>1</v></c></row>' +
    '<row r="3"><c r="A3" s="0" t="n"><v>2</v></c>' +
    '<c r="B3" s="0" t="str"><f aca="false">CONCATENATE(&quot;Κύ&quot;,&quot;κλος&quot;)</f><v>Κύκλος</v></c>' +
    '<c r="C3" s="0" t="s"><v>10</v></c><c r="D3" s="0" t="n"><f aca="false">1+1</f><v>2</v></c>' +
    '<c r="E3" s="3" t="n"><v>1234.5</v></c><c r="F3" s="4" t="n"><v>45351</v></c><c r="G3" s="2" t="b"><v>0</v></c></row>' +
    '<row r="7"><c r="A7" s="0" t="s"><v>11</v></c><c r="B7" s="0" t="s"><v>12</v></c>' +
    '<c r="C7" s="0" t="e"><f aca="false">1/0</f><v>#DIV/0!</v></c><c r="E7" s="5" t="n"><v>0.25</v></c>' +
    '<c r="F7" s="6" t="n"><v>45351.75</v></c></row></sheetData></worksheet>',
};

it('a workbook is read as LibreOffice saves it, apostrophes of a table as CSV among its texts', async () => {
  const files = Object.entries(saved).map(([name, text]) => ({ name, content: () => [text] }));
  await using file = await fileOf(await buffer(zipOf(files)), 'toys.xlsx');
  const records: FileRecord[] = [];
  for await (const record of xlsxFormat.read(file, { records: [toyRecord] })) records.push(record);
  const [made, at] = ['2024-02-28T22:00:00.000Z', '2024-02-29T16:00:00.000Z'];
  expect(records.map(({ line, identifier, values }) => [line, identifier, values])).toEqual([
    [
      2,
      '1',
      { name: { el: 'Αλογάκι\nδύο' }, shelf: '0012', rank: 3, weight: 1.125, madeAt: made, wooden: true },
    ],
    [
      3,
      '2',
      { name: { el: 'Κύκλος' }, shelf: '+30210', rank: 2, weight: 1234.5, madeAt: made, wooden: false },
    ],
    [7, '3', { name: { el: 'Ώρα' }, rank: null, weight: 0.25, madeAt: at, wooden: null }],
  ]);
  expect(records.flatMap(({ faults }) => faults.map(({ message }) => message))).toEqual([
    expect.stringMatching(/cell C7 holds an error, #DIV\/0!/),
  ]);
});
