import { buildWorkbook } from '../../../../src/host/xlsx/build/build-workbook';
import { FileError } from '../../../../src/host/xlsx/container/file-error';
import { openPackage } from '../../../../src/host/xlsx/container/package';
import { isPlain } from '../../../../src/host/xlsx/xml/plain-xml';
import { scanXml } from '../../../../src/host/xlsx/read/xml';
import { filledTemplate } from '../../../../src/workbook/template';
import { case2019, rubric2019 } from '../../../support/facts';
import { richWorkbook } from '../../../support/rich-workbook';

/** A comment behind the root makes a document one for the full parser, and changes nothing else. */
const NOT_PLAIN = '<!-- -->';

/** All that is told of a document, or that it is refused. */
function told(text: string): string[] {
  const events: string[] = [];
  const where = (tag: { start: number; end: number; raw: string; selfClosing: boolean }): string =>
    `${tag.start}-${tag.end} ${tag.raw} ${tag.selfClosing}`;
  try {
    scanXml(text, 'xl/a.xml', {
      open: (name, attributes, tag) => {
        const canonical = Object.keys(attributes).map((one) => tag.canonical(one));
        events.push(`<${name} ${JSON.stringify({ ...attributes })} ${canonical.join()} ${where(tag)}`);
      },
      close: (name, tag) => events.push(`>${name} ${where(tag)}`),
      text: (piece) => events.push(piece),
    });
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return ['refused'];
  }
  return events;
}

/** Numbers from 0 to below `most`, the same in every run. */
function chance(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

const PIECES = [
  ...[
    '<',
    '>',
    '/',
    '"',
    "'",
    '=',
    '&',
    ';',
    ' ',
    '\n',
    '\r',
    '\r\n',
    '\t',
    'a',
    ':',
    '-',
    '9',
    '绩',
    '\u0001',
  ],
  ...[
    '<a>',
    '</a>',
    '<a/>',
    '</a >',
    '< a>',
    ' b="1"',
    " b = '&lt;'",
    'b="1"',
    ' b="<"',
    ' xmlns="x"',
    ' xmlns:q="y"',
  ],
  ...[
    '&amp;',
    '&#65;',
    '&#x4E00;',
    '&#x1F600;',
    '&#0;',
    '&#xD800;',
    '&#1114112;',
    '&#00000000065;',
    '&nbsp;',
    '&#X41;',
  ],
  ...[
    ']]>',
    '<!--',
    '<![CDATA[x]]>',
    '<?p?>',
    '<!DOCTYPE a>',
    '<q:a>',
    '</q:a>',
    '<绩 评="1"/>',
    '\ufffe',
    '__proto__="1"',
  ],
];

/** The document with a few pieces cut out, put in, or doubled. */
function broken(text: string, random: (most: number) => number): string {
  let result = text;
  for (let n = random(2); n >= 0; n -= 1) {
    const at = random(result.length);
    const cut = random(3) === 0 ? random(12) : 0;
    result = result.slice(0, at) + (PIECES[random(PIECES.length)] ?? '') + result.slice(at + cut);
  }
  return result;
}

/** Pieces of real parts, small enough to be broken thoroughly. */
const DOCUMENTS = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<a xmlns="u" xmlns:r="v"><b r:id="1" c=\'2\'>x &amp; y</b><b/>\r\n</a>\n',
  '<r:a xmlns:r="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><r:c r="A1" t="s"><r:v>12</r:v></r:c></r:a>',
  '<a\n b="1\t2"\r\n c="&quot;&#10;"  ><b ></b ></a >',
];

function parts(bytes: Uint8Array): string[] {
  const pkg = openPackage(bytes);
  return pkg.parts().flatMap((part) => (/\.(?:xml|vml)$/u.test(part) ? [pkg.text(part)] : []));
}

test('what the quick tokenizer tells of real parts is what the full parser tells', () => {
  const template = buildWorkbook(filledTemplate(rubric2019(), case2019().facts));
  const real = [...parts(richWorkbook()), ...parts(template), ...DOCUMENTS];
  const plain = real.filter(isPlain);
  expect(plain.length).toBeGreaterThan(30);
  for (const text of plain) {
    expect(told(text)).not.toEqual(['refused']);
    expect(told(text)).toEqual(told(text + NOT_PLAIN));
  }
});

test('of broken documents it tells or refuses the same', () => {
  const random = chance(2019);
  const small = [
    ...parts(richWorkbook()).filter((text) => isPlain(text) && text.length < 3000),
    ...DOCUMENTS,
  ];
  const counts = { plain: 0, refused: 0 };
  for (let n = 0; n < 15_000; n += 1) {
    const text = broken(small[n % small.length] ?? '', random);
    if (!isPlain(text)) continue;
    const quick = told(text);
    counts.plain += 1;
    if (quick[0] === 'refused') counts.refused += 1;
    const full = told(text + NOT_PLAIN);
    if (quick.join('\n') !== full.join('\n')) expect([text, quick]).toEqual([text, full]);
  }
  expect(counts.plain).toBeGreaterThan(6_000);
  expect(counts.refused).toBeGreaterThan(1_500);
  expect(counts.plain - counts.refused).toBeGreaterThan(1_500);
});
