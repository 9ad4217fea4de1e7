import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { buildWorkbook } from '../../src/host/xlsx/build/build-workbook';
import { openWorkbook } from '../../src/host/xlsx/workbook-file';
import { toA1 } from '../../src/workbook/address';
import { bind } from '../../src/workbook/binding';
import { modelSource } from '../../src/workbook/source';
import { filledTemplate } from '../../src/workbook/template';
import { case2019, rubric2019 } from '../support/facts';

/**
 * How a file has to end: in an error of a code, in the same score as the file it was made from (`right`), or read but
 * for something that is told, in words that contain the given ones.
 */
export type Wanted = { readonly error: string } | 'right' | { readonly told: string };

type Kind = readonly [what: string, wanted: Wanted, make: () => Uint8Array];

const rubric = rubric2019();
const model = filledTemplate(rubric, { ...case2019().facts, reported: {}, narratives: {} });
const cells = bind(rubric, modelSource(model)).cells;
const BASE = buildWorkbook(model);
const parts = unzipSync(BASE);
const [, DATA = ''] = openWorkbook(BASE)
  .values()
  .sheets.map(({ part }) => part ?? '');
const BOOK = 'xl/workbook.xml';
const STRINGS = 'xl/sharedStrings.xml';
const RELS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';
const bad: Wanted = { error: 'bad-xml' };

function text(part: string): string {
  const bytes = parts[part];
  if (bytes === undefined) throw new Error(`no ${part}`);
  return strFromU8(bytes);
}

/** The workbook with parts replaced; null takes one out. */
function withParts(changes: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const all: Record<string, Uint8Array> = { ...parts };
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) Reflect.deleteProperty(all, name);
    else all[name] = typeof change === 'string' ? strToU8(change) : change;
  }
  return zipSync(all, { level: 1 });
}

/** The workbook with a text replaced in a part. */
function edited(part: string, from: string | RegExp, to: string): Uint8Array {
  const changed = text(part).replace(from, () => to);
  if (changed === text(part)) throw new Error(`${part} has no ${String(from)}`);
  return withParts({ [part]: changed });
}

function addressOf(name: string): string {
  const cell = cells.get(name);
  if (cell === undefined) throw new Error(`no cell ${name}`);
  return toA1(cell.row, cell.column);
}

/** The workbook with another cell in place of an input's; `@` is its address. */
function withCell(xml: string, name = '收入决算数'): Uint8Array {
  const address = addressOf(name);
  return edited(DATA, new RegExp(`<c r="${address}"(?:[^>]*/>|.*?</c>)`, 'su'), xml.replaceAll('@', address));
}

/** Rows behind the last one of 基础数据. */
const withRows = (rows: string): Uint8Array => edited(DATA, '</sheetData>', `${rows}</sheetData>`);

/** The workbook in which a name refers to something else. */
function withName(refersTo: string, name = '收入决算数'): Uint8Array {
  return edited(BOOK, new RegExp(`(?<=<definedName name="${name}"[^>]*>)[^<]*`, 'u'), refersTo);
}

const moreNames = (names: string): Uint8Array => edited(BOOK, '</definedNames>', `${names}</definedNames>`);
const repeated = (count: number, one: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => one(n)).join('');

/** The main namespace under a prefix. */
function prefixed(xml: string): string {
  return xml.replace(/<(\/?)(?=[A-Za-z])/gu, '<$1x:').replace(' xmlns="', ' xmlns:x="');
}

const CHART_SHEET =
  '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function withChartSheet(): Uint8Array {
  return withParts({
    'xl/chartsheets/sheet1.xml': CHART_SHEET,
    [RELS]: text(RELS).replace(
      '</Relationships>',
      `<Relationship Id="rIdC" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
    ),
    [BOOK]: text(BOOK)
      .replace('</sheets>', '<sheet name="图" sheetId="99" r:id="rIdC"/></sheets>')
      .replace(/(?<=<definedName name="收入决算数"[^>]*>)[^<]*/u, '图!$A$1'),
  });
}

function utf16(xml: string): Uint8Array {
  const body = xml.replace('encoding="UTF-8"', 'encoding="UTF-16"');
  return new Uint8Array(Buffer.from(`\ufeff${body}`, 'utf16le'));
}

export const HOSTILE: readonly Kind[] = [
  ['nothing changed', 'right', () => BASE],
  // Right answers.
  ['prefixed sheet', 'right', () => withParts({ [DATA]: prefixed(text(DATA)) })],
  ['prefixed workbook part', 'right', () => withParts({ [BOOK]: prefixed(text(BOOK)) })],
  ['prefixed shared strings', 'right', () => withParts({ [STRINGS]: prefixed(text(STRINGS)) })],
  ['sheet in UTF-16', 'right', () => withParts({ [DATA]: utf16(text(DATA)) })],
  [
    'comments that hold cells',
    'right',
    () => edited(DATA, '<sheetData>', '<sheetData><!--<row r="1"><c r="A1"/></row>-->'),
  ],
  ['processing instructions', 'right', () => edited(DATA, '<sheetData>', '<?a <c r="A1"/>?><sheetData>')],
  ['number in CDATA', { told: '' }, () => withCell('<c r="@"><v><![CDATA[12]]></v></c>')],
  [
    'content type of a sheet wrong',
    'right',
    () =>
      edited(
        TYPES,
        /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.worksheet\+xml/gu,
        'application/xml',
      ),
  ],
  ['style index beyond the styles', 'right', () => edited(DATA, /<c r="A1" s="\d+"/u, '<c r="A1" s="99999"')],
  [
    'no styles part: a date is a number',
    { told: '不是日期' },
    () =>
      withParts({
        'xl/styles.xml': null,
        [RELS]: text(RELS).replace(/<Relationship [^>]*styles\.xml"[^>]*\/>/u, ''),
        [TYPES]: text(TYPES).replace(/<Override PartName="\/xl\/styles\.xml"[^>]*\/>/u, ''),
      }),
  ],
  [
    'formula that refers to itself',
    'right',
    () => edited(DATA, /<f>[^<]*<\/f>/u, '<f>比率_支出完成率+比率_支出完成率</f>'),
  ],
  [
    'a text of 40,000 characters',
    'right',
    () => withRows(`<row r="900"><c r="A900" t="inlineStr"><is><t>${'字'.repeat(40_000)}</t></is></c></row>`),
  ],
  [
    'a text of 20 million characters',
    'right',
    () =>
      withRows(`<row r="900"><c r="A900" t="inlineStr"><is><t>${'a'.repeat(20_000_000)}</t></is></c></row>`),
  ],
  ['20 million blanks', 'right', () => edited(DATA, '<sheetData>', `${' '.repeat(20_000_000)}<sheetData>`)],
  [
    '50,000 attributes',
    'right',
    () => edited(DATA, '<sheetData>', `<sheetData ${repeated(50_000, (n) => ` a${n}="1"`)}>`),
  ],
  [
    '20,000 more names',
    'right',
    () => moreNames(repeated(20_000, (n) => `<definedName name="n${n}">基础数据!$A$1</definedName>`)),
  ],
  [
    'a name of a sheet that is not there',
    'right',
    () => moreNames('<definedName name="别的" localSheetId="99">基础数据!$A$1</definedName>'),
  ],
  [
    '50,000 merged areas',
    'right',
    () =>
      edited(
        DATA,
        /<mergeCells[^>]*>/u,
        `<mergeCells>${repeated(50_000, (n) => `<mergeCell ref="A${n + 1000}:B${n + 1000}"/>`)}`,
      ),
  ],
  [
    'shared formula over the whole sheet',
    'right',
    () =>
      withRows(
        '<row r="900"><c r="A900"><f t="shared" si="7" ref="A1:XFD1048576">A1</f></c><c r="B900"><f t="shared" si="7"/></c></row>',
      ),
  ],
  [
    '200,000 shared formulas',
    'right',
    () =>
      withRows(
        `<row r="900"><c r="A900"><f t="shared" si="7" ref="A900:A201000">A1+$B2</f></c></row>${repeated(200_000, (n) => `<row r="${n + 901}"><c r="A${n + 901}"><f t="shared" si="7"/></c></row>`)}`,
      ),
  ],
  [
    '200,000 cells that share a formula of 8,000 characters',
    bad,
    () =>
      withRows(
        `<row r="900"><c r="A900"><f t="shared" si="7" ref="A900:A201000">${'A1+'.repeat(2_666)}A1</f></c></row>${repeated(200_000, (n) => `<row r="${n + 901}"><c r="A${n + 901}"><f t="shared" si="7"/></c></row>`)}`,
      ),
  ],
  [
    'a thousand cells that share a formula of a million characters',
    bad,
    () =>
      withRows(
        `<row r="900"><c r="A900"><f t="shared" si="7" ref="A900:A201000">${'A1+'.repeat(333_333)}A1</f></c></row>${repeated(1_000, (n) => `<row r="${n + 901}"><c r="A${n + 901}"><f t="shared" si="7"/></c></row>`)}`,
      ),
  ],
  [
    'date as ISO text',
    'right',
    () => withRows('<row r="900"><c r="A900" t="d"><v>2019-02-14T00:00:00</v></c></row>'),
  ],
  [
    'a million shared strings',
    'right',
    () => edited(STRINGS, '</sst>', `${repeated(1_000_000, () => '<si><t>a</t></si>')}</sst>`),
  ],
  // Read, and told.
  ['error value', { told: '#DIV/0!' }, () => withCell('<c r="@" t="e"><v>#DIV/0!</v></c>')],
  ['logical value', { told: 'TRUE' }, () => withCell('<c r="@" t="b"><v>1</v></c>')],
  [
    'a number of a million digits and a letter as text',
    { told: '不是数字' },
    () => withCell(`<c r="@" t="inlineStr"><is><t>${'9'.repeat(1_000_000)}x</t></is></c>`),
  ],
  [
    'a million separators as text',
    { told: '不是数字' },
    () => withCell(`<c r="@" t="inlineStr"><is><t>1${',000'.repeat(1_000_000)},</t></is></c>`),
  ],
  ['names that refer to each other', { told: '应指向一个单元格' }, () => withName('收入预算数')],
  ['a name of itself', { told: '应指向一个单元格' }, () => withName('收入决算数')],
  ['a name of several cells', { told: '应指向一个单元格' }, () => withName('基础数据!$A$1:$C$9')],
  ['a name of another workbook', { told: '收入决算数' }, () => withName('[1]基础数据!$A$1')],
  ['a name of a deleted cell', { told: '#REF!' }, () => withName('#REF!')],
  ['a name beyond the last column', { told: '应指向一个单元格' }, () => withName('基础数据!$XFE$1')],
  ['a name beyond the last row', { told: '应指向一个单元格' }, () => withName('基础数据!$A$1048577')],
  ['a name of a sheet not there', { told: '没有' }, () => withName('没有!$A$1')],
  ['a name of a million quotes', { told: '应指向一个单元格' }, () => withName("'".repeat(1_000_000))],
  [
    'a name of a million exclamation marks',
    { told: '应指向一个单元格' },
    () => withName('!'.repeat(1_000_000)),
  ],
  ['a name of a chart sheet', { told: '图' }, withChartSheet],
  [
    '30,000 of one name',
    { told: '' },
    () =>
      moreNames(
        repeated(
          30_000,
          (n) => `<definedName name="收入决算数" localSheetId="${n}">基础数据!$A$${n + 1}</definedName>`,
        ),
      ),
  ],
  [
    '30,000 of one name, none global',
    { told: '收入决算数' },
    () =>
      withParts({
        [BOOK]: text(BOOK).replace(
          /<definedName name="收入决算数"[^>]*>[^<]*<\/definedName>/u,
          repeated(
            30_000,
            (n) => `<definedName name="收入决算数" localSheetId="${n}">基础数据!$A$${n + 1}</definedName>`,
          ),
        ),
      }),
  ],
  [
    'one merged area over all',
    { told: '同一个单元格' },
    () => edited(DATA, /<mergeCells[^>]*>/u, '<mergeCells><mergeCell ref="A1:XFD1048576"/>'),
  ],
  // Errors.
  ['NaN', bad, () => withCell('<c r="@"><v>NaN</v></c>')],
  ['infinity', bad, () => withCell('<c r="@"><v>1e999</v></c>')],
  ['hexadecimal number', bad, () => withCell('<c r="@"><v>0x10</v></c>')],
  ['a number of a million digits', bad, () => withCell(`<c r="@"><v>${'9'.repeat(1_000_000)}</v></c>`)],
  ['unknown cell type', bad, () => withCell('<c r="@" t="zz"><v>1</v></c>')],
  ['shared string out of range', bad, () => withCell('<c r="@" t="s"><v>999999</v></c>')],
  ['shared string −1', bad, () => withCell('<c r="@" t="s"><v>-1</v></c>')],
  ['shared string 1.5', bad, () => withCell('<c r="@" t="s"><v>1.5</v></c>')],
  ['shared string “length”', bad, () => withCell('<c r="@" t="s"><v>length</v></c>')],
  ['no shared strings', bad, () => edited(RELS, 'sharedStrings.xml', 'none.xml')],
  ['negative style', bad, () => withCell('<c r="@" s="-1"><v>1</v></c>')],
  ['a cell twice', bad, () => withCell('<c r="@"><v>1</v></c><c r="@"><v>2</v></c>')],
  ['a cell beyond the last column', bad, () => withRows('<row r="900"><c r="XFE900"><v>1</v></c></row>')],
  ['a row beyond the last', bad, () => withRows('<row r="1048577"><c r="A1048577"><v>1</v></c></row>')],
  ['row 0', bad, () => edited(DATA, '<sheetData>', '<sheetData><row r="0"/>')],
  ['row 1e3', { told: '' }, () => withRows('<row r="1e3"/>')],
  ['rows out of order', bad, () => withRows('<row r="1"><c r="A1"><v>1</v></c></row>')],
  ['a cell in another row', bad, () => withRows('<row r="900"><c r="A2"><v>1</v></c></row>')],
  [
    '16,385 cells without address in a row',
    bad,
    () => withRows(`<row r="900">${'<c/>'.repeat(16_385)}</row>`),
  ],
  [
    '2,000,001 cells',
    bad,
    () => withRows(repeated(200, (n) => `<row r="${n + 900}">${'<c/>'.repeat(10_000)}</row>`)),
  ],
  ['shared formula without its first', bad, () => withCell('<c r="@"><f t="shared" si="9"/><v>1</v></c>')],
  [
    'merged area that is none',
    bad,
    () => edited(DATA, /<mergeCells[^>]*>/u, '<mergeCells><mergeCell ref="A0:B"/>'),
  ],
  [
    'DOCTYPE with entities',
    bad,
    () =>
      edited(
        DATA,
        '<worksheet',
        `<!DOCTYPE a [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}">]><worksheet`,
      ),
  ],
  [
    'external entity',
    bad,
    () => edited(DATA, '<worksheet', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><worksheet'),
  ],
  ['unknown entity', bad, () => withCell('<c r="@"><v>&lol;</v></c>')],
  ['a million open tags', bad, () => edited(DATA, '<sheetData>', '<a>'.repeat(1_000_000))],
  ['a prefix never declared', bad, () => edited(DATA, '<sheetData>', '<q:a/><sheetData>')],
  ['cut off in the middle', bad, () => withParts({ [DATA]: text(DATA).slice(0, 5_000) })],
  ['NUL in a sheet', bad, () => withCell('<c r="@"><v>\0</v></c>')],
  ['sheet without content', bad, () => withParts({ [DATA]: '' })],
  [
    'sheet of another root',
    bad,
    () =>
      withParts({
        [DATA]: '<worksheets xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      }),
  ],
  ['sheet that leads to the styles', bad, () => edited(RELS, /worksheets\/sheet2\.xml/u, 'styles.xml')],
  ['sheet that leads to the workbook', bad, () => edited(RELS, /worksheets\/sheet2\.xml/u, 'workbook.xml')],
  ['sheet part missing', bad, () => withParts({ [DATA]: null })],
  [
    'sheet of an unknown relationship',
    bad,
    () => edited(BOOK, /(?<=<sheet [^>]*)r:id="[^"]*"/u, 'r:id="none"'),
  ],
  [
    'two sheets of a name',
    bad,
    () => edited(BOOK, '</sheets>', '<sheet name="评分表" sheetId="99" r:id="rId1"/></sheets>'),
  ],
  ['no sheets', bad, () => edited(BOOK, /<sheets>.*<\/sheets>/su, '<sheets/>')],
  ['a sheet without name', bad, () => edited(BOOK, /<sheet name="[^"]*"/u, '<sheet name=""')],
  ['truncated file', { error: 'truncated' }, () => BASE.subarray(0, BASE.length - 400)],
  [
    'workbook of another type',
    { error: 'xlsm' },
    () =>
      edited(
        TYPES,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
  ],
];
