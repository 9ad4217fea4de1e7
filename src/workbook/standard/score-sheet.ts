import { rowName, SHEET_NAMES } from '../../rubric/names';
import type { Rubric } from '../../rubric/rubric';
import { adjustmentBounds } from '../../scoring/total';
import type { SheetModel } from '../model';
import { double } from '../numbers';
import { pointsValidation, scoreValidation } from './number-validations';
import { paginate } from './pages';
import { Drawing, landscape, LINE_HEIGHT, type Placed, rowHeight } from './drawing';
import { SHEETS } from './sheets';

/** Columns of 评分表 (layout.md): three levels with their weights, then what is printed, said and scored. */
const COLUMN = {
  level1: 0,
  weight1: 1,
  level2: 2,
  weight2: 3,
  indicator: 4,
  weight: 5,
  description: 6,
  standard: 7,
  narrative: 8,
  score: 9,
} as const;
const WIDTHS = [10, 7, 10, 7, 13, 7, 26, 42, 46, 9];
const LAST = COLUMN.score;

/** Title, 单位 and 年度, three header rows; then 合计. All but 合计 are repeated on every printed page. */
const HEADER_ROWS = 5;
const TOTAL_ROW = HEADER_ROWS;

/** Header facts with a place of their own, above or in the sign-off. */
const KNOWN_HEADER: readonly string[] = ['单位名称', '评价年度', '自评等级', '核查单位', '核查人', '复核人'];

/**
 * 评分表 as the audited sheet of 2019 looks: merged groups, 合计 first, 加减分项 last, note and sign-off.
 * Header facts that the rubric does not name are left out; those that only it knows follow the sign-off.
 */
export function scoreSheet(rubric: Rubric): {
  readonly sheet: SheetModel;
  readonly names: readonly Placed[];
} {
  const drawing = new Drawing(SHEETS.score, WIDTHS);
  drawHeader(drawing, rubric);
  drawTotal(drawing, rubric);
  let row = TOTAL_ROW + 1;
  for (const level1 of rubric.source.groups) {
    const top1 = row;
    drawing.set(row, COLUMN.level1, level1.name, 'group');
    drawing.set(row, COLUMN.weight1, double(level1.weight), 'group');
    for (const level2 of level1.groups) {
      const top2 = row;
      drawing.set(row, COLUMN.level2, level2.name, 'group');
      drawing.set(row, COLUMN.weight2, double(level2.weight), 'group');
      for (const indicator of level2.indicators) {
        drawing.set(row, COLUMN.indicator, indicator.name, 'centred');
        drawing.bind(
          rowName('weight', indicator.name),
          row,
          COLUMN.weight,
          double(indicator.weight),
          'centred',
        );
        drawRow(drawing, row, indicator);
        row += 1;
      }
      drawing.mergeDown(top2, row - 1, [COLUMN.level2, COLUMN.weight2]);
    }
    drawing.mergeDown(top1, row - 1, [COLUMN.level1, COLUMN.weight1]);
  }
  drawing.validate(
    scoreValidation(
      { top: TOTAL_ROW + 1, bottom: row - 1, left: COLUMN.score, right: COLUMN.score },
      COLUMN.weight,
    ),
  );
  const { adjustment } = rubric.source;
  const { least, most } = adjustmentBounds(adjustment.rule, rubric.source.total.max);
  drawing.validate(pointsValidation(adjustment.name, { row, column: COLUMN.score }, least, most));
  drawing.set(row, COLUMN.level1, adjustment.name, 'group');
  drawing.mergeAcross(row, COLUMN.level1, COLUMN.weight);
  drawRow(drawing, row, adjustment);
  const last = drawFooter(drawing, rubric, row + 1);
  drawLegend(drawing, last + 2);
  return {
    sheet: drawing.finish(
      { rows: HEADER_ROWS, columns: COLUMN.weight + 1 },
      landscape({
        titleRows: { first: 0, last: HEADER_ROWS - 1 },
        area: { top: 0, left: 0, bottom: last, right: LAST },
        breaks: paginate(drawing, { header: HEADER_ROWS, first: TOTAL_ROW, last, together: row }),
      }),
    ),
    names: drawing.names,
  };
}

function drawHeader(drawing: Drawing, rubric: Rubric): void {
  const { title, header, year } = rubric.source;
  drawing.set(0, 0, title, 'title');
  drawing.mergeAcross(0, 0, LAST);
  drawing.height(0, 30);
  const named = (name: string): boolean => header.includes(name);
  drawing.set(1, 0, '单位：', 'line');
  if (named('单位名称')) {
    drawing.bind('单位名称', 1, 1, null, 'lineInput');
    drawing.mergeAcross(1, 1, COLUMN.weight);
  }
  if (named('评价年度')) {
    drawing.set(1, COLUMN.description, '评价年度：', 'lineRight');
    drawing.bind('评价年度', 1, COLUMN.standard, String(year), 'lineInput');
  }
  if (named('自评等级')) {
    drawing.set(1, COLUMN.narrative, '自评等级：', 'lineRight');
    drawing.bind('自评等级', 1, COLUMN.score, null, 'lineInput');
  }
  drawing.height(1, 21);
  const over = (row: number, from: number, to: number, text: string): void => {
    drawing.set(row, from, text, 'header');
    if (from < to) drawing.mergeAcross(row, from, to);
  };
  over(2, COLUMN.level1, COLUMN.weight, '评价指标');
  over(3, COLUMN.level1, COLUMN.weight1, '一级指标');
  over(3, COLUMN.level2, COLUMN.weight2, '二级指标');
  over(3, COLUMN.indicator, COLUMN.weight, '三级指标');
  for (const column of [COLUMN.level1, COLUMN.level2, COLUMN.indicator]) {
    over(4, column, column, '名称');
    over(4, column + 1, column + 1, '权重\n(%)');
  }
  for (const [column, text] of [
    [COLUMN.description, '指标说明'],
    [COLUMN.standard, '评分标准'],
    [COLUMN.narrative, '评分说明'],
    [COLUMN.score, '得分'],
  ] as const) {
    drawing.set(2, column, text, 'header');
    drawing.merge({ top: 2, left: column, bottom: 4, right: column });
  }
  drawing.height(4, rowHeight(2));
}

function drawTotal(drawing: Drawing, rubric: Rubric): void {
  drawing.set(TOTAL_ROW, COLUMN.level1, '合计', 'total');
  drawing.mergeAcross(TOTAL_ROW, COLUMN.level1, COLUMN.indicator);
  drawing.set(TOTAL_ROW, COLUMN.weight, double(rubric.source.total.max), 'total');
  drawing.set(TOTAL_ROW, COLUMN.description, '等级', 'total');
  drawing.mergeAcross(TOTAL_ROW, COLUMN.description, COLUMN.standard);
  drawing.bind(SHEET_NAMES.grade, TOTAL_ROW, COLUMN.narrative, null, 'total');
  drawing.bind(SHEET_NAMES.total, TOTAL_ROW, COLUMN.score, null, 'totalPoints');
  const { min, max } = rubric.source.total;
  drawing.validate(pointsValidation('合计', { row: TOTAL_ROW, column: COLUMN.score }, min, max));
  drawing.height(TOTAL_ROW, 24);
}

interface Printed {
  readonly name: string;
  readonly description?: string | undefined;
  readonly standard?: string | undefined;
}

/** What is printed of a row, with the cells for its text and score. */
function drawRow(drawing: Drawing, row: number, { name, description = '', standard = '' }: Printed): void {
  drawing.set(row, COLUMN.description, description, 'text');
  drawing.set(row, COLUMN.standard, standard, 'text');
  drawing.bind(rowName('narrative', name), row, COLUMN.narrative, null, 'text');
  drawing.bind(rowName('score', name), row, COLUMN.score, null, 'points');
  const lines = Math.max(
    LEAST_LINES,
    drawing.lines(name, COLUMN.indicator),
    drawing.lines(description, COLUMN.description),
    drawing.lines(standard, COLUMN.standard),
  );
  drawing.height(row, rowHeight(lines));
}

/** Room for a text of 评分说明 of ordinary length: a fill may not change the heights of a sheet's rows. */
const LEAST_LINES = 6;

function drawFooter(drawing: Drawing, rubric: Rubric, first: number): number {
  const { footnote, header } = rubric.source;
  let row = first;
  if (footnote !== undefined) {
    drawing.set(row, 0, footnote, 'note');
    drawing.mergeAcross(row, 0, LAST);
    drawing.height(row, drawing.lines(footnote, 0, LAST + 1) * LINE_HEIGHT + 6);
    row += 1;
  }
  // Label and place of each signature; a place of several columns is merged.
  const places = [
    { name: '核查单位', label: COLUMN.level1, from: COLUMN.level2, to: COLUMN.weight },
    { name: '核查人', label: COLUMN.description, from: COLUMN.standard, to: COLUMN.standard },
    { name: '复核人', label: COLUMN.narrative, from: COLUMN.score, to: COLUMN.score },
  ].filter(({ name }) => header.includes(name));
  for (const { name, label, from, to } of places) {
    drawing.set(row, label, `${name}：`, 'lineRight');
    if (label === COLUMN.level1) drawing.mergeAcross(row, label, COLUMN.weight1);
    drawing.bind(name, row, from, null, 'lineInput');
    if (from < to) drawing.mergeAcross(row, from, to);
  }
  if (places.length > 0) {
    drawing.height(row, 30);
    row += 1;
  }
  for (const name of header.filter((one) => !KNOWN_HEADER.includes(one))) {
    drawing.set(row, COLUMN.description, `${name}：`, 'lineRight');
    drawing.bind(name, row, COLUMN.standard, null, 'lineInput');
    drawing.height(row, 30);
    row += 1;
  }
  return row - 1;
}

/** What the colours mean; below the print area, so that it is not printed. */
function drawLegend(drawing: Drawing, row: number): void {
  drawing.set(row, COLUMN.level1, '图例', 'note');
  drawing.set(row, COLUMN.level2, '填报', 'legendInput');
  drawing.set(row, COLUMN.indicator, '判定', 'legendJudged');
  drawing.set(row, COLUMN.description, '计算或固定', 'legendComputed');
}
