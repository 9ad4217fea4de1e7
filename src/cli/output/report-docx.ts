import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate';

import type { Block, ReportDocument } from '../../narrative/report/document';
import { scoreTable } from './report-docx-table';

/**
 * A review report as a Word document: A4, 宋体 and 黑体, the score table on pages of its own, across. The same report
 * gives the same bytes: its date is the sign-off's, never the clock's.
 */
export async function reportDocx(report: ReportDocument): Promise<Uint8Array> {
  // A megabyte that no other command needs: read when it is used.
  const docx = await import(/* webpackMode: "eager" */ 'docx');
  const { AlignmentType, Footer, PageNumber, PageOrientation, Paragraph, TextRun, Packer, Document } = docx;

  const pages = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['第 ', PageNumber.CURRENT, ' 页'], size: 18 })],
      }),
    ],
  });
  const body = (text: string, more: object = {}): InstanceType<typeof Paragraph> =>
    new Paragraph({ ...BODY, ...more, children: [new TextRun({ text })] });
  const place = (text: string): InstanceType<typeof Paragraph> =>
    new Paragraph({
      ...BODY,
      children: [new TextRun({ text: `（待填写：${text}）`, highlight: 'yellow' })],
    });
  const drawn = (block: Block): readonly InstanceType<typeof Paragraph>[] => {
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({ style: `Heading${String(block.level)}`, children: [new TextRun(block.text)] }),
        ];
      case 'addressee':
        return [body(block.text, { indent: { firstLine: 0 } })];
      case 'place':
        return [place(block.text)];
      case 'numbered':
        return block.texts.map((text, index) => body(`${String(index + 1)}. ${text}`));
      default:
        return [body(block.text)];
    }
  };
  const margins = { top: 1440, bottom: 1440, left: 1588, right: 1474 };
  const document = new Document({
    creator: '绩评',
    lastModifiedBy: '绩评',
    title: report.title,
    styles: { default: STYLES },
    sections: [
      {
        properties: { page: { size: A4, margin: margins } },
        footers: { default: pages },
        children: [
          new Paragraph({ style: 'Title', children: [new TextRun(report.title)] }),
          ...report.blocks.flatMap(drawn),
          ...report.signature.map(
            ({ label, text }, index) =>
              new Paragraph({
                ...BODY,
                keepNext: true,
                keepLines: true,
                ...(index === 0 ? { spacing: { ...BODY.spacing, before: 560 } } : {}),
                children: [new TextRun(`${label}：${text}`)],
              }),
          ),
        ],
      },
      {
        properties: {
          page: {
            size: { ...A4, orientation: PageOrientation.LANDSCAPE },
            margin: { top: 1134, bottom: 1134, left: 1020, right: 1020 },
          },
        },
        footers: { default: pages },
        children: scoreTable(docx, report),
      },
    ],
  });
  return steady(new Uint8Array(await Packer.toBuffer(document)), report.date);
}

/** In twentieths of a point. */
const A4 = { width: 11906, height: 16838 };
const SONG = { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', cs: '宋体' };
const HEI = { ascii: '黑体', hAnsi: '黑体', eastAsia: '黑体', cs: '黑体' };
/** Half points: 四号. */
const SIZE = 28;
const LINE = { line: 560, lineRule: 'exact' } as const;
/** First lines stand back by two characters. */
const BODY = { spacing: LINE, indent: { firstLine: 2 * 14 * 20 } };

const black = '000000';
const headingOf = (font: typeof SONG, bold: boolean): object => ({
  run: { font, size: SIZE, bold, color: black },
  paragraph: { ...BODY, spacing: { ...LINE, before: 120 }, keepNext: true },
});
const STYLES = {
  document: { run: { font: SONG, size: SIZE } },
  title: {
    run: { font: HEI, size: 44, color: black },
    paragraph: { alignment: 'center', spacing: { before: 240, after: 480 } },
  },
  heading1: headingOf(HEI, false),
  heading2: headingOf(SONG, true),
  heading3: headingOf(SONG, true),
  heading4: headingOf(SONG, false),
  heading5: headingOf(SONG, false),
} as const;

/** The day of files without a date: the first that a zip can hold. */
const EPOCH = new Date(1980, 0, 1);

/** Takes the clock out of a document: its properties carry the day of the sign-off or none, its entries a fixed one. */
function steady(bytes: Uint8Array, date: string | null): Uint8Array {
  const parts = unzipSync(bytes);
  const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
  const dated = core.replace(
    /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/gu,
    (_, open, __, close) => (date === null ? '' : `${String(open)}${date}T00:00:00Z${String(close)}`),
  );
  const entries = Object.entries(parts).map(([name, content]) => [
    name,
    [name === 'docProps/core.xml' ? strToU8(dated) : content, { mtime: EPOCH }],
  ]);
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]);
}
