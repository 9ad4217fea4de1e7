import type { Rubric } from '../../rubric/rubric';
import { namesReadBy } from '../../rubric/rubric';
import type { Input, InputKind } from '../../rubric/types';
import type { Area, SheetModel } from '../model';
import { Drawing, landscape, type Placed, rowHeight } from './drawing';
import { cellName, liveFormula } from './live-formula';
import { inputValidation } from './number-validations';
import { SHEETS } from './sheets';
import type { StyleName } from './styles';

const COLUMN = { name: 0, value: 1, unit: 2, source: 3, use: 4 } as const;
const WIDTHS = [36, 20, 8, 52, 40];
const LAST = COLUMN.use;
const HEADER_ROWS = 3;

const LOOK: Readonly<Record<InputKind, StyleName>> = {
  amount: 'inputAmount',
  count: 'inputCount',
  ratio: 'inputRatio',
  days: 'inputCount',
  score: 'inputScore',
  date: 'inputDate',
  text: 'inputText',
};

/** Units of kinds whose inputs need none in the rubric. */
const UNITS: Readonly<Partial<Record<InputKind, string>>> = {
  ratio: '%',
  days: '天',
  score: '百分制',
  date: '日期',
};

/** 基础数据: one row an input in the rubric's groups, then what is computed of them, as live formulas. */
export function dataSheet(rubric: Rubric): { readonly sheet: SheetModel; readonly names: readonly Placed[] } {
  const drawing = new Drawing(SHEETS.data, WIDTHS);
  drawing.set(0, 0, '基础数据', 'title');
  drawing.mergeAcross(0, 0, LAST);
  drawing.height(0, 30);
  drawing.set(1, 0, '浅黄色为填报单元格；空白表示没有数据，与填 0 不同。', 'line');
  drawing.set(1, LAST, `金额单位：${rubric.source.unit}`, 'lineRight');
  drawing.height(1, 21);
  ['名称', '数值', '单位', '来源和填写说明', '用于'].forEach((text, column) => {
    drawing.set(2, column, text, 'header');
  });
  const uses = usesOf(rubric);
  let row = HEADER_ROWS;
  let group: string | null = null;
  const alike = new Map<string, AlikeInputs>();
  for (const [name, input] of rubric.inputs) {
    if (input.group !== group) {
      section(drawing, row, input.group);
      group = input.group;
      row += 1;
    }
    drawing.bind(name, row, COLUMN.value, null, LOOK[input.kind]);
    const unit = input.unit ?? UNITS[input.kind] ?? '';
    rest(drawing, row, name, unit, sourceOf(input), uses.get(name) ?? []);
    const key = [input.kind, unit, input.max?.toDecimalText() ?? ''].join();
    const same = alike.get(key) ?? { input, unit, areas: [] };
    same.areas.push({ top: row, bottom: row, left: COLUMN.value, right: COLUMN.value });
    alike.set(key, same);
    row += 1;
  }
  for (const { input, unit, areas } of alike.values()) {
    const validation = inputValidation(input, unit, areas);
    if (validation !== null) drawing.validate(validation);
  }
  const derivedFrom = row;
  section(drawing, row, '派生数据（由公式自动计算，请勿填写）');
  row += 1;
  const derived = [...rubric.values].sort(([, one], [, other]) => rank(one.kind) - rank(other.kind));
  for (const [name, { kind, formula, unit, words }] of derived) {
    const look = kind === 'ratio' ? 'derivedRatio' : 'derivedAmount';
    drawing.bind(cellName(rubric, name), row, COLUMN.value, '', look, liveFormula(rubric, formula));
    rest(drawing, row, name, kind === 'ratio' ? '%' : (unit ?? ''), words ?? '', uses.get(name) ?? []);
    row += 1;
  }
  return {
    sheet: drawing.finish(
      { rows: HEADER_ROWS, columns: 1 },
      landscape({
        titleRows: { first: 0, last: HEADER_ROWS - 1 },
        area: { top: 0, left: 0, bottom: row - 1, right: LAST },
        breaks: [derivedFrom],
      }),
    ),
    names: drawing.names,
  };
}

/** Inputs of which the same is asked. */
interface AlikeInputs {
  readonly input: Input;
  readonly unit: string;
  readonly areas: Area[];
}

function section(drawing: Drawing, row: number, text: string): void {
  drawing.set(row, 0, text, 'section');
  drawing.mergeAcross(row, 0, LAST);
}

function rest(
  drawing: Drawing,
  row: number,
  name: string,
  unit: string,
  source: string,
  uses: readonly string[],
): void {
  const use = uses.join('、');
  drawing.set(row, COLUMN.name, name, 'text');
  drawing.set(row, COLUMN.unit, unit, 'centred');
  drawing.set(row, COLUMN.source, source, 'text');
  drawing.set(row, COLUMN.use, use, 'text');
  const lines = Math.max(
    drawing.lines(name, COLUMN.name),
    drawing.lines(source, COLUMN.source),
    drawing.lines(use, COLUMN.use),
  );
  drawing.height(row, rowHeight(lines));
}

function sourceOf({ source = '', note = '' }: Input): string {
  return [source, note].filter((text) => text !== '').join('：');
}

/** Ratios first: they are what people look for. */
function rank(kind: 'ratio' | 'amount'): number {
  return kind === 'ratio' ? 0 : 1;
}

/** Input or derived value → the rows that rest on it, directly or through another. */
function usesOf(rubric: Rubric): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  const add = (row: string, names: Iterable<string>): void => {
    for (const name of names) uses.set(name, [...(uses.get(name) ?? []), row]);
  };
  for (const { name, rule } of rubric.indicators) {
    const direct = namesReadBy(rule);
    add(name, new Set([...direct, ...rubric.inputsOf(direct)]));
  }
  const { adjustment } = rubric.source;
  add(
    adjustment.name,
    adjustment.rule.entries.map((entry) => entry.input),
  );
  return uses;
}
