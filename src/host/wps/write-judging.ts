import { type CellAddress, cellText } from '../../workbook/address';
import type { PreparedWrite } from '../common/prepare-writes';
import { holds } from '../common/write-outcome';
import { type CellState, type CellWrite, HostError } from '../port';

/** What a cell holds once it is written as asked. */
export function askedState({ asked, numberFormat }: PreparedWrite, before: CellState): CellState {
  return {
    value: asked.value === '' ? null : asked.value,
    formula: asked.formula ?? null,
    numberFormat: numberFormat ?? before.numberFormat,
  };
}

/** Whether a cell of a block holds what was meant for it, and not what was meant for its neighbour. */
export function isAsAsked(asked: CellWrite, after: CellState): boolean {
  if (asked.formula === undefined) return !isSpoilt(asked, after);
  return after.formula !== null && isSameFormula(after.formula, asked.formula);
}

/** Whether two formulas are the same but for capitals, blanks and quotes, which programs spell their own way. */
export function isSameFormula(one: string, other: string): boolean {
  return plainFormula(one) === plainFormula(other);
}

function plainFormula(formula: string): string {
  return formula.replace(/[\s']/gu, '').toUpperCase();
}

/**
 * Whether what was written became something else: a text a number, a date, a formula or another text, a number another
 * number, a formula a mere text. A formula counts whatever WPS made of its spelling.
 */
export function isSpoilt({ address, value, formula }: CellWrite, after: CellState): boolean {
  if (formula !== undefined) return after.formula === null;
  if (after.formula !== null) return true;
  // A cell that is formatted as text keeps the digits.
  if (typeof value === 'number') return !isSameNumber(value, after.value);
  if (typeof value === 'boolean') return !isSameTruth(value, after.value);
  // Which error a text becomes is for WPS to say.
  return typeof value === 'object' && value !== null ? false : !holds({ address, value }, after);
}

/** 15 digits are all that a program with cells keeps for certain. */
function isSameNumber(one: number, other: CellState['value']): boolean {
  const number = typeof other === 'number' || typeof other === 'string' ? Number(other) : Number.NaN;
  return one.toPrecision(15) === number.toPrecision(15);
}

function isSameTruth(one: boolean, other: CellState['value']): boolean {
  return other === one || (typeof other === 'string' && other.toUpperCase() === String(one).toUpperCase());
}

export function unknownContent(address: CellAddress): HostError {
  const place = cellText(address);
  const message = `${place} 的内容（如日期、货币）在此版本的 WPS 中读不准，写入后无法撤销，未写入。请在表格中直接填写。`;
  return new HostError('unsupported', message, address.sheet);
}

export function spoilt({ value, formula }: CellWrite, address: CellAddress, restored: boolean): HostError {
  const what = formula === undefined && typeof value === 'string' ? '文字' : '内容';
  const outcome = restored
    ? '已恢复原样。请检查该单元格后点“重试”。'
    : '也未能恢复原样。请在表格中把该单元格改回原来的内容。';
  const message = `WPS 把写入 ${cellText(address)} 的${what}改成了别的内容，${outcome}`;
  return new HostError('failed', message, address.sheet);
}

export function lost(address: CellAddress): HostError {
  const message = `${cellText(address)} 写入后没有变化。请检查该单元格后点“重试”。`;
  return new HostError('failed', message, address.sheet);
}

export function unanswered(address: CellAddress): HostError {
  const message = `无法确定 ${cellText(address)} 是否已经写入。请点“重试”重新读取。`;
  return new HostError('hung', message, address.sheet);
}
