import { PREFIXES, SHEET_NAMES } from '../../rubric/names';
import { formatPoints } from '../../scoring/format';
import { cellText } from '../../workbook/address';
import { findingCells } from '../../workbook/finding-cells';
import { scalarText } from '../../workbook/reading/read-cell';
import type { KeptCell } from '../../workbook/writing/plan';
import type { Scalar } from '../../workbook/model';
import { printable } from '../file-error';
import { type Filled, lackingOf } from '../fill-workbook';
import { scoredUnit } from '../scored';
import { withCells } from './finding-list';
import { namesMember } from './json';
import { lackOf } from './reason';
import { hang, wrap } from './text';

/** So many rows that lack something are listed for a person; `score` lists them all. */
const MOST_LACKING = 8;

/**
 * What `jixiao fill` says of a file to a person.
 * @param target where the result is; null when that is the file itself
 */
export function fillText(name: string, filled: Filled, target: string | null, width: number): string {
  const { assessment, kept, asText, written, protectedSheets, workbook } = filled;
  const where = target === null ? printable(name) : `${printable(name)} → ${printable(target)}`;
  const done = written === 0 ? '没有需要写入的单元格' : `写入 ${String(written)} 个单元格`;
  const result = assessment.complete
    ? `合计 ${formatPoints(assessment.total)}，等级${assessment.grade ?? ''}`
    : '未完成，合计和等级留空';
  const lines = [
    ...wrap(`${where}：${done}；${result}。`, width),
    ...keptLines(kept, width),
    ...asText.flatMap((one) => note(`注意：${withCells(one, workbook.binding)}`, width)),
    ...lackingLines(filled, width),
    ...protectedSheets.flatMap((sheet) =>
      note(`注意：工作表“${sheet}”设有保护，程序已写入其中；请确认允许改动。`, width),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** Scores one by one; of the texts, which are long and differ nearly always, only where they are. */
function keptLines(kept: readonly KeptCell[], width: number): readonly string[] {
  const texts = kept.filter((one) => one.name.startsWith(PREFIXES.narrative));
  const others = kept.filter((one) => !texts.includes(one));
  return [
    ...(others.length === 0 ? [] : note(`保留人工填写的 ${String(others.length)} 个单元格：`, width)),
    ...others.flatMap((one) => hang('    ', printable(one.message), width).split('\n')),
    ...(others.some(isScore) ? note('要改用程序的得分，请加 --overwrite-scores。', width) : []),
    ...(texts.length === 0
      ? []
      : note(
          `保留人工填写的评分说明 ${String(texts.length)} 处：${texts.map((one) => cellText(one.address)).join('、')}。要改用程序的，请先清空这些单元格。`,
          width,
        )),
  ];
}

function lackingLines({ assessment }: Filled, width: number): readonly string[] {
  const lacking = [...assessment.rows, assessment.adjustment].filter((row) => row.status === 'missing');
  if (lacking.length === 0) return [];
  const more = lacking.length - MOST_LACKING;
  return [
    ...note(`暂不计分的 ${String(lacking.length)} 行：`, width),
    ...lacking
      .slice(0, MOST_LACKING)
      .flatMap((row) => hang('    ', printable(`${row.name}：${lackOf(row)}`), width).split('\n')),
    ...(more > 0 ? [`    另有 ${String(more)} 行，全部见 jixiao score。`] : []),
  ];
}

/** What --overwrite-scores would replace; not a text, not a ratio that somebody typed over its formula. */
function isScore({ name, own }: KeptCell): boolean {
  const scored = name.startsWith(PREFIXES.score) || name === SHEET_NAMES.total || name === SHEET_NAMES.grade;
  return scored && own !== null;
}

function note(text: string, width: number): readonly string[] {
  return hang('  ', printable(text), width).split('\n');
}

/**
 * The line that `jixiao fill --json` prints of a file.
 * @param target where the result is; null when nothing was written
 */
export function fillLine(name: string, filled: Filled, target: string | null): string {
  const { assessment, kept, asText, written, protectedSheets, workbook } = filled;
  return JSON.stringify({
    file: name,
    ok: true,
    output: target,
    unit: scoredUnit(assessment.facts),
    written,
    complete: assessment.complete,
    total: assessment.total.toDecimalText(),
    grade: assessment.grade,
    kept: kept.map((one) => ({
      cell: cellText(one.address),
      name: one.name,
      typed: textOf(one.typed),
      own: textOf(one.own),
      message: one.message,
    })),
    missing: lackingOf(assessment).map(([indicator, missing]) => ({ indicator, missing })),
    asText: asText.map((one) => ({ cells: findingCells(workbook.binding, one), message: one.message })),
    unread: workbook.faults.map(({ cell, message }) => ({ cell, message })),
    protectedSheets,
    ...namesMember(workbook.binding),
  });
}

function textOf(value: Scalar): string | null {
  return value === null || value === '' ? null : scalarText(value);
}
