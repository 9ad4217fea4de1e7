import { nameKey, REVIEW_NAMES, rowName, SHEET_NAMES, SIGN_OFF_NAMES } from '../../rubric/names';
import type { Rubric } from '../../rubric/rubric';
import { adjustmentBounds } from '../../scoring/total';
import { absoluteText, areaToA1, toA1 } from '../address';
import type { Area, NumberValidation, SheetModel, WorkbookModel } from '../model';
import { double } from '../numbers';
import { Drawing, landscape, LINE_HEIGHT, type Placed, rowHeight } from './drawing';
import { paginateGroups } from './pages';
import { differenceOf, gradeFormula, linkTo, totalFormula } from './review-formulas';
import { REVIEW_SHEET } from './sheets';
import { type StyleName, styleList } from './styles';

/** Columns of 核查评分表: the groups and rows of 评分表, then the unit's score beside the auditor's. */
const COLUMN = {
  level1: 0,
  level2: 1,
  indicator: 2,
  weight: 3,
  self: 4,
  score: 5,
  difference: 6,
  reason: 7,
  note: 8,
} as const;
const WIDTHS = [12, 12, 21, 8, 10, 10, 10, 48, 34];
const LAST = COLUMN.note;

/** Title, 单位 and 年度, header; then 合计. All but 合计 are repeated on every printed page. */
const HEADER_ROWS = 3;
const TOTAL_ROW = HEADER_ROWS;
const FIRST_ROW = TOTAL_ROW + 1;

/** Room to write by hand; longer reasons make their rows higher. */
const LEAST_HEIGHT = 24;

const TITLE = '部门整体支出绩效自评核查评分表';
const FOOTNOTE =
  '注：自评得分取自评分表；核查得分与按评分标准计算的得分不同的，须写明扣分原因。合计以加减分后的限额为准，各行核查得分填齐后显示；得分四舍五入保留两位小数。';

/**
 * 核查评分表 as a part of a workbook: one sheet with its names, to be added where a review begins.
 * @param lacking names of the sign-off that the workbook has no cells for: they get the places for signing here
 */
export function reviewWorkbookPart(rubric: Rubric, lacking: readonly string[] = []): WorkbookModel {
  const { sheet, names } = reviewSheet(rubric, lacking);
  return {
    sheets: [sheet],
    names: names.map(({ name, row, column }) => ({
      name,
      refersTo: absoluteText({ sheet: sheet.name, row, column }),
      sheet: null,
      hidden: false,
    })),
    styles: styleList(),
    date1904: false,
  };
}

/**
 * 核查评分表: 自评得分 is linked to 评分表 by its names, 核查得分 and its reasons are the auditor's, 差额, 合计 and 等级
 * are live formulas, so that a printed sheet can be followed by hand. Names that a workbook lacks show a blank; those of
 * the sign-off that it lacks can be given the places for signing.
 */
export function reviewSheet(
  rubric: Rubric,
  lacking: readonly string[] = [],
): {
  readonly sheet: SheetModel;
  readonly names: readonly Placed[];
} {
  const drawing = new Drawing(REVIEW_SHEET, WIDTHS);
  drawHeader(drawing, rubric);
  const { adjusted, starts } = drawRows(drawing, rubric);
  drawProgress(drawing, adjusted);
  drawTotal(drawing, rubric, adjusted);
  const last = drawFooter(drawing, rubric, { first: adjusted + 1, lacking });
  return {
    sheet: drawing.finish(
      { rows: HEADER_ROWS, columns: COLUMN.weight + 1 },
      landscape({
        titleRows: { first: 0, last: HEADER_ROWS - 1 },
        area: { top: 0, left: 0, bottom: last, right: LAST },
        breaks: paginateGroups(drawing, { header: HEADER_ROWS, first: TOTAL_ROW, last, starts }),
      }),
    ),
    names: drawing.names,
  };
}

function drawHeader(drawing: Drawing, rubric: Rubric): void {
  drawing.set(0, 0, TITLE, 'title');
  drawing.mergeAcross(0, 0, LAST);
  drawing.height(0, 30);
  const linked = (column: number, label: string, name: string): void => {
    if (isKnown(rubric, name)) drawing.set(1, column, '', 'line', `"${label}："&${linkTo(name)}`);
  };
  linked(COLUMN.level1, '单位', '单位名称');
  linked(COLUMN.reason, '评价年度', '评价年度');
  linked(COLUMN.note, '自评等级', '自评等级');
  drawing.height(1, 21);
  const titles = [
    '一级指标',
    '二级指标',
    '三级指标',
    '权重',
    '自评得分',
    '核查得分',
    '差额',
    '扣分原因',
    '核查说明',
  ];
  titles.forEach((text, column) => {
    drawing.set(2, column, text, 'header');
  });
  drawing.height(2, 27);
}

/** @returns the row of 加减分项, the last one, and the first row of each level-1 group */
function drawRows(
  drawing: Drawing,
  rubric: Rubric,
): { readonly adjusted: number; readonly starts: readonly number[] } {
  let row = FIRST_ROW;
  const starts: number[] = [];
  for (const level1 of rubric.source.groups) {
    const top1 = row;
    starts.push(row);
    drawing.set(row, COLUMN.level1, level1.name, 'group');
    for (const level2 of level1.groups) {
      const top2 = row;
      drawing.set(row, COLUMN.level2, level2.name, 'group');
      for (const { name, weight } of level2.indicators) {
        drawing.set(row, COLUMN.indicator, name, 'centred');
        const own = String(double(weight));
        drawing.set(
          row,
          COLUMN.weight,
          '',
          'centred',
          `IFERROR(IF(${rowName('weight', name)}="",${own},${rowName('weight', name)}),${own})`,
        );
        drawRow(drawing, row, name);
        row += 1;
      }
      drawing.mergeDown(top2, row - 1, [COLUMN.level2]);
    }
    drawing.mergeDown(top1, row - 1, [COLUMN.level1]);
  }
  const { adjustment, total } = rubric.source;
  const scores: Area = { top: FIRST_ROW, bottom: row - 1, left: COLUMN.score, right: COLUMN.score };
  drawing.validate(scoreValidation([scores], '0', `$${toA1(FIRST_ROW, COLUMN.weight)}`, '0 至本行权重'));
  drawing.set(row, COLUMN.level1, adjustment.name, 'group');
  drawing.mergeAcross(row, COLUMN.level1, COLUMN.weight);
  drawRow(drawing, row, adjustment.name);
  const { least, most } = adjustmentBounds(adjustment.rule, total.max);
  drawing.validate(
    scoreValidation(
      [{ ...scores, top: row, bottom: row }],
      String(double(least)),
      String(double(most)),
      `${least.toDecimalText()} 至 ${most.toDecimalText()}`,
    ),
  );
  return { adjusted: row, starts };
}

/** How many rows have a 核查得分, above the columns of scores. */
function drawProgress(drawing: Drawing, adjusted: number): void {
  const rows = String(adjusted - FIRST_ROW + 1);
  const said = `"已核查 "&COUNT(${scoresDownTo(adjusted)})&" 行，共 ${rows} 行"`;
  drawing.set(1, COLUMN.self, '', 'line', said);
  drawing.mergeAcross(1, COLUMN.self, COLUMN.difference);
}

function scoresDownTo(bottom: number): string {
  return areaToA1({ top: FIRST_ROW, bottom, left: COLUMN.score, right: COLUMN.score });
}

/** The unit's score, the auditor's cells and the difference. */
function drawRow(drawing: Drawing, row: number, name: string): void {
  drawing.set(row, COLUMN.self, '', 'points', linkTo(rowName('score', name)));
  drawing.bind(rowName('reviewScore', name), row, COLUMN.score, null, 'judgedScore');
  drawing.set(
    row,
    COLUMN.difference,
    '',
    'difference',
    differenceOf(toA1(row, COLUMN.self), toA1(row, COLUMN.score)),
  );
  drawing.bind(rowName('reviewReason', name), row, COLUMN.reason, null, 'judgedText');
  drawing.bind(rowName('reviewNote', name), row, COLUMN.note, null, 'judgedText');
  drawing.height(row, Math.max(LEAST_HEIGHT, rowHeight(drawing.lines(name, COLUMN.indicator))));
}

function drawTotal(drawing: Drawing, rubric: Rubric, adjusted: number): void {
  const row = TOTAL_ROW;
  drawing.set(row, COLUMN.level1, '合计', 'total');
  drawing.mergeAcross(row, COLUMN.level1, COLUMN.indicator);
  drawing.set(row, COLUMN.weight, double(rubric.source.total.max), 'total');
  drawing.set(row, COLUMN.self, '', 'totalPoints', linkTo(SHEET_NAMES.total));
  drawing.bind(
    REVIEW_NAMES.total,
    row,
    COLUMN.score,
    '',
    'totalPoints',
    totalFormula(rubric, scoresDownTo(adjusted), adjusted - FIRST_ROW + 1),
  );
  drawing.set(
    row,
    COLUMN.difference,
    '',
    'totalDifference',
    differenceOf(toA1(row, COLUMN.self), toA1(row, COLUMN.score)),
  );
  drawing.set(row, COLUMN.reason, '核查等级', 'total');
  drawing.bind(REVIEW_NAMES.grade, row, COLUMN.note, '', 'total', gradeFormula(rubric));
  drawing.height(row, 27);
}

function drawFooter(
  drawing: Drawing,
  rubric: Rubric,
  { first, lacking }: { readonly first: number; readonly lacking: readonly string[] },
): number {
  drawing.set(first, 0, FOOTNOTE, 'note');
  drawing.mergeAcross(first, 0, LAST);
  drawing.height(first, drawing.lines(FOOTNOTE, 0, LAST + 1) * LINE_HEIGHT + 6);
  const signed = first + 1;
  const dated = first + 2;
  // Label and place of each signature; a place of several columns is merged.
  const places = [
    { name: SIGN_OFF_NAMES.unit, row: signed, label: COLUMN.level1, from: COLUMN.level2, to: COLUMN.weight },
    {
      name: SIGN_OFF_NAMES.auditor,
      row: signed,
      label: COLUMN.self,
      from: COLUMN.score,
      to: COLUMN.difference,
    },
    { name: SIGN_OFF_NAMES.checker, row: signed, label: COLUMN.reason, from: COLUMN.note, to: COLUMN.note },
    { name: SIGN_OFF_NAMES.date, row: dated, label: COLUMN.reason, from: COLUMN.note, to: COLUMN.note },
  ] as const;
  for (const { name, row, label, from, to } of places) {
    drawing.set(row, label, `${name}：`, 'lineRight');
    const look: StyleName = name === SIGN_OFF_NAMES.date ? 'signatureDate' : 'signature';
    if (lacking.includes(name)) drawing.bind(name, row, from, null, look);
    else drawing.set(row, from, '', look, isKnown(rubric, name) ? linkTo(name) : null);
    if (from < to) drawing.mergeAcross(row, from, to);
  }
  drawing.set(dated, COLUMN.level1, '签署校验', 'faint');
  drawing.bind(REVIEW_NAMES.signOff, dated, COLUMN.level2, null, 'faint');
  drawing.height(signed, 36);
  drawing.height(dated, 36);
  return dated;
}

function isKnown(rubric: Rubric, name: string): boolean {
  const key = nameKey(name);
  return [...rubric.source.header, ...rubric.inputs.keys()].some((one) => nameKey(one) === key);
}

function scoreValidation(
  areas: readonly Area[],
  least: string,
  most: string,
  between: string,
): NumberValidation {
  return {
    kind: 'decimal',
    areas,
    least,
    most,
    allowBlank: true,
    prompt: {
      title: '核查得分',
      text: `填 ${between} 的分数，至多两位小数；与按评分标准计算的得分不同的，须写扣分原因。`,
    },
    error: { title: '请核对核查得分', text: `核查得分应在 ${between}之间。`, style: 'warning' },
  };
}
