import { Quotient, readDouble } from '../../rubric/formula';
import { rowName, SHEET_NAMES } from '../../rubric/names';
import type { Rubric } from '../../rubric/rubric';
import { type Finding, onlyReader, S14 } from '../../review';
import type { Assessment } from '../../scoring/assessment';
import type { Binding } from '../binding';
import { type DerivedCell, derivedCells, shows } from '../derived-cells';
import type { SourceCell, WorkbookSource } from '../source';
import { isLiveFormula } from '../standard/live-formula';
import { readCell, readPoints, scalarText } from './read-cell';
import { type Read, shortened } from './read-number';
import { isBlank } from './typed';

/** The check that cells can be read as what they are (checks.md); where no name stands for a cell its address does. */
const COMMON = { code: S14.code, cells: [], clause: S14.basis, advice: S14.advice } as const;
const RESTORE = {
  clause: '标准工作簿的公式按评分标准写成，改动后与评分标准不再对应。',
  advice: '恢复原来的公式。',
};

type CellOf = (name: string) => SourceCell | null;

function cellsOf(source: WorkbookSource, binding: Binding): CellOf {
  return (name) => {
    const address = binding.cells.get(name);
    return address === undefined ? null : source.cell(address);
  };
}

/** Numbers stored as text: the product reads them, a program that works out the sheet's formulas need not. */
export function textNumbers(
  source: WorkbookSource,
  binding: Binding,
  assessment: Assessment,
): readonly Finding[] {
  const cellOf = cellsOf(source, binding);
  return [...textInputs(assessment, cellOf, source.date1904), ...textScores(assessment.rubric, cellOf)];
}

/** Formulas of derived values that somebody changed or typed over. */
export function changedFormulas(
  source: WorkbookSource,
  binding: Binding,
  assessment: Assessment,
): readonly Finding[] {
  const cellOf = cellsOf(source, binding);
  return derivedCells(assessment).flatMap((derived) =>
    changedFormula(assessment, derived, cellOf(derived.name)),
  );
}

function textInputs(assessment: Assessment, cellOf: CellOf, date1904: boolean): readonly Finding[] {
  const { rubric } = assessment;
  const inFormulas = rubric.inputsOf(rubric.values.keys());
  return [...rubric.inputs].flatMap(([name, { kind, unit }]): readonly Finding[] => {
    if (kind === 'text' || kind === 'date') return [];
    const cell = cellOf(name);
    const read = textNumber(cell, (one) => readCell(one, kind, unit ?? null, date1904));
    if (cell === null || read === null) return [];
    const told = `“${name}”的单元格存的是文本“${shortened(scalarText(cell.value))}”，不是数字：已按 ${read} 计算`;
    const effect = inFormulas.has(name) ? '，但表中引用它的公式可能得不出结果或结果不同' : '';
    return [
      {
        ...COMMON,
        severity: inFormulas.has(name) ? 'error' : 'warning',
        indicator: onlyReader(assessment, name),
        names: [name],
        message: `${told}${effect}。请把单元格格式改为“常规”或“数值”，再重新输入。`,
        fix: cell.formula === null ? { name, value: read, safe: true } : null,
      },
    ];
  });
}

/** Scores, weights and 合计: no formula of ours reads them, a person's sum would leave them out. */
function textScores(rubric: Rubric, cellOf: CellOf): readonly Finding[] {
  const rows = rubric.indicators.map((one) => one.name);
  const names = [
    ...[...rows, rubric.source.adjustment.name].map((row) => rowName('score', row)),
    SHEET_NAMES.total,
    ...rows.map((row) => rowName('weight', row)),
  ].filter((name) => textNumber(cellOf(name), readPoints) !== null);
  if (names.length === 0) return [];
  const message =
    `得分、权重中有 ${String(names.length)} 个单元格存的是文本，不是数字：已照常读取，但求和的公式不会计入。` +
    '请把单元格格式改为“常规”或“数值”，再重新输入。';
  return [{ ...COMMON, severity: 'warning', indicator: null, names, message, fix: null }];
}

/** The number that a cell holds as text; null for any other cell. */
function textNumber(cell: SourceCell | null, read: (cell: SourceCell) => Read): string | null {
  if (typeof cell?.value !== 'string' || isBlank(cell.value)) return null;
  const found = read(cell);
  return 'text' in found ? found.text : null;
}

/** A blank cell without formula says nothing that could be wrong. */
function changedFormula(
  assessment: Assessment,
  { value, name, exact, show }: DerivedCell,
  cell: SourceCell | null,
): readonly Finding[] {
  const { formula = null, value: found = null } = cell ?? {};
  if (formula === null && found === null) return [];
  if (formula !== null && isLiveFormula(assessment.rubric, value, formula)) return [];
  const shown = typeof found === 'number' ? Quotient.parse(readDouble(found) ?? '') : null;
  const what = formula === null ? '是填写的内容，不是公式' : '的公式已被改动';
  const right = exact === null ? '暂无结果' : `应为 ${show(exact)}`;
  const says = shown === null ? `“${shortened(scalarText(found))}”` : show(shown);
  const common = {
    ...COMMON,
    ...RESTORE,
    indicator: onlyReader(assessment, value),
    names: [name],
    fix: null,
  };
  const restore = '评分不受影响；请恢复原来的公式，可从新制的标准工作簿中复制';
  return [
    shows(found, exact)
      ? {
          ...common,
          severity: 'warning',
          message: `“${value}”${what}，目前与标准的结果相同。${restore}。`,
        }
      : {
          ...common,
          severity: 'error',
          message: `“${value}”${what}，表上为 ${says}，按标准${right}。${restore}。`,
        },
  ];
}
