import { NO_SHEET } from '../../../src/review';
import { rowName } from '../../../src/rubric/names';
import type { Rubric } from '../../../src/rubric/rubric';
import type { SheetView } from '../../../src/session/view';
import { areaToA1 } from '../../../src/workbook/address';
import type { RecognisedRow, Recognition } from '../../../src/workbook/recognise/recognition';

const COLUMNS: Recognition['columns'] = [
  { role: 'level1', column: 0, header: '一级指标' },
  { role: 'level2', column: 2, header: '二级指标' },
  { role: 'indicator', column: 4, header: '三级指标' },
  { role: 'weight', column: 5, header: '分值' },
  { role: 'standard', column: 7, header: '评分标准' },
  { role: 'narrative', column: 8, header: '' },
  { role: 'score', column: 9, header: '自评得分' },
];

/** The standard sheet as if its names had been made out: what the pane shows of a recognition. */
export function recognitionOf(
  rubric: Rubric,
  binding: SheetView['binding'],
  changes: Partial<Recognition> = {},
): Recognition {
  const rows = rubric.indicators.map(({ name }, index): RecognisedRow => {
    const place = (kind: 'weight' | 'score' | 'narrative'): RecognisedRow['score'] =>
      binding.cells.get(rowName(kind, name)) ?? null;
    return {
      row: place('score')?.row ?? index,
      printed: name,
      indicator: name,
      by: 'name',
      confidence: 1,
      weight: place('weight'),
      score: place('score'),
      narrative: place('narrative'),
      standard: null,
    };
  });
  return {
    sheet: '整体绩效自评',
    rubric,
    known: true,
    columns: COLUMNS,
    rows,
    proofs: [
      { says: '预算编制 5+5+5+5=20，与所印权重 20 一致', holds: true },
      { says: '预算执行 40，与所印权重 40 一致', holds: true },
      { says: '各行得分之和 93.94，与所印合计 93.94 一致', holds: true },
    ],
    trusted: true,
    names: [...binding.cells].map(([name, { sheet, row, column }]) => ({
      name,
      refersTo: `'${sheet}'!${areaToA1({ top: row, left: column, bottom: row, right: column })}`,
      sheet: null,
      hidden: false,
    })),
    binding,
    unbound: [],
    given: { header: {}, weights: {}, narratives: {} },
    doubts: [],
    notes: [],
    others: [],
    printed: NO_SHEET,
    ...changes,
  };
}

/** The same with a row by an alias, one by its standard, one that is not known, and a sum that is off. */
export function doubtful(recognition: Recognition): Recognition {
  const rows = recognition.rows.map((row, index): RecognisedRow => {
    if (index === 2) return { ...row, printed: '预算编制的\n规范性', by: 'alias', confidence: 0.95 };
    if (index === 5) return { ...row, printed: '资金结余', by: 'standard', confidence: 0.71 };
    if (index === 9) return { ...row, printed: '内部审计', indicator: null, by: null, confidence: 0 };
    return row;
  });
  return {
    ...recognition,
    rows,
    trusted: false,
    given: { header: {}, weights: { 预算编制规范性: '6' }, narratives: {} },
    doubts: ['第 14 行“资金结余”按评分标准的文字认作“结转结余率”', '第 18 行“内部审计”没有认出'],
    notes: ['“预算编制规范性”所印分值 6，评分标准为 5，按所印的计'],
    others: ['自评表（初稿）'],
    proofs: [
      ...recognition.proofs.slice(0, 2),
      { says: '各行得分之和 93.94，与所印合计 94.94 不一致，相差 1', holds: false },
    ],
    unbound: ['支出决算数', '年初结转结余', '财政拨款收入合计', '满意度得分'],
  };
}
