import type { Quotient } from '../../rubric/formula';
import { type ItemCell, itemName, rowName, SHEET_NAMES } from '../../rubric/names';
import { judgedItemsOf, type Rubric, VERDICTS } from '../../rubric/rubric';
import type { Indicator, JudgedItem, Rule } from '../../rubric/types';
import type { Area, ListValidation, SheetModel } from '../model';
import { double } from '../numbers';
import { Drawing, landscape, type Placed, rowHeight } from './drawing';
import { deductValidations, mostOff } from './number-validations';
import { SHEETS } from './sheets';
import type { StyleName } from './styles';

const COLUMN = {
  indicator: 0,
  key: 1,
  clause: 2,
  points: 3,
  verdict: 4,
  deduct: 5,
  reason: 6,
  evidence: 7,
  scoreCheck: 8,
  narrativeCheck: 9,
} as const;
const WIDTHS = [18, 10, 46, 7, 16, 8, 40, 28, 15, 15];
const LAST = COLUMN.narrativeCheck;
const HEADER_ROWS = 3;

const CELLS: Readonly<Record<ItemCell, { readonly column: number; readonly look: StyleName }>> = {
  verdict: { column: COLUMN.verdict, look: 'judged' },
  deduct: { column: COLUMN.deduct, look: 'judgedPoints' },
  reason: { column: COLUMN.reason, look: 'judgedText' },
  evidence: { column: COLUMN.evidence, look: 'judgedText' },
};

/**
 * 评分底稿: one line a judged item in the order of 评分表, one for each row that data decide; at the right the 校验
 * of what the product wrote. At the end which rubric the workbook was made for.
 */
export function workingSheet(rubric: Rubric): {
  readonly sheet: SheetModel;
  readonly names: readonly Placed[];
} {
  const drawing = new Drawing(SHEETS.working, WIDTHS);
  drawHeader(drawing);
  let row = HEADER_ROWS;
  const deducts: (readonly [Area, Quotient])[] = [];
  for (const indicator of rubric.indicators) row = drawIndicator(drawing, row, indicator, deducts);
  for (const validation of deductValidations(deducts)) drawing.validate(validation);
  const { adjustment } = rubric.source;
  row = drawComputed(
    drawing,
    row,
    adjustment.name,
    adjustment.rule.entries.map((entry) => entry.input).join('、'),
  );
  drawing.set(row, COLUMN.indicator, '合计和等级', 'text');
  drawing.mergeAcross(row, COLUMN.indicator, COLUMN.evidence);
  drawing.bind(SHEET_NAMES.totalCheck, row, COLUMN.scoreCheck, null, 'check');
  drawing.bind(SHEET_NAMES.gradeCheck, row, COLUMN.narrativeCheck, null, 'check');
  row += 1;
  for (const [label, name, value] of [
    ['评分标准', SHEET_NAMES.rubric, rubric.id],
    ['版本', SHEET_NAMES.revision, rubric.revision],
    ['内容哈希', SHEET_NAMES.hash, rubric.hash],
  ] as const) {
    drawing.set(row, COLUMN.indicator, label, 'note');
    drawing.bind(name, row, COLUMN.key, value, 'note');
    drawing.mergeAcross(row, COLUMN.key, COLUMN.reason);
    row += 1;
  }
  return {
    sheet: drawing.finish(
      { rows: HEADER_ROWS, columns: COLUMN.key + 1 },
      landscape({
        titleRows: { first: 0, last: HEADER_ROWS - 1 },
        area: { top: 0, left: 0, bottom: row - 1, right: LAST },
      }),
    ),
    names: drawing.names,
  };
}

function drawHeader(drawing: Drawing): void {
  drawing.set(0, 0, '评分底稿', 'title');
  drawing.mergeAcross(0, 0, LAST);
  drawing.height(0, 30);
  const said =
    '浅蓝色为判定单元格；判定为“酌情”的填写扣分。校验由程序填写，用来识别程序写入的得分和评分说明，请勿改动。';
  drawing.set(1, 0, said, 'line');
  drawing.height(1, 21);
  ['指标', '项', '判定内容', '分值', '判定', '扣分', '理由', '佐证', '得分校验', '说明校验'].forEach(
    (text, column) => {
      drawing.set(2, column, text, 'header');
    },
  );
}

/** @param deducts takes the cells of 扣分, each with what may be taken off at most */
function drawIndicator(
  drawing: Drawing,
  first: number,
  indicator: Indicator,
  deducts: (readonly [Area, Quotient])[],
): number {
  const items = judgedItemsOf(indicator);
  if (items.length === 0) return drawComputed(drawing, first, indicator.name, '');
  let row = first;
  drawing.set(first, COLUMN.indicator, indicator.name, 'text');
  drawing.bind(rowName('scoreCheck', indicator.name), first, COLUMN.scoreCheck, null, 'check');
  drawing.bind(rowName('narrativeCheck', indicator.name), first, COLUMN.narrativeCheck, null, 'check');
  // The name of a row stands beside all its items.
  const least = Math.max(2, Math.ceil(drawing.lines(indicator.name, COLUMN.indicator) / items.length));
  for (const item of items) {
    drawItem(drawing, row, indicator, item, least);
    const { points, discretion } = printed(indicator, item);
    const column = COLUMN.deduct;
    if (discretion)
      deducts.push([
        { top: row, bottom: row, left: column, right: column },
        mostOff(indicator.rule, item.key, points),
      ]);
    row += 1;
  }
  drawing.mergeDown(first, row - 1, [COLUMN.indicator, COLUMN.scoreCheck, COLUMN.narrativeCheck]);
  return row;
}

function drawItem(
  drawing: Drawing,
  row: number,
  indicator: Indicator,
  item: JudgedItem,
  least: number,
): void {
  const { name, clause, points, discretion } = printed(indicator, item);
  const text = clause === null ? name : `${name}：${clause}`;
  drawing.set(row, COLUMN.key, item.key ?? '', 'centred');
  drawing.set(row, COLUMN.clause, text, 'text');
  drawing.set(row, COLUMN.points, double(points), 'centred');
  for (const kind of ['verdict', 'deduct', 'reason', 'evidence'] as const) {
    const { column, look } = CELLS[kind];
    // Points off only mean something where the standard leaves room for them, a verdict where there is a choice.
    const idle = (kind === 'deduct' && !discretion) || (kind === 'verdict' && item.allowed.length === 0);
    drawing.bind(itemName(kind, indicator.name, item), row, column, null, idle ? 'centred' : look);
  }
  const choices = item.allowed.map((one) => drawing.lines(one, COLUMN.verdict));
  const lines = Math.max(
    least,
    drawing.lines(item.key ?? '', COLUMN.key),
    drawing.lines(text, COLUMN.clause),
    ...choices,
  );
  drawing.height(row, rowHeight(lines));
  if (item.allowed.length > 0) drawing.validate(listOf(row, item));
}

/** What may be chosen as a verdict. */
function listOf(row: number, { allowed }: JudgedItem): ListValidation {
  const choices = `请选择：${allowed.join('、')}。${hint(allowed)}`;
  const area = { top: row, bottom: row, left: COLUMN.verdict, right: COLUMN.verdict };
  return {
    kind: 'list',
    areas: [area],
    list: allowed,
    allowBlank: true,
    prompt: { title: '判定', text: fitting(choices, '请从下拉列表中选择。') },
    error: {
      title: '判定不在选项中',
      text: fitting(`请从下拉列表中选择：${allowed.join('、')}。`, '请从下拉列表中选择。'),
      style: 'stop',
    },
  };
}

/** Excel shows messages of up to 255 characters (ECMA-376 Part 1, 18.3.1.32). */
function fitting(text: string, shorter: string): string {
  return text.length > 255 ? shorter : text;
}

function hint(allowed: readonly string[]): string {
  if (allowed.includes(VERDICTS.discretion)) return '选“酌情”的请填写扣分和理由。';
  // 符合 is no choice: what is neither set aside nor refused is computed.
  return !allowed.includes(VERDICTS.met) && allowed.includes(VERDICTS.notApplicable)
    ? '适用的不选，由基础数据计算。'
    : '';
}

/** What the working paper prints of a judged item. */
function printed(
  indicator: Indicator,
  item: JudgedItem,
): { name: string; clause: string | null; points: Quotient; discretion: boolean } {
  const plain = { name: item.name, clause: null, points: indicator.weight, discretion: false };
  const find = (
    rule: Rule,
  ): typeof plain | { name: string; clause: string | null; points: Quotient; discretion: boolean } => {
    switch (rule.kind) {
      case 'evidence':
        return find(rule.rule);
      case 'checklist': {
        const found = rule.items.find((one) => one.key === item.key);
        if (found === undefined) return plain;
        const discretion = item.allowed.includes(VERDICTS.discretion);
        return { name: found.name, clause: found.clause ?? null, points: found.points, discretion };
      }
      case 'parts': {
        const found = rule.parts.find((one) => one.key === item.key);
        if (found === undefined) return plain;
        return { ...plain, clause: found.rule.clause ?? null, points: found.points };
      }
      case 'transfer':
      case 'choice':
        return { ...plain, clause: rule.clause ?? null };
      default:
        return plain;
    }
  };
  return find(indicator.rule);
}

/** A row that data decide: nothing to judge, only its 校验. */
function drawComputed(drawing: Drawing, row: number, name: string, inputs: string): number {
  drawing.set(row, COLUMN.indicator, name, 'text');
  const text = inputs === '' ? '由基础数据计算' : `由基础数据计算：${inputs}`;
  drawing.set(row, COLUMN.key, text, 'text');
  drawing.mergeAcross(row, COLUMN.key, COLUMN.evidence);
  drawing.bind(rowName('scoreCheck', name), row, COLUMN.scoreCheck, null, 'check');
  drawing.bind(rowName('narrativeCheck', name), row, COLUMN.narrativeCheck, null, 'check');
  const wide = drawing.lines(text, COLUMN.key, COLUMN.evidence - COLUMN.key + 1);
  drawing.height(row, rowHeight(Math.max(wide, drawing.lines(name, COLUMN.indicator))));
  return row + 1;
}
