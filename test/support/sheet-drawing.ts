import type { Rubric } from '../../src/rubric/rubric';
import type { Facts } from '../../src/scoring/facts';
import type { Area, CellModel, Scalar, SheetModel, WorkbookModel } from '../../src/workbook/model';
import { sheet } from '../host/xlsx/build/models';
import { LOOK, smallWorkbook } from './small-workbook';
import type { Layout } from './sheet-layouts';

/** Where everything of a drawn sheet stands: what a recogniser should find. Cells are `row,column`. */
export interface Truth {
  readonly sheet: string;
  readonly rows: readonly TrueRow[];
  /** The defined name → its cell, for what stands once. */
  readonly cells: Readonly<Record<string, string>>;
  /** Facts of the head, however they are printed. */
  readonly header: Readonly<Record<string, string>>;
  /** Inputs whose cells can be known, with what they hold. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Whether the weights on the sheet add up. */
  readonly sound: boolean;
}

export interface TrueRow {
  readonly row: number;
  readonly indicator: string;
  readonly score: string;
  readonly narrative: string;
  /** null where the weight stands in the name, and for 加减分项. */
  readonly weightCell: string | null;
  readonly weight: string | null;
  readonly level1: string | null;
  readonly level2: string | null;
}

export interface Drawn {
  readonly model: WorkbookModel;
  readonly truth: Truth;
}

const UNIT = '某市某局';

interface PrintedRow {
  readonly name: string;
  readonly indicator: string;
  readonly weight: number | null;
  readonly description: string;
  readonly standard: string;
  readonly level1: { readonly name: string; readonly weight: number } | null;
  readonly level2: { readonly name: string; readonly weight: number } | null;
}

/** Draws a workbook in a layout, and says where everything stands. */
export function drawWorkbook(rubric: Rubric, facts: Facts, layout: Layout): Drawn {
  const main = new SheetDrawing(rubric, facts, layout).draw();
  const sheets = [main.model];
  if (layout.second !== 'none') {
    const blank: Facts = { ...facts, reported: {}, narratives: {} };
    const other = new SheetDrawing(rubric, layout.second === 'blank' ? blank : facts, layout).draw();
    sheets.push({ ...other.model, name: '评分表（副本）' });
  }
  const data = dataSheet(rubric, facts, layout);
  if (data !== null) sheets.push(data.model);
  return { model: smallWorkbook(sheets), truth: { ...main.truth, inputs: data?.inputs ?? {} } };
}

type ColumnKind =
  | 'number'
  | 'level1'
  | 'weight1'
  | 'level2'
  | 'weight2'
  | 'indicator'
  | 'weight'
  | 'description'
  | 'standard'
  | 'told'
  | 'narrative'
  | 'score'
  | 'review'
  | 'reason'
  | 'evidence'
  | 'remark'
  | 'office';

class SheetDrawing {
  private readonly cells = new Map<string, CellModel>();
  private readonly merges: Area[] = [];
  private readonly columns: readonly ColumnKind[];
  private readonly truths: TrueRow[] = [];
  private readonly places: Record<string, string> = {};
  private readonly header: Record<string, string> = {};
  private row: number;

  constructor(
    private readonly rubric: Rubric,
    private readonly facts: Facts,
    private readonly layout: Layout,
  ) {
    this.columns = columnsOf(layout);
    this.row = layout.offset.row;
  }

  draw(): { readonly model: SheetModel; readonly truth: Truth } {
    const { layout } = this;
    const rows = printedRows(this.rubric, layout);
    this.head();
    if (layout.total === 'first') this.total(rows);
    let open1 = this.row;
    let open2 = this.row;
    let fresh = true;
    rows.forEach((row, index) => {
      const before = rows[index - 1];
      if (layout.pageEvery > 0 && index > 0 && index % layout.pageEvery === 0) {
        this.close(before, open1, open2);
        this.head();
        open1 = open2 = this.row;
        fresh = true;
        const last = this.truths.at(-1);
        if (layout.splitAtPage && before !== undefined && last !== undefined) {
          // What is left of the last standard, below its name printed again.
          this.put('indicator', this.nameText(before));
          this.put('standard', before.standard.slice(Math.floor(before.standard.length / 2)) || '同上');
          if (layout.groups === 'repeated') this.levels(before, true, true);
          this.row += 1;
          open1 = open2 = this.row;
        }
      }
      const new1 = row.level1?.name !== before?.level1?.name;
      const new2 = new1 || row.level2?.name !== before?.level2?.name;
      if (new1 && !fresh) this.merge('level1', open1);
      if (new2 && !fresh) this.merge('level2', open2);
      if (new1 && before !== undefined && layout.subtotals) this.subtotal(before, 'below');
      if (new1 && before !== undefined && layout.blankRows) this.row += 1;
      if (new1 && layout.groupLines) {
        this.levels(row, true, false);
        this.subtotal(row, 'above');
      }
      if (new1 || fresh) open1 = this.row;
      if (new2 || fresh) open2 = this.row;
      const again = layout.groups === 'repeated' || (fresh && layout.groups === 'merged');
      this.levels(row, (new1 && !layout.groupLines) || (again && !layout.groupLines), new2 || again);
      const split =
        layout.splitAtPage &&
        layout.pageEvery > 0 &&
        (index + 1) % layout.pageEvery === 0 &&
        index + 1 < rows.length;
      this.indicator(row, index, split);
      fresh = false;
    });
    this.close(rows.at(-1), open1, open2);
    if (layout.adjustment === 'row') this.adjustment(rows.length);
    if (layout.total === 'last') this.total(rows);
    this.foot();
    const cells = [...this.cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
    return {
      model: sheet('评分表', { cells, merges: this.merges }),
      truth: {
        sheet: '评分表',
        rows: this.truths,
        cells: this.places,
        header: this.header,
        inputs: {},
        sound: layout.rows === 'all',
      },
    };
  }

  private at(kind: ColumnKind): number | null {
    const index = this.columns.indexOf(kind);
    return index === -1 ? null : index + this.layout.offset.column;
  }

  private set(row: number, column: number, value: Scalar, formula: string | null = null): void {
    const style = typeof value === 'string' && /^\d/u.test(value) ? LOOK.text : LOOK.plain;
    this.cells.set(`${String(row)},${String(column)}`, { row, column, value, formula, style });
  }

  private put(kind: ColumnKind, value: Scalar): void {
    const column = this.at(kind);
    if (column !== null && value !== '') this.set(this.row, column, value);
  }

  private merge(kind: 'level1' | 'level2', top: number): void {
    if (this.layout.groups !== 'merged' || this.row - 1 <= top) return;
    for (const one of [kind, kind === 'level1' ? 'weight1' : 'weight2'] as const) {
      const column = this.at(one);
      if (column !== null) this.merges.push({ top, bottom: this.row - 1, left: column, right: column });
    }
  }

  private close(last: PrintedRow | undefined, open1: number, open2: number): void {
    if (last === undefined) return;
    this.merge('level1', open1);
    this.merge('level2', open2);
  }

  private number(value: number): Scalar {
    return this.layout.textNumbers ? `${String(value)} 分` : value;
  }

  private get last(): number {
    return this.layout.offset.column + this.columns.length - 1;
  }

  private head(): void {
    const { layout, rubric } = this;
    const left = layout.offset.column;
    const again = this.truths.length > 0;
    if (layout.pageNumbers && layout.pageEvery > 0) {
      this.set(this.row, this.last, again ? '第 2 页' : '第 1 页');
      this.row += 1;
    }
    if (layout.title) {
      this.set(this.row, left, rubric.source.title);
      this.merges.push({ top: this.row, bottom: this.row, left, right: this.last });
      this.row += 1;
    }
    if (layout.unitLine !== 'none') {
      const beside = layout.unitLine === 'beside';
      this.set(this.row, left, beside ? '填报单位：' : `单位：${UNIT}`);
      if (beside) this.set(this.row, left + 1, UNIT);
      if (!again) this.places.单位名称 = `${String(this.row)},${String(beside ? left + 1 : left)}`;
      this.header.单位名称 = UNIT;
      this.row += 1;
    }
    this.headings();
  }

  private headings(): void {
    const { layout } = this;
    const top = this.row;
    const bottom = top + layout.headerRows - 1;
    const texts: Partial<Record<ColumnKind, string>> = {
      number: '序号',
      level1: '一级指标',
      level2: '二级指标',
      indicator: layout.indicatorWord,
      weight1: layout.weightWord,
      weight2: layout.weightWord,
      weight: layout.weights === 'unheaded' ? '' : layout.weightWord,
      description: '指标说明',
      standard: layout.standardWord,
      told: layout.otherTexts,
      narrative: layout.narrativeWord,
      score: layout.scores[0]!,
      review: layout.scores[1] ?? '',
      reason: '扣分原因',
      evidence: '佐证材料',
      remark: '备注',
      office: '责任科室',
    };
    const names = ['level1', 'weight1', 'level2', 'weight2', 'indicator', 'weight'] as const;
    const stacked = layout.weights !== 'apart' && layout.headerRows > 1;
    for (const kind of this.columns) {
      const column = this.at(kind)!;
      const inHead = stacked && (names as readonly string[]).includes(kind);
      if (inHead && layout.headerRows === 3) {
        this.set(bottom, column, kind.startsWith('weight') ? layout.weightWord : '名称');
        if (!kind.startsWith('weight')) {
          this.set(top + 1, column, texts[kind]!);
          const beside = this.columns[this.columns.indexOf(kind) + 1];
          if (beside?.startsWith('weight') === true)
            this.merges.push({ top: top + 1, bottom: top + 1, left: column, right: column + 1 });
        }
      } else if (inHead) {
        const beside = this.columns[this.columns.indexOf(kind) + 1]?.startsWith('weight') === true;
        if (!kind.startsWith('weight')) {
          this.set(top, column, texts[kind]!);
          if (beside) this.merges.push({ top, bottom: top, left: column, right: column + 1 });
        }
        if (kind.startsWith('weight')) this.set(bottom, column, layout.weightWord);
        else this.set(bottom, column, '名称');
      } else if (texts[kind] !== '') {
        this.set(top, column, texts[kind]!);
        if (bottom > top && layout.headMerged) this.merges.push({ top, bottom, left: column, right: column });
      }
    }
    if (stacked && layout.headerRows === 3) {
      const columns = this.columns.flatMap((kind) =>
        (names as readonly string[]).includes(kind) ? [this.at(kind)!] : [],
      );
      this.set(top, columns[0]!, '评价指标');
      this.merges.push({ top, bottom: top, left: columns[0]!, right: columns.at(-1)! });
    }
    this.row = bottom + 1;
    if (!layout.columnMarks || this.truths.length > 0) return;
    this.columns.forEach((kind, index) => {
      this.set(this.row, this.at(kind)!, `(${String(index + 1)})`);
    });
    this.row += 1;
  }

  private levels(row: PrintedRow, first: boolean, second: boolean): void {
    const { groupWeights } = this.layout;
    const text = (group: { readonly name: string; readonly weight: number }): string =>
      groupWeights === 'inName' ? `${group.name}（${String(group.weight)}分）` : this.styled(group.name);
    if (row.level1 !== null && first) {
      this.put('level1', text(row.level1));
      this.put('weight1', this.number(row.level1.weight));
    }
    if (row.level2 !== null && second) {
      this.put('level2', text(row.level2));
      this.put('weight2', this.number(row.level2.weight));
    }
  }

  private styled(name: string): string {
    const half = Math.floor(name.length / 2);
    switch (this.layout.rowNames) {
      case 'spaced':
        return ` ${name.slice(0, half)} ${name.slice(half)}`;
      case 'broken':
        return `${name.slice(0, half)}\n${name.slice(half)}`;
      case 'fullWidth':
        return `${name.slice(0, half)}\u3000${name.slice(half)}`;
      default:
        return name;
    }
  }

  private nameText({ name, weight }: PrintedRow): string {
    const own = this.layout.weights === 'inName' && weight !== null ? `（${String(weight)}分）` : '';
    return this.styled(name) + own;
  }

  private indicator(row: PrintedRow, index: number, split: boolean): void {
    const { layout } = this;
    const numbered = layout.rowNames === 'numbered' ? `${String(index + 1)}、` : '';
    this.put('number', index + 1);
    this.put('indicator', numbered + this.nameText(row));
    if (row.weight !== null) this.put('weight', this.number(row.weight));
    this.put('description', row.description);
    this.put('standard', split ? row.standard.slice(0, Math.floor(row.standard.length / 2)) : row.standard);
    this.put('office', '办公室');
    this.put('told', '已按计划完成。');
    this.put('evidence', '见附件');
    this.scoreCells(row.indicator);
    const cell = (kind: ColumnKind): string | null => {
      const column = this.at(kind);
      return column === null ? null : `${String(this.row)},${String(column)}`;
    };
    this.truths.push({
      row: this.row,
      indicator: row.indicator,
      score: cell('score')!,
      narrative: cell('narrative')!,
      weightCell: row.weight === null ? null : cell('weight'),
      weight: row.weight === null ? null : String(row.weight),
      level1: row.level1?.name ?? null,
      level2: row.level2?.name ?? null,
    });
    this.row += 1;
  }

  private scoreCells(indicator: string): void {
    const { facts, layout } = this;
    const score = facts.reported[indicator];
    if (score !== undefined && layout.scoresAs !== 'blank') {
      const column = this.at('score')!;
      const value = Number(score);
      if (layout.scoresAs === 'formulas' && !layout.textNumbers)
        this.set(this.row, column, value, `${score}+0`);
      else this.put('score', this.number(value));
      this.put('review', this.number(value));
    }
    this.put('narrative', facts.narratives[indicator] ?? '');
  }

  /** The sum of a group's scores: on a line called 小计, or on the group's own. */
  private subtotal({ level1 }: PrintedRow, where: 'above' | 'below'): void {
    if (where === 'below') this.put('level2', '小计');
    const rows = this.rubric.indicators.filter((one) => one.level1 === level1?.name);
    const sum = rows.reduce((whole, { name }) => whole + Number(this.facts.reported[name] ?? 0), 0);
    if (this.layout.scoresAs !== 'blank') this.put('score', this.number(Math.round(sum * 100) / 100));
    this.row += 1;
  }

  private adjustment(index: number): void {
    const { name, description = '', standard = '' } = this.rubric.source.adjustment;
    this.put('number', index + 1);
    this.put('level1', name);
    this.put('description', description);
    this.put('standard', standard);
    this.scoreCells(name);
    const place = (kind: ColumnKind): string => `${String(this.row)},${String(this.at(kind)!)}`;
    this.truths.push({
      row: this.row,
      indicator: name,
      score: place('score'),
      narrative: place('narrative'),
      weightCell: null,
      weight: null,
      level1: null,
      level2: null,
    });
    this.row += 1;
  }

  private total(rows: readonly PrintedRow[]): void {
    const { layout, facts } = this;
    const sum = rows.reduce((whole, row) => whole + (row.weight ?? 0), 0);
    this.put('level1', layout.totalWord);
    if (layout.totalMerged) {
      const { row } = this;
      this.merges.push({ top: row, bottom: row, left: this.at('level1')!, right: this.at('indicator')! });
    }
    this.put('weight', this.number(sum));
    const total = facts.reported.合计;
    if (layout.scoresAs !== 'blank' && total !== undefined) this.put('score', this.number(Number(total)));
    this.places.合计 = `${String(this.row)},${String(this.at('score')!)}`;
    this.row += 1;
  }

  private foot(): void {
    const { layout } = this;
    const left = layout.offset.column;
    this.set(this.row, left, '注：得分四舍五入保留两位小数。');
    this.merges.push({ top: this.row, bottom: this.row, left, right: this.last });
    this.row += 1;
    const signers = { 核查单位: '某会计师事务所', 核查人: '甲', 复核人: '乙' };
    if (layout.signOff === 'none') return;
    Object.assign(this.header, signers);
    if (layout.signOff === 'oneCell') {
      const text = Object.entries(signers).map(([name, value]) => `${name}：${value}`);
      this.set(this.row, left, text.join('    '));
      this.merges.push({ top: this.row, bottom: this.row, left, right: this.last });
      return;
    }
    Object.entries(signers).forEach(([name, value], index) => {
      const column = left + index * 2;
      const beside = layout.signOff === 'beside';
      this.set(this.row, column, beside ? name : `${name}：${value}`);
      if (beside) this.set(this.row, column + 1, value);
      this.places[name] = `${String(this.row)},${String(beside ? column + 1 : column)}`;
    });
  }
}

function columnsOf({
  scoreFirst,
  weights,
  groupWeights,
  scores,
  reason,
  standardFirst,
  extra,
  otherTexts,
}: Layout): readonly ColumnKind[] {
  const grouped = groupWeights === 'beside';
  const texts: readonly ColumnKind[] = standardFirst
    ? ['standard', 'description']
    : ['description', 'standard'];
  return [
    ...(extra.includes('序号') ? (['number'] as const) : []),
    'level1',
    ...(grouped ? (['weight1'] as const) : []),
    'level2',
    ...(grouped ? (['weight2'] as const) : []),
    'indicator',
    ...(weights === 'beside' || weights === 'unheaded' ? (['weight'] as const) : []),
    ...texts,
    ...(weights === 'apart' ? (['weight'] as const) : []),
    ...(extra.includes('责任科室') ? (['office'] as const) : []),
    ...(otherTexts === '' ? [] : (['told'] as const)),
    ...(scoreFirst ? (['score', 'narrative'] as const) : (['narrative', 'score'] as const)),
    ...(scores.length > 1 ? (['review'] as const) : []),
    ...(reason ? (['reason'] as const) : []),
    ...(extra.includes('佐证材料') ? (['evidence'] as const) : []),
    ...(extra.includes('备注') ? (['remark'] as const) : []),
  ];
}

/** The rows that a layout prints; of half of them every second. */
function printedRows(rubric: Rubric, { aliases, rows, otherWeights }: Layout): readonly PrintedRow[] {
  const shift = new Map<string, number>();
  if (otherWeights) {
    const [group] = rubric.groups.filter((one) => one.level === 2 && one.indicators.length > 1);
    shift.set(group!.indicators[0]!, 1).set(group!.indicators[1]!, -1);
  }
  return rubric.indicators
    .map((indicator): PrintedRow => {
      const groupOf = (level: 1 | 2, name: string): { name: string; weight: number } => {
        const group = rubric.groups.find((one) => one.level === level && one.name === name);
        return { name, weight: Number(group!.weight.toDecimalText()) };
      };
      return {
        name: aliases ? (indicator.aliases[0] ?? indicator.name) : indicator.name,
        indicator: indicator.name,
        weight: Number(indicator.weight.toDecimalText()) + (shift.get(indicator.name) ?? 0),
        description: indicator.description ?? '',
        standard: indicator.standard ?? '',
        level1: groupOf(1, indicator.level1),
        level2: groupOf(2, indicator.level2),
      };
    })
    .filter((_, index) => rows === 'all' || index % 2 === 0);
}

/** 基础数据表: a list, the bureau's table with its three value columns, or either in another money unit. */
function dataSheet(
  rubric: Rubric,
  { inputs }: Facts,
  { data }: Layout,
): { readonly model: SheetModel; readonly inputs: Truth['inputs'] } | null {
  if (data === 'none') return null;
  const cells: CellModel[] = [];
  const set = (row: number, column: number, value: Scalar): void => {
    if (value !== null) cells.push({ row, column, value, formula: null, style: LOOK.plain });
  };
  const value = (name: string): number | null => (inputs[name] === undefined ? null : Number(inputs[name]));
  set(0, 0, '基础数据表');
  set(1, 0, `填报单位：${UNIT}`);
  if (data === 'list' || data === 'columns') set(1, 3, '单位：万元');
  if (data === 'foreign') set(1, 3, '单位：元');
  const found: Record<string, string> = {};
  if (data !== 'columns' && data !== 'foreign') {
    const amounts = data === 'list' ? '万元' : '元';
    const heading = data === 'foreignHeading' ? '金额（元）' : '金额';
    ['项目', ...(data === 'foreignCells' ? ['单位'] : []), heading, '备注'].forEach((text, column) => {
      set(2, column, text);
    });
    let row = 3;
    for (const [name, input] of rubric.inputs) {
      if (input.kind !== 'amount' && input.kind !== 'count') continue;
      const unit = input.kind === 'amount' ? amounts : '个';
      const inLabel = data === 'list' || data === 'foreignLabels';
      set(row, 0, inLabel ? `${name}（${unit}）` : name);
      if (data === 'foreignCells') set(row, 1, unit);
      set(row, data === 'foreignCells' ? 2 : 1, value(name));
      if (inputs[name] !== undefined && (input.kind === 'count' || data === 'list'))
        found[name] = inputs[name];
      row += 1;
    }
    return { model: sheet('基础数据表', { cells }), inputs: found };
  }
  ['项目', '上年决算数', '本年预算数', '本年决算数'].forEach((text, column) => {
    set(2, column, text);
  });
  const rows: readonly (readonly [string, string | null, string | null])[] = [
    ['一、“三公”经费', '三公经费预算数', '三公经费实际支出数'],
    ['其中：1、公务用车购置和维护经费', null, null],
    ['2、公务接待', null, null],
    ['二、日常公用经费', '日常公用经费预算数', '日常公用经费决算数'],
  ];
  rows.forEach(([label, budget, final], index) => {
    set(3 + index, 0, label);
    set(3 + index, 1, 12.5);
    for (const [column, name] of [
      [2, budget],
      [3, final],
    ] as const) {
      if (name === null) continue;
      set(3 + index, column, value(name));
      if (inputs[name] !== undefined && data === 'columns') found[name] = inputs[name];
    }
  });
  return { model: sheet('基础数据表', { cells }), inputs: found };
}
