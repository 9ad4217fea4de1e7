import { isDateFormat } from '../../../../src/workbook/reading/dates';
import { isoSerial } from '../../../../src/host/xlsx/read/iso-date';
import { openWorkbook } from '../../../../src/host/xlsx/workbook-file';
import { plainWorkbook } from '../../../support/rich-workbook';

const values = (rows: string, around: Parameters<typeof plainWorkbook>[1] = {}) =>
  openWorkbook(plainWorkbook(rows, around))
    .values()
    .cells(0)
    .map(({ value }) => value);

test('cells of every type', () => {
  const row =
    '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' +
    '<c r="D1" t="inlineStr"><is><r><t>一</t></r><r><t> 二</t></r><rPh sb="0" eb="1"><t>音</t></rPh></is></c>' +
    '<c r="E1" t="str"><f>A1</f><v>x&amp;y</v></c><c r="F1" t="b"><v>0</v></c><c r="G1" t="e"><v>#N/A</v></c>' +
    '<c r="H1" t="d"><v>2024-02-29T12:00:00</v></c><c r="I1"><v>0.1</v></c><c r="J1"><v> 1E-3 </v></c>' +
    '<c r="K1"/><c r="L1" t="str"><v></v></c><c><v>5</v></c>';
  expect(values(`<row r="1">${row}</row><row><c><v>6</v></c></row>`)).toEqual([
    ...['甲', '乙 丙', 'a\rb_x0041_', '一 二', 'x&y', false, { error: '#N/A' }, 45351.5, 0.1, 0.001],
    ...[null, '', 5, 6],
  ]);
});

test.each([
  ['地址超出范围', '<row r="1"><c r="XFE1"/></row>'],
  ['地址有误', '<row r="1"><c r="1A"/></row>'],
  ['行号超出范围', '<row r="1048577"/>'],
  ['行号有误', '<row r="1.5"/>'],
  ['单元格重复', '<row r="1"><c r="A1"/><c r="A1"/></row>'],
  ['单元格次序', '<row r="1"><c r="B1"/><c r="A1"/></row>'],
  ['单元格不在它的行', '<row r="1"><c r="A2"/></row>'],
  ['行重复', '<row r="2"/><row r="2"/>'],
  ['行次序', '<row r="3"/><row r="2"/>'],
  ['共享文字不存在', '<row r="1"><c r="A1" t="s"><v>99</v></c></row>'],
  ['数值有误', '<row r="1"><c r="A1"><v>1,5</v></c></row>'],
  ['十六进制', '<row r="1"><c r="A1"><v>0x10</v></c></row>'],
  ['无穷大', '<row r="1"><c r="A1"><v>1e999</v></c></row>'],
  ['类型有误', '<row r="1"><c r="A1" t="q"><v>1</v></c></row>'],
  ['样式编号有误', '<row r="1"><c r="A1" s="-1"/></row>'],
  ['共享公式没有源公式', '<row r="1"><c r="A1"><f t="shared" si="3"/></c></row>'],
  ['没有声明的前缀', '<row r="1"><y:c r="A1"/></row>'],
  ['嵌套过深', `<row r="1">${'<c>'.repeat(200)}${'</c>'.repeat(200)}</row>`],
  ['不成对', '<row r="1"><c r="A1"></row>'],
])('%s: a clear error', (_, rows) => {
  expect(() => values(rows)).toThrow(expect.objectContaining({ name: 'FileError', code: 'bad-xml' }));
});

test('elements of other namespaces are not taken for cells', () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c><y:c xmlns:y="urn:y" r="B1"><y:v>2</y:v></y:c></row>';
  expect(values(rows)).toEqual([1]);
});

test('date formats', () => {
  const dates = ['yyyy-mm-dd', 'yyyy"年"m"月"', '[$-804]yyyy/m/d;@', '[h]:mm', 'mm:ss.0', 'd-mmm-yy'];
  expect(dates.filter((format) => !isDateFormat(format))).toEqual([]);
  const others = [
    'General',
    '0.00',
    '0.00%',
    '@',
    '"day"0',
    '[Red]0.0',
    '#,##0_d',
    '\\d0',
    '0.00E+00',
    '¥#,##0',
  ];
  expect(others.filter(isDateFormat)).toEqual([]);
});

test('ISO dates as Excel counts them', () => {
  expect(isoSerial('1900-01-01', false)).toBe(1);
  expect(isoSerial('1900-02-28', false)).toBe(59);
  expect(isoSerial('1900-03-01', false)).toBe(61);
  expect(isoSerial('1904-01-02', true)).toBe(1);
  expect(isoSerial('2023-02-29', false)).toBeNull();
});
