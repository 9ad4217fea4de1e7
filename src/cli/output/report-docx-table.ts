import type * as Docx from 'docx';
import type { FileChild, IRunOptions, ITableCellOptions, TableCell } from 'docx';

import type { ReportDocument, ScoreLine } from '../../narrative/report/document';

type Library = typeof Docx;

/** Columns of the printed sheet: three levels with their weights, then what is printed, said and scored. In 1/20 pt. */
const WIDTHS = [1000, 620, 1000, 620, 1250, 620, 2500, 3600, 2700, 700];
const COLUMNS = WIDTHS.length;
/** Half points. */
const SIZE = 17;

/** 整体绩效自评指标评分表 with its title, unit and note: groups merged, 合计 first, the header on every page. */
export function scoreTable(docx: Library, { table }: ReportDocument): readonly FileChild[] {
  const {
    AlignmentType,
    Paragraph,
    Table,
    TableCell,
    TableLayoutType,
    TableRow,
    TextRun,
    VerticalAlignTable,
  } = docx;
  const cell = (
    text: string,
    column: number,
    more: Partial<ITableCellOptions> & { left?: boolean; strong?: boolean } = {},
  ): TableCell => {
    const { left = false, strong = false, ...options } = more;
    const span = options.columnSpan ?? 1;
    return new TableCell({
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      width: { size: WIDTHS.slice(column, column + span).reduce((sum, one) => sum + one, 0), type: 'dxa' },
      ...options,
      children: text.split('\n').map(
        (line) =>
          new Paragraph({
            alignment: left ? AlignmentType.LEFT : AlignmentType.CENTER,
            children: [new TextRun(runOf(line, strong))],
          }),
      ),
    });
  };
  const headed = (text: string, column: number, more: Partial<ITableCellOptions> = {}): TableCell =>
    cell(text, column, { ...more, strong: true, shading: { fill: 'EDEDED' } });
  const row = (children: readonly TableCell[], header = false): InstanceType<typeof TableRow> =>
    new TableRow({ children, cantSplit: true, tableHeader: header });
  const rest = ({ description, standard, narrative, score }: ScoreLine): readonly TableCell[] => [
    cell(description, 6, { left: true }),
    cell(standard, 7, { left: true }),
    cell(narrative, 8, { left: true }),
    cell(score, 9),
  ];

  const header = [
    row(
      [
        headed('评价指标', 0, { columnSpan: 6 }),
        ...['指标说明', '评分标准', '评分说明', '得分'].map((text, index) =>
          headed(text, 6 + index, { rowSpan: 3 }),
        ),
      ],
      true,
    ),
    row(
      ['一级指标', '二级指标', '三级指标'].map((text, index) => headed(text, index * 2, { columnSpan: 2 })),
      true,
    ),
    row(
      [0, 2, 4].flatMap((column) => [headed('名称', column), headed('权重(%)', column + 1)]),
      true,
    ),
  ];
  const total = row([
    cell('合计', 0, { columnSpan: 5, strong: true }),
    cell(table.total.weight, 5, { strong: true }),
    cell('', 6),
    cell('', 7),
    cell('', 8),
    cell(table.total.score, 9, { strong: true }),
  ]);
  const lines = table.groups.flatMap((level1) => {
    const rows1 = level1.groups.reduce((sum, { rows }) => sum + rows.length, 0);
    return level1.groups.flatMap((level2) =>
      level2.rows.map((line, index) => {
        const first2 = index === 0;
        const first1 = first2 && level1.groups[0] === level2;
        const rows2 = level2.rows.length;
        return row([
          ...(first1
            ? [cell(level1.name, 0, { rowSpan: rows1 }), cell(level1.weight, 1, { rowSpan: rows1 })]
            : []),
          ...(first2
            ? [cell(level2.name, 2, { rowSpan: rows2 }), cell(level2.weight, 3, { rowSpan: rows2 })]
            : []),
          cell(line.name, 4),
          cell(line.weight, 5),
          ...rest(line),
        ]);
      }),
    );
  });
  const { adjustment } = table;
  const text = (said: string, size: number): InstanceType<typeof Paragraph> =>
    new Paragraph({ spacing: { before: 60, after: 60 }, children: [new TextRun({ text: said, size })] });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
      children: [
        new TextRun({
          text: table.title,
          size: 32,
          font: { ascii: '黑体', hAnsi: '黑体', eastAsia: '黑体', cs: '黑体' },
        }),
      ],
    }),
    text(`单位：${table.unit}`, 21),
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: WIDTHS,
      width: { size: WIDTHS.reduce((sum, one) => sum + one, 0), type: 'dxa' },
      rows: [
        ...header,
        total,
        ...lines,
        row([cell(adjustment.name, 0, { columnSpan: COLUMNS - 4 }), ...rest(adjustment)]),
      ],
    }),
    ...(table.footnote === '' ? [] : [text(table.footnote, 18)]),
  ];
}

function runOf(text: string, strong: boolean): IRunOptions {
  return strong ? { text, size: SIZE, bold: true } : { text, size: SIZE };
}
