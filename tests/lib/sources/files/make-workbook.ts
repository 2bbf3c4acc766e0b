import { storedZip, type ZipFile } from '@/lib/sources/files/stored-zip';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A cell as a workbook writes it: a number, a text, a day by its number with a date's style, or a formula with what it came to. */
export type SheetCell = string | number | boolean | { day: number } | { formula: string; value: string } | null;

function cellXml(cell: SheetCell): string {
  if (cell === null) return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') return `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if ('day' in cell) return `<c s="1"><v>${cell.day}</v></c>`;
  return `<c t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`;
}

const letters = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + letters(at % 26);

function sheetXml(rows: readonly (readonly SheetCell[])[]): string {
  const lines = rows.map((cells, at) => {
    const own = cells.map((cell, column) => cellXml(cell).replace('<c', `<c r="${letters(column)}${at + 1}"`));
    return `<row r="${at + 1}">${own.join('')}</row>`;
  });
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** A small workbook of these sheets. */
export function makeWorkbook(sheets: Readonly<Record<string, readonly (readonly SheetCell[])[]>>): Blob {
  const names = Object.keys(sheets);
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const own = names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const links = names.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const styles = `<Relationship Id="rId0" Type="${office}/styles" Target="styles.xml"/>`;
  const files: [string, string][] = [
    ['xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${own.join('')}</sheets></workbook>`],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${styles}${links.join('')}</Relationships>`,
    ],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ],
    ...names.map((name, at): [string, string] => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheets[name] ?? [])]),
  ];
  return storedZip(files.map(([name, text]): ZipFile => ({ name, data: new TextEncoder().encode(text) })));
}
