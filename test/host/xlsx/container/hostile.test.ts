import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';

import { type FileErrorCode } from '../../../../src/host/xlsx/container/file-error';
import { makeWorkbook, PARTS, workbookItems } from './make-workbook';
import { bytesOf, type Item, makeZip } from './make-zip';
import { errorOf, readWhole } from './read-whole';

const MB = 1_048_576;
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const joined = (...pieces: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));
const part = (name: string): string => PARTS[name] ?? '';
const RELS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';

/** The workbook, one of its items with other headers. */
function withItem(name: string, lies: Partial<Item>, more: readonly Item[] = []): Uint8Array {
  return makeZip([
    ...workbookItems().map((item) => (item.name === name ? { ...item, ...lies } : item)),
    ...more,
  ]);
}

/** The workbook and one more item. */
const withMore = (...more: Item[]): Uint8Array => makeZip([...workbookItems(), ...more]);

/** The workbook with a text replaced in a part. */
function edited(name: string, from: string | RegExp, to: string): Uint8Array {
  const text = part(name).replace(from, to);
  if (text === part(name)) throw new Error(`${name} has no ${String(from)}`);
  return makeWorkbook({ [name]: text });
}

const SHEET = 'xl/worksheets/sheet1.xml';

/** Overlapping entries after David Fifield's: all directory records lead to one local header. */
function overlapping(): Uint8Array {
  const kernel = { name: 'a', data: new Uint8Array(MB) };
  return makeZip([
    kernel,
    ...Array.from({ length: 50 }, (_, n) => ({ name: `b${n}`, data: 'x', offset: 0 })),
  ]);
}

/** A compound file with one stream of a name, as far as its directory. */
function compound(stream: string): Uint8Array {
  const bytes = Buffer.alloc(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write(stream, 1024 + 128, 'utf16le');
  bytes.writeUInt16LE(2 * stream.length + 2, 1024 + 128 + 64);
  return new Uint8Array(bytes);
}

const zip64End = bytesOf(
  [4, 0x06064b50],
  [8, 44],
  [2, 45],
  [2, 45],
  [4, 0],
  [4, 0],
  [8, 6],
  [8, 6],
  [8, 300],
  [8, 0],
);
const zip64Locator = bytesOf([4, 0x07064b50], [4, 0], [8, 0], [4, 1]);

const mainType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** Each kind of hostile or unfit file, the code it is to end in, and a word of its message. */
const KINDS: readonly (readonly [
  kind: string,
  code: FileErrorCode,
  make: () => Uint8Array,
  word?: string,
])[] = [
  // Not an archive.
  ['empty', 'not-a-zip', () => new Uint8Array(), '空'],
  ['one byte', 'not-a-zip', () => new Uint8Array(1)],
  ['CSV', 'not-a-zip', () => ascii('指标,得分\n预算编制,4\n'), '内容'],
  ['HTML named xlsx', 'not-a-zip', () => ascii('<html><table><tr><td>1</td></tr></table></html>'), '网页'],
  ['PDF', 'not-a-zip', () => ascii('%PDF-1.7 ...'), 'PDF'],
  ['gzip', 'not-a-zip', () => new Uint8Array([0x1f, 0x8b, 8, 0]), 'gzip'],
  ['noise', 'not-a-zip', () => Uint8Array.from({ length: 9999 }, (_, n) => (n * 167 + (n >> 5)) & 255)],
  ['OLE, encrypted workbook', 'encrypted', () => compound('EncryptedPackage'), '密码'],
  ['OLE, xls', 'xls', () => compound('Workbook'), '另存'],
  ['OLE, Excel 5', 'xls', () => compound('Book')],
  ['OLE, doc', 'not-a-workbook', () => compound('WordDocument'), 'Word'],
  ['OLE, something else', 'not-a-zip', () => compound('Contents')],
  ['BIFF 2', 'xls', () => new Uint8Array([9, 0, 4, 0, 2, 0, 16, 0])],
  ['spanned archive', 'bad-zip', () => joined(new Uint8Array([0x50, 0x4b, 7, 8]), makeWorkbook()), '分卷'],
  // The archive's structure.
  ['no directory', 'truncated', () => makeWorkbook().subarray(0, 900), '不完整'],
  ['data before the archive', 'not-a-zip', () => makeWorkbook({}, { before: ascii('MZ program') })],
  [
    'data before, like a zip',
    'bad-zip',
    () => makeWorkbook({}, { before: new Uint8Array([0x50, 0x4b, 3, 4]) }),
  ],
  [
    'entries begin later, offsets agree',
    'bad-zip',
    () => makeZip([{ name: 'hidden', data: 'x', hidden: true }, ...workbookItems()]),
    '开头',
  ],
  ['data behind the archive', 'bad-zip', () => makeWorkbook({}, { after: ascii('garbage') }), '末尾'],
  [
    'second end record in the comment',
    'bad-zip',
    () => {
      // The comment holds a whole empty archive, whose record agrees with itself.
      const whole = makeWorkbook();
      const at = whole.length;
      const inner = bytesOf([4, 0x06054b50], [4, 0], [2, 0], [2, 0], [4, 0], [4, at], [2, 0]);
      return makeWorkbook({}, { comment: inner });
    },
    '两个目录',
  ],
  ['directory said to be elsewhere', 'bad-zip', () => makeWorkbook({}, { directoryAt: 4 })],
  ['directory behind the end', 'bad-zip', () => makeWorkbook({}, { directoryAt: 0x7fffffff })],
  ['more entries said than there are', 'bad-zip', () => makeWorkbook({}, { count: 7 })],
  ['fewer entries said than there are', 'bad-zip', () => makeWorkbook({}, { count: 5 }), '数目'],
  ['several disks', 'bad-zip', () => makeWorkbook({}, { disk: 1 }), '分卷'],
  ['an entry on another disk', 'bad-zip', () => withItem(SHEET, { disk: 3 }), '分卷'],
  [
    'zip64 end record',
    'zip64',
    () => makeWorkbook({}, { gap: joined(zip64End, zip64Locator), directoryAt: 0xffffffff }),
  ],
  ['zip64 sizes', 'zip64', () => withItem(SHEET, { size: 0xffffffff, packedSize: 0xffffffff }), 'zip64'],
  ['zip64 local sizes without field', 'zip64', () => withItem(SHEET, { local: { size: 0xffffffff } })],
  [
    '70,000 entries',
    'too-many-entries',
    () => makeZip(Array.from({ length: 70_000 }, (_, n) => ({ name: `p/${n}`, method: 0 }))),
  ],
  [
    '66,000 entries, of which the count shows 464',
    'bad-zip',
    () => makeZip(Array.from({ length: 66_000 }, (_, n) => ({ name: `p/${n}`, method: 0 }))),
    '数目',
  ],
  [
    '3,000 entries',
    'too-many-entries',
    () => makeZip(Array.from({ length: 3000 }, (_, n) => ({ name: `p/${n}`, method: 0 }))),
    '2000',
  ],
  ['encrypted flag', 'encrypted', () => withItem(SHEET, { flags: 1 })],
  ['encrypted flag in the local header only', 'encrypted', () => withItem(SHEET, { local: { flags: 1 } })],
  ['strong encryption', 'encrypted', () => withItem(SHEET, { flags: 1 << 6 })],
  ['LZMA', 'unsupported-compression', () => withItem(SHEET, { method: 14 }), '14'],
  ['deflate64', 'unsupported-compression', () => withItem(SHEET, { method: 9 })],
  ['duplicate entries', 'duplicate-entry', () => withMore({ name: SHEET, data: 'other' }), '同名'],
  ['duplicate but for case', 'duplicate-entry', () => withMore({ name: 'XL/Workbook.xml', data: 'other' })],
  [
    'duplicate but for percent-encoding',
    'duplicate-entry',
    () => withMore({ name: 'xl/work%62ook.xml', data: 'x' }),
  ],
  ['climbing name', 'bad-entry', () => withMore({ name: '../../etc/passwd', data: 'x' }), '..'],
  ['climbing name in the middle', 'bad-entry', () => withMore({ name: 'xl/../../x', data: 'x' })],
  ['absolute name', 'bad-entry', () => withMore({ name: '/etc/passwd', data: 'x' }), '绝对路径'],
  ['drive letter', 'bad-entry', () => withMore({ name: 'C:/x', data: 'x' }), '盘符'],
  ['backslashes', 'bad-entry', () => withMore({ name: 'xl\\x.xml', data: 'x' }), '反斜杠'],
  ['NUL in a name', 'bad-entry', () => withMore({ name: 'xl/a\0.xml', data: 'x' }), '控制字符'],
  ['no name', 'bad-entry', () => withMore({ name: '', data: 'x' }), '没有名称'],
  ['name said to be UTF-8', 'bad-zip', () => withMore({ name: new Uint8Array([0x61, 0xff]), flags: 0x800 })],
  ['folder with content', 'bad-entry', () => withMore({ name: 'xl/f/', data: 'x' }), '文件夹'],
  [
    'two names for one entry',
    'bad-entry',
    () => withItem(SHEET, { local: { name: 'xl/worksheets/sheet2.xml' } }),
  ],
  ['two methods for one entry', 'bad-entry', () => withItem(SHEET, { local: { method: 0 } })],
  ['two sizes for one entry', 'bad-entry', () => withItem(SHEET, { local: { size: 5 } })],
  ['overlapping entries', 'bad-entry', overlapping],
  ['an entry inside another', 'bad-entry', () => withMore({ name: 'x', data: 'x', offset: 40 }), '重叠'],
  ['an entry behind the file', 'bad-entry', () => withMore({ name: 'x', data: 'x', offset: 0x7ffffff0 })],
  [
    'data that reach into the next entry',
    'bad-entry',
    () => withItem('_rels/.rels', { packedSize: 5000 }),
    '重叠',
  ],
  ['wrong descriptor', 'bad-entry', () => withItem(SHEET, { descriptor: 'wrong' }), '校验值'],
  // The contents.
  ['wrong CRC', 'bad-entry', () => withItem(SHEET, { crc: 1 }), 'CRC'],
  ['declared bomb', 'too-large-entry', () => withMore({ name: 'x', data: new Uint8Array(65 * MB) }), '64 MB'],
  [
    'declared bomb of many entries',
    'too-large-total',
    () => {
      const packed = new Uint8Array(deflateRawSync(new Uint8Array(60 * MB)));
      return withMore(...[1, 2, 3, 4].map((n) => ({ name: `x${n}`, packed, size: 60 * MB })));
    },
    '200 MB',
  ],
  ['lying bomb', 'bad-entry', () => withItem(SHEET, { data: new Uint8Array(512 * MB), size: 1000 }), '大小'],
  [
    'bomb of a little more than declared',
    'bad-entry',
    () => withItem(SHEET, { size: part(SHEET).length - 1 }),
  ],
  ['less than declared', 'bad-entry', () => withItem(SHEET, { size: 100_000 })],
  [
    'declared beyond what deflate can do',
    'bad-entry',
    () => withItem(SHEET, { packed: ascii('abc'), size: 60 * MB }),
  ],
  ['stored with two sizes', 'bad-entry', () => withItem(SHEET, { method: 0, size: 1_000_000 })],
  ['damaged deflate', 'bad-entry', () => withItem(SHEET, { packed: ascii('\x07damaged') })],
  [
    'deflate without end',
    'bad-entry',
    () => withItem(SHEET, { packed: new Uint8Array(deflateRawSync(part(SHEET))).subarray(0, 90) }),
  ],
  // The package.
  ['a photo archive', 'not-a-workbook', () => makeZip([{ name: 'a.jpg', data: 'x' }]), '压缩包'],
  ['an empty archive', 'not-a-workbook', () => makeZip([])],
  [
    'an archive in an archive',
    'not-a-workbook',
    () => makeZip([{ name: 'a.zip', data: makeZip([{ name: 'a.zip', data: makeWorkbook() }]) }]),
  ],
  [
    'ods',
    'ods',
    () => makeZip([{ name: 'mimetype', method: 0, data: 'application/vnd.oasis.opendocument.spreadsheet' }]),
  ],
  ['no content types', 'bad-package', () => makeWorkbook({ [TYPES]: null }), TYPES],
  [
    'xlsm',
    'xlsm',
    () => edited(TYPES, mainType, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
    '宏',
  ],
  ['xlsb', 'xlsb', () => edited(TYPES, mainType, 'application/vnd.ms-excel.sheet.binary.macroEnabled.main')],
  [
    'docx',
    'not-a-workbook',
    () =>
      edited(
        TYPES,
        mainType,
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      ),
    'Word',
  ],
  [
    'pptx',
    'not-a-workbook',
    () =>
      edited(
        TYPES,
        mainType,
        'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
      ),
  ],
  ['unknown main type', 'not-a-workbook', () => edited(TYPES, mainType, 'application/x-other')],
  [
    'main type not said',
    'not-a-workbook',
    () => edited(TYPES, /<Override PartName="\/xl\/workbook.xml"[^>]*>/u, ''),
  ],
  [
    'content types of two minds',
    'bad-package',
    () => edited(TYPES, '</Types>', '<Override PartName="/XL/workbook.xml" ContentType="a/b"/></Types>'),
    '两种类型',
  ],
  [
    'an override without name',
    'bad-package',
    () => edited(TYPES, '</Types>', '<Override ContentType="a/b"/></Types>'),
    'PartName',
  ],
  ['content types in another namespace', 'bad-package', () => edited(TYPES, '/content-types"', '/other"')],
  ['no package relationships', 'bad-package', () => makeWorkbook({ '_rels/.rels': null }), '没有指向工作簿'],
  ['relationship of another type', 'bad-package', () => edited('_rels/.rels', '/officeDocument"', '/other"')],
  [
    'relationship to a missing part',
    'bad-package',
    () => edited('_rels/.rels', 'xl/workbook.xml', 'xl/none.xml'),
    '缺少工作簿',
  ],
  [
    'relationship out of the file',
    'bad-package',
    () => edited('_rels/.rels', 'Target=', 'TargetMode="External" Target='),
    '之外',
  ],
  [
    'relationship to a web page',
    'bad-package',
    () => edited('_rels/.rels', 'xl/workbook.xml', 'http://example.com/a.xml'),
  ],
  [
    'relationship upwards out of the root',
    'bad-package',
    () => edited('_rels/.rels', 'xl/workbook.xml', '../../etc/passwd'),
  ],
  [
    'relationship to its own relationship part',
    'bad-package',
    () => edited('_rels/.rels', 'xl/workbook.xml', '_rels/.rels'),
  ],
  [
    'relationship to the content types',
    'bad-package',
    () => edited('_rels/.rels', 'xl/workbook.xml', '/%5BContent_Types%5D.xml'),
  ],
  [
    'two workbooks',
    'bad-package',
    () => edited('_rels/.rels', /(<Relationship )Id="rId1"([^>]*>)/u, '$1Id="rId1"$2$1Id="rId2"$2'),
    '两个',
  ],
  ['two relationships of one id', 'bad-package', () => edited(RELS, 'Id="rId2"', 'Id="rId1"'), '编号'],
  ['a relationship without target', 'bad-package', () => edited(RELS, 'Target="worksheets/sheet1.xml"', '')],
  // The XML of the packaging, and the encoding of any part.
  ['DOCTYPE', 'doctype', () => edited(RELS, '<Relationships', '<!DOCTYPE a><Relationships'), 'DOCTYPE'],
  [
    'entity bomb',
    'doctype',
    () =>
      edited(
        TYPES,
        '<Types',
        `<!DOCTYPE lolz [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}">]><Types`,
      ),
  ],
  [
    'external entity',
    'doctype',
    () => edited(TYPES, '<Types', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><Types'),
  ],
  ['entity without DOCTYPE', 'bad-xml', () => edited(TYPES, '</Types>', '&lol;</Types>')],
  ['not well-formed', 'bad-xml', () => edited(TYPES, '</Types>', ''), '行'],
  ['not XML', 'bad-xml', () => makeWorkbook({ [TYPES]: 'hello' })],
  ['no bytes', 'bad-xml', () => makeWorkbook({ [TYPES]: '' })],
  ['NUL in XML', 'bad-xml', () => edited(TYPES, '</Types>', '\0</Types>')],
  ['prefix not declared', 'bad-xml', () => edited(TYPES, '</Types>', '<x:Default/></Types>')],
  ['a million open tags', 'bad-package', () => makeWorkbook({ [TYPES]: '<a>'.repeat(1_000_000) })],
  ['17 levels of its own namespace', 'bad-xml', () => edited(TYPES, '</Types>', '<a>'.repeat(17)), '嵌套'],
  [
    '18 MB of relationships',
    'too-large-entry',
    () => edited(RELS, '</Relationships>', `${' '.repeat(18 * MB)}</Relationships>`),
    '16 MB',
  ],
  [
    'GBK',
    'bad-encoding',
    () => makeWorkbook({ [SHEET]: new Uint8Array([0x3c, 0x61, 0x3e, 0xbc, 0xa8, 0x3c, 0x2f, 0x61, 0x3e]) }),
    'UTF-8',
  ],
  ['GBK, said so, in ASCII', 'bad-encoding', () => edited(SHEET, 'UTF-8', 'GBK'), 'GBK'],
  [
    'UTF-7',
    'bad-encoding',
    () => makeWorkbook({ [SHEET]: '<?xml version="1.0" encoding="UTF-7"?>+ADw-a+AD4-' }),
    'UTF-7',
  ],
  ['overlong UTF-8', 'bad-encoding', () => makeWorkbook({ [SHEET]: new Uint8Array([0x3c, 0xc0, 0xaf]) })],
  [
    'UTF-16 with half a pair',
    'bad-encoding',
    () => makeWorkbook({ [SHEET]: new Uint8Array([0xff, 0xfe, 0x3c, 0, 0, 0xd8]) }),
  ],
  [
    'UTF-16 that says UTF-8',
    'bad-encoding',
    () =>
      makeWorkbook({
        [SHEET]: joined(
          new Uint8Array([0xff, 0xfe]),
          new Uint8Array(Buffer.from('<?xml version="1.0" encoding="utf-8"?><a/>', 'utf16le')),
        ),
      }),
  ],
];

/** Milliseconds; it is there for what would never end. */
const SLOWEST = 2_000;

describe('hostile and unfit files', () => {
  it('the workbook they are made from is read', () => {
    expect(Object.keys(readWhole(makeWorkbook()))).toEqual(['xl/workbook.xml', SHEET, 'xl/calcChain.xml']);
  });

  it.each(KINDS.map(([kind, code, make, word = '']) => ({ kind, code, make, word })))(
    '$kind: $code',
    ({ code, make, word }) => {
      const bytes = make();
      // Processor time: on a busy machine the clock tells of others.
      const before = process.cpuUsage();
      const error = errorOf(() => readWhole(bytes));
      const { user, system } = process.cpuUsage(before);
      expect(error?.code).toBe(code);
      expect(error?.message).toContain(word);
      // What happened, and what to do about it.
      expect(error?.message).toMatch(/^[^\n]*。[^\n]*。$/u);
      expect((user + system) / 1e3).toBeLessThan(SLOWEST);
    },
  );

  it('an archive that contains itself is one archive, not a way down', () => {
    expect(errorOf(() => readWhole(makeWorkbook({ 'xl/self.zip': makeWorkbook() })))).toBeNull();
  });

  it('a cycle of relationships between parts is no hindrance: none is followed', () => {
    const rel = part('_rels/.rels').replace('xl/workbook.xml', '/xl/worksheets/sheet1.xml');
    expect(errorOf(() => readWhole(makeWorkbook({ 'xl/worksheets/_rels/sheet1.xml.rels': rel })))).toBeNull();
  });

  it('all of them together take less than 300 MB', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
    try {
      for (const [n, [, , make]] of KINDS.entries()) writeFileSync(path.join(folder, `${n}.xlsx`), make());
      const child = path.join(__dirname, 'open-all.child.ts');
      const said = execFileSync('node', ['--import', 'tsx', child, folder], { encoding: 'utf8' });
      expect(Number(said)).toBeLessThan(300);
      expect(Number(said)).toBeGreaterThan(30);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);

  it('cut off anywhere, a workbook is a clear error', () => {
    const bytes = makeWorkbook();
    for (let n = 0; n < 50; n++) {
      const error = errorOf(() => readWhole(bytes.subarray(0, Math.floor((bytes.length * n) / 50))));
      expect(['truncated', 'not-a-zip']).toContain(error?.code);
    }
    for (let cut = 1; cut < 300; cut++)
      expect(errorOf(() => readWhole(bytes.subarray(0, bytes.length - cut)))).not.toBeNull();
  });

  it('cut off at the front, it is a clear error', () => {
    const bytes = makeWorkbook();
    for (let cut = 1; cut < bytes.length; cut += 7)
      expect(errorOf(() => readWhole(bytes.subarray(cut)))).not.toBeNull();
  });
});
