import { Quotient, readDouble } from '../../rubric/formula';
import { rowName, SHEET_NAMES } from '../../rubric/names';
import type { Rubric } from '../../rubric/rubric';
import type { Assessment, RowResult } from '../../scoring/assessment';
import { type CellAddress, cellText } from '../address';
import type { Binding } from '../binding';
import type { Scalar } from '../model';
import { type DerivedCell, derivedCells, shows } from '../derived-cells';
import { double } from '../numbers';
import { readPoints, scalarText } from '../reading/read-cell';
import { shortened } from '../reading/read-number';
import type { SourceCell, WorkbookSource } from '../source';
import { isLiveFormula } from '../standard/live-formula';
import { fingerprint } from './fingerprint';
import { blankAsNull, markOf, ownerOf } from './owner';
import type { KeptCell, Plan, PlannedWrite } from './plan';

/** What the caller names to be written although a person filled it in. */
export interface Overwrite {
  readonly scores: boolean;
  /** Rows whose 评分说明 is written in any case. */
  readonly narratives: ReadonlySet<string>;
}

export const KEEP_ALL: Overwrite = { scores: false, narratives: new Set() };

/**
 * What of an assessment is to be written into its workbook: scores, texts, 合计, 等级, their 校验, and the cached
 * values of the ratios. A cell is only planned when it is blank, when its 校验 says that the product wrote it, or
 * when the caller names it; what a person typed is reported instead (architecture.md, decision 8).
 * @param texts 评分说明 by row; null clears what the product wrote, a row that is absent keeps its text
 */
export function planAssessment(
  source: WorkbookSource,
  binding: Binding,
  assessment: Assessment,
  texts: ReadonlyMap<string, string | null>,
  overwrite: Overwrite = KEEP_ALL,
): Plan {
  const planner = new Planner(source, binding);
  for (const row of [...assessment.rows, assessment.adjustment]) {
    planner.own({
      name: rowName('score', row.name),
      check: rowName('scoreCheck', row.name),
      what: `“${row.name}”得分`,
      after: row.score === null ? null : double(row.score),
      lacking: lacking(row),
      overwrite: overwrite.scores,
    });
    const text = texts.get(row.name);
    if (text === undefined) continue;
    planner.own({
      name: rowName('narrative', row.name),
      check: rowName('narrativeCheck', row.name),
      what: `“${row.name}”评分说明`,
      after: text,
      lacking: lacking(row),
      overwrite: overwrite.narratives.has(row.name),
    });
  }
  const incomplete = assessment.complete ? '' : '尚有指标缺数据';
  planner.own({
    name: SHEET_NAMES.total,
    check: SHEET_NAMES.totalCheck,
    what: '合计',
    after: assessment.complete ? double(assessment.total) : null,
    lacking: incomplete,
    overwrite: overwrite.scores,
  });
  planner.own({
    name: SHEET_NAMES.grade,
    check: SHEET_NAMES.gradeCheck,
    what: '等级',
    after: assessment.grade,
    lacking: incomplete,
    overwrite: overwrite.scores,
  });
  for (const derived of derivedCells(assessment)) planner.cache(assessment.rubric, derived);
  return planner;
}

function lacking(row: RowResult): string {
  if (row.status === 'scored') return '';
  const names = row.missing.map((one) => one.name);
  return `缺${names.join('、')}`;
}

interface OwnCell {
  readonly name: string;
  readonly check: string;
  readonly what: string;
  readonly after: Scalar;
  /** Why there is nothing to write. */
  readonly lacking: string;
  readonly overwrite: boolean;
}

class Planner implements Plan {
  readonly writes: PlannedWrite[] = [];
  readonly kept: KeptCell[] = [];

  constructor(
    private readonly source: WorkbookSource,
    private readonly binding: Binding,
  ) {}

  /** Plans a cell that may be a person's. */
  own({ name, check, what, after, lacking, overwrite }: OwnCell): void {
    const place = this.place(name);
    if (place === null) return;
    const { address, cell } = place;
    const before = blankAsNull(cell?.value ?? null);
    const checked = this.place(check);
    const mark = markOf(checked?.cell ?? null);
    const owner = ownerOf(cell, checked?.cell ?? null);
    // Asked to overwrite with nothing: a person's value is worth more than a blank.
    if (owner === 'person' && (!overwrite || after === null)) {
      if (!same(before, after)) this.kept.push(keptCell(name, address, what, before, after));
      return;
    }
    if (cell?.formula != null || !identical(before, after)) {
      const why = after === null ? `${what}：${lacking}，清除程序原先写入的内容` : `${what}按评分标准计算`;
      this.write({ name, address, kind: 'value', before, after, why });
    }
    const wanted = after === null ? null : fingerprint(after);
    if (checked !== null && (wanted ?? '') !== mark) {
      const found = checked.cell?.value ?? null;
      this.write({
        name: check,
        address: checked.address,
        kind: 'value',
        before: found,
        after: wanted,
        why: `${what}的校验`,
      });
    }
  }

  /** Plans the shown value of a formula of ours; another one, and a cell without, is a person's. */
  cache(rubric: Rubric, derived: DerivedCell): void {
    const { value, name, what, exact } = derived;
    const place = this.place(name);
    if (place === null) return;
    const after = exact === null ? '' : double(exact);
    const before = place.cell?.value ?? null;
    const formula = place.cell?.formula ?? null;
    if (formula === null || !isLiveFormula(rubric, value, formula)) {
      if ((formula !== null || blankAsNull(before) !== null) && !shows(before, exact))
        this.kept.push(keptDerived(derived, place.address, before, after, formula !== null));
      return;
    }
    if (identical(before, after) || (before === null && after === '')) return;
    this.write({ name, address: place.address, kind: 'cached', before, after, why: `${what}由公式计算` });
  }

  private write(write: PlannedWrite): void {
    this.writes.push(write);
  }

  private place(name: string): { readonly address: CellAddress; readonly cell: SourceCell | null } | null {
    const address = this.binding.cells.get(name);
    return address === undefined ? null : { address, cell: this.source.cell(address) };
  }
}

/** Whether a person's value says the same: `3`, `"3 分"` and 3 do. */
function same(typed: Scalar, own: Scalar): boolean {
  if (own === null || typed === null) return own === typed;
  if (typeof own !== 'number') return fingerprint(typed) === fingerprint(own);
  const read = readPoints({ value: typed, formula: null, numberFormat: 'General' });
  return 'text' in read && read.text === readDouble(own);
}

/** Whether writing would change nothing; line ends that another program changed are no reason to write. */
function identical(before: Scalar, after: Scalar): boolean {
  if (typeof before === 'number' && typeof after === 'number')
    return readDouble(before) === readDouble(after);
  if (typeof before === 'string' && typeof after === 'string')
    return fingerprint(before) === fingerprint(after);
  return before === after;
}

function keptCell(name: string, address: CellAddress, what: string, typed: Scalar, own: Scalar): KeptCell {
  const told = own === null || own === '' ? '程序没有结果' : `程序的结果为“${scalarText(own)}”`;
  const said = typed === null ? '公式' : `“${shortened(scalarText(typed))}”`;
  const message = `${cellText(address)} ${what}为人工填写的${said}，${told}；未改动。`;
  return { name, address, typed, own, message };
}

/** Numbers as the cell shows them; in full where that would make them look alike. */
function keptDerived(
  { name, what, exact, show }: DerivedCell,
  address: CellAddress,
  typed: Scalar,
  own: Scalar,
  changedFormula: boolean,
): KeptCell {
  const found = typeof typed === 'number' ? Quotient.parse(readDouble(typed) ?? '') : null;
  const brief = found === null || exact === null || show(found) !== show(exact);
  const text = (value: Quotient | null, raw: Scalar): string =>
    value !== null && brief ? show(value) : shortened(scalarText(raw));
  const said = changedFormula ? '的公式与标准工作簿的不同，显示为' : '为人工填写的';
  const told = exact === null ? '程序没有结果' : `程序的结果为“${text(exact, own)}”`;
  const message = `${cellText(address)} ${what}${said}“${text(found, typed)}”，${told}；未改动。`;
  return { name, address, typed, own, message };
}
