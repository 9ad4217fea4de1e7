import { Quotient } from '../../rubric/formula';
import { rowName, SHEET_NAMES } from '../../rubric/names';
import { TOTAL } from '../../scoring/facts';
import { defineCheck, type Found, type Subject } from '../check';
import { printedRows } from '../printed';
import { reportedNumber } from '../reported';

/** A score or the total with more than two decimals, or rounded the wrong way. */
export const S12 = defineCheck({
  code: 'S12',
  severity: 'warning',
  scope: ['S'],
  reads: ['scores'],
  title: '得分保留两位小数',
  basis: '得分四舍五入保留两位小数。',
  advice: '按四舍五入保留两位小数。',
  places: (subject) => scores(subject),
  judge: ({ printed, exact, ...cell }) => tooLong(cell, printed) ?? wrongWay(cell, printed, exact),
});

interface Cell {
  readonly indicator: string | null;
  readonly name: string;
  readonly label: string;
}

interface Score extends Cell {
  readonly printed: Quotient;
  /** What it was rounded from; null where that is not known. */
  readonly exact: Quotient | null;
}

function scores({ assessment }: Subject): readonly Score[] {
  const { adjustment } = assessment;
  const rows = printedRows(assessment).map(({ row, printed }): Score => ({
    indicator: row.name,
    name: rowName('score', row.name),
    label: `“${row.name}”得分`,
    printed,
    exact: row.working.points,
  }));
  const others = [
    {
      indicator: adjustment.name,
      name: rowName('score', adjustment.name),
      label: `“${adjustment.name}”得分`,
    },
    { indicator: null, name: SHEET_NAMES.total, label: TOTAL },
  ].flatMap((cell): readonly Score[] => {
    const printed = reportedNumber(assessment, cell.indicator ?? TOTAL);
    return printed === null ? [] : [{ ...cell, printed, exact: null }];
  });
  return [...rows, ...others];
}

function tooLong(cell: Cell, printed: Quotient): Found | null {
  const rounded = printed.round(2, 'half-up');
  if (rounded.eq(printed)) return null;
  const value = rounded.toDecimalText();
  return {
    indicator: cell.indicator,
    names: [cell.name],
    message: `${cell.label} ${printed.toDecimalText()}，小数多于两位，四舍五入为 ${value}。`,
    fix: { name: cell.name, value, safe: true },
  };
}

/** Less than 0.01 from the exact score, on the side that rounding does not lead to. */
function wrongWay(cell: Cell, printed: Quotient, exact: Quotient | null): Found | null {
  if (exact === null) return null;
  const right = exact.round(2, 'half-up');
  if (printed.eq(right) || exact.eq(right) || printed.sub(exact).abs().gte(Quotient.HUNDREDTH)) return null;
  return {
    indicator: cell.indicator,
    names: [cell.name],
    message: `${cell.label} ${printed.toDecimalText()}，由 ${exact.toDecimalText(8)} 舍入，四舍五入应为 ${right.toDecimalText()}。`,
    fix: { name: cell.name, value: right.toDecimalText(), safe: true },
  };
}
