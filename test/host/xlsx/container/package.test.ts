import { openPackage } from '../../../../src/host/xlsx/container/package';
import { decodeXml, encodeXml } from '../../../../src/host/xlsx/container/xml-text';
import { openZip } from '../../../../src/host/xlsx/container/zip';
import { makeWorkbook, PARTS, workbookItems } from './make-workbook';
import { makeZip } from './make-zip';
import { errorOf } from './read-whole';

const SHEET = 'xl/worksheets/sheet1.xml';
const RELS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';
const part = (name: string): string => PARTS[name] ?? '';
const rawText = (bytes: Uint8Array, name: string): string =>
  new TextDecoder().decode(openZip(bytes).read(name));
const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

describe('reading a package', () => {
  it('finds the workbook and what it relates to', () => {
    const file = openPackage(makeWorkbook());
    expect(file.main).toBe('xl/workbook.xml');
    expect(file.strict).toBe(false);
    expect(file.related(file.main, 'worksheet')).toEqual([
      {
        id: 'rId1',
        type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet',
        kind: 'worksheet',
        target: 'worksheets/sheet1.xml',
        external: false,
        part: SHEET,
      },
    ]);
    expect(file.related(file.main, 'calcChain')[0]?.part).toBe('xl/calcChain.xml');
    expect(file.relationships(SHEET)).toEqual([]);
    expect(file.contentType(SHEET)).toBe(WORKSHEET);
    expect(file.contentType('xl/other.xml')).toBe('application/xml');
    expect(file.contentType('xl/other.bin')).toBeNull();
    expect(file.text(SHEET)).toBe(part(SHEET));
  });

  it.each([
    ['worksheets/sheet1.xml', SHEET],
    ['/xl/worksheets/sheet1.xml', SHEET],
    ['./worksheets/../worksheets/sheet1.xml', SHEET],
    ['../XL/Worksheets/Sheet1.xml', SHEET],
    ['worksheets/%73heet1.xml', SHEET],
    ['worksheets/sheet1.xml#a?b', SHEET],
    ['#评分表!A1', 'xl/workbook.xml'],
    ['NULL', null],
    ['', 'xl/workbook.xml'],
    ['//host/share/sheet1.xml', null],
    ['file:///xl/worksheets/sheet1.xml', null],
    ['worksheets\\sheet1.xml', null],
    ['%E0%A4%A', null],
    ['..', null],
    ['_rels/workbook.xml.rels', null],
    ['/[Content_Types].xml', null],
  ])('target %j leads to %j', (target, to) => {
    const rels = part(RELS).replace('Target="worksheets/sheet1.xml"', `Target="${target}"`);
    expect(openPackage(makeWorkbook({ [RELS]: rels })).related('xl/workbook.xml', 'worksheet')[0]?.part).toBe(
      to,
    );
  });

  it('an external target leads to no part', () => {
    const rels = part(RELS).replace('Target="w', 'TargetMode="External" Target="w');
    const [link] = openPackage(makeWorkbook({ [RELS]: rels })).related('xl/workbook.xml', 'worksheet');
    expect([link?.external, link?.part]).toEqual([true, null]);
  });

  it('part names in Chinese, percent-encoded on one side', () => {
    const rels = part(RELS).replace('worksheets/sheet1.xml', 'worksheets/%E8%A1%A8.xml');
    const items = workbookItems({ [RELS]: rels, 'xl/worksheets/表.xml': '<a/>' });
    const file = openPackage(makeZip(items));
    expect(file.related(file.main, 'worksheet')[0]?.part).toBe('xl/worksheets/表.xml');
    expect(file.text('xl/worksheets/%e8%a1%a8.xml')).toBe('<a/>');
  });

  it('prefixed packaging parts, a template, and a strict file', () => {
    const types = part(TYPES)
      .replace(/<(\/?)(Types|Default|Override)/gu, '<$1ct:$2')
      .replace('xmlns=', 'xmlns:ct=')
      .replace('sheet.main+xml', 'template.main+xml');
    const strict = part('_rels/.rels').replace(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );
    const file = openPackage(makeWorkbook({ [TYPES]: types, '_rels/.rels': strict }));
    expect([file.main, file.strict]).toEqual(['xl/workbook.xml', true]);
    file.addPart('xl/worksheets/sheet2.xml', WORKSHEET, '<a/>');
    file.addRelationship(file.main, 'worksheet', 'xl/worksheets/sheet2.xml');
    const bytes = file.toBytes();
    expect(rawText(bytes, TYPES)).toContain('<ct:Override PartName="/xl/worksheets/sheet2.xml"');
    expect(rawText(bytes, RELS)).toContain('purl.oclc.org/ooxml/officeDocument/relationships/worksheet');
  });
});

describe('changing a package', () => {
  it('nothing changed is the same file', () => {
    const bytes = makeWorkbook();
    const file = openPackage(bytes);
    for (const name of file.parts()) file.setText(name, file.text(name));
    expect(file.toBytes()).toEqual(bytes);
  });

  it('a new part changes the lists by one element each', () => {
    const file = openPackage(makeWorkbook());
    const name = file.newName('xl/worksheets/sheet', '.xml');
    expect(name).toBe('xl/worksheets/sheet2.xml');
    file.addPart(name, WORKSHEET, '<新/>');
    expect(file.addRelationship(file.main, 'worksheet', name)).toBe('rId3');
    expect(file.related(file.main, 'worksheet')[1]?.part).toBe(name);
    const bytes = file.toBytes();
    expect(rawText(bytes, TYPES)).toBe(
      part(TYPES).replace('</Types>', `<Override PartName="/${name}" ContentType="${WORKSHEET}"/></Types>`),
    );
    expect(rawText(bytes, RELS)).toBe(
      part(RELS).replace(
        '</Relationships>',
        '<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
      ),
    );
    expect(openPackage(bytes).text(name)).toBe('<新/>');
  });

  it('a part without relationships gets a list of its own', () => {
    const file = openPackage(makeWorkbook());
    file.addPart('xl/comments1.xml', 'a/comments', '<a/>');
    expect(file.addRelationship(SHEET, 'comments', 'xl/comments1.xml')).toBe('rId1');
    const again = openPackage(file.toBytes());
    expect(again.related(SHEET, 'comments')[0]).toMatchObject({
      part: 'xl/comments1.xml',
      target: '../comments1.xml',
    });
    again.removePart('xl/comments1.xml');
    expect(again.relationships(SHEET)).toEqual([]);
  });

  it('a part that a default describes needs no override; an empty list is opened', () => {
    const file = openPackage(
      makeWorkbook({
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships" />',
      }),
    );
    file.addPart('xl/plain.xml', 'application/XML', '<a/>');
    file.addRelationship(SHEET, 'urn:other', 'xl/plain.xml');
    const bytes = file.toBytes();
    expect(rawText(bytes, TYPES)).toBe(part(TYPES));
    expect(rawText(bytes, 'xl/worksheets/_rels/sheet1.xml.rels')).toBe(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships" ><Relationship Id="rId1" Type="urn:other" Target="../plain.xml"/></Relationships>',
    );
  });

  it('a removed part takes its override and the relationships to it along, and nothing else', () => {
    const file = openPackage(makeWorkbook());
    file.removePart('xl/calcChain.xml');
    const bytes = file.toBytes();
    expect(rawText(bytes, TYPES)).toBe(part(TYPES).replace(/<Override PartName="\/xl\/calcChain[^>]*>/u, ''));
    expect(rawText(bytes, RELS)).toBe(part(RELS).replace(/<Relationship Id="rId2"[^>]*>/u, ''));
    expect(openZip(bytes).names()).toEqual(Object.keys(PARTS).filter((name) => !name.includes('calcChain')));
  });

  it('a removed sheet takes its own relationships along', () => {
    const rels = part('_rels/.rels')
      .replace('officeDocument"', 'calc"')
      .replace('xl/workbook.xml', '/xl/calcChain.xml');
    const file = openPackage(makeWorkbook({ 'xl/worksheets/_rels/sheet1.xml.rels': rels }));
    file.removePart(SHEET);
    expect(
      openZip(file.toBytes())
        .names()
        .filter((name) => name.includes('sheet1')),
    ).toEqual([]);
    expect(file.related(file.main, 'worksheet')).toEqual([]);
  });

  it('removes a relationship by its id', () => {
    const file = openPackage(makeWorkbook());
    file.removeRelationship(file.main, 'rId2');
    expect(file.relationships(file.main).map(({ id }) => id)).toEqual(['rId1']);
    expect(file.has('xl/calcChain.xml')).toBe(true);
  });

  it('faults of ours are no FileErrors', () => {
    const file = openPackage(makeWorkbook());
    const wrong = [
      () => file.text('xl/none.xml'),
      () => file.text(TYPES),
      () => file.text(RELS),
      () => {
        file.addPart('xl/Workbook.xml', 'a/b', '<a/>');
      },
      () => {
        file.addPart('/xl/a.xml', 'a/b', '<a/>');
      },
      () => {
        file.addPart('../a.xml', 'a/b', '<a/>');
      },
      () => file.addRelationship(null, 'x', 'xl/none.xml'),
      () => {
        file.removePart(file.main);
      },
      () => {
        file.removeRelationship(null, 'rId9');
      },
      () => {
        file.setText(SHEET, '<a>\ud800</a>');
      },
    ];
    for (const act of wrong) expect(() => errorOf(act)).toThrow(Error);
    expect(file.toBytes()).toEqual(makeWorkbook());
  });
});

describe('encodings', () => {
  const text = '<?xml version="1.0"?><a>绩效😀</a>';
  it.each([
    { encoding: 'utf-8', mark: false },
    { encoding: 'utf-8', mark: true },
    { encoding: 'utf-16le', mark: true },
    { encoding: 'utf-16be', mark: true },
  ] as const)('$encoding, mark: $mark, is kept', (form) => {
    const bytes = encodeXml(text, form);
    expect(decodeXml(bytes, 'a.xml')).toEqual({ text, form });
    const file = openPackage(makeWorkbook({ [SHEET]: bytes }));
    expect(file.text(SHEET)).toBe(text);
    file.setText(SHEET, text.replace('绩', '成'));
    expect(openZip(file.toBytes()).read(SHEET)).toEqual(encodeXml(text.replace('绩', '成'), form));
  });

  it('packaging parts in UTF-16 are patched in UTF-16', () => {
    const form = { encoding: 'utf-16le', mark: true } as const;
    const types = part(TYPES).replace('encoding="UTF-8"', 'encoding="UTF-16"');
    const file = openPackage(makeWorkbook({ [TYPES]: encodeXml(types, form) }));
    file.addPart('xl/a.xml', 'a/b', '<a/>');
    const { text: now } = decodeXml(openZip(file.toBytes()).read(TYPES), TYPES);
    expect(now).toBe(types.replace('</Types>', '<Override PartName="/xl/a.xml" ContentType="a/b"/></Types>'));
  });
});
