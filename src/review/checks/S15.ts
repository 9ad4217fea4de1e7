import { rowName } from '../../rubric/names';
import { formatPoints } from '../../scoring/format';
import type { Check, Found } from '../check';
import { fittingAdjustment, reported, reportedRowsTotal } from '../reported';

/** More awards or penalties than the cap counts, while the printed cell is right or blank. */
export const S15: Check = {
  code: 'S15',
  severity: 'info',
  scope: ['S', 'D'],
  title: '表彰或问责次数多于计分上限',
  reads: [],
  basis: "",
  advice: "",
  looksAt: () => 1,
  find({ assessment }) {
    const { adjustment } = assessment;
    const printed = reported(assessment, adjustment.name);
    if (printed.status === 'unreadable') return [];
    if (printed.status === 'number') {
      const rows = reportedRowsTotal(assessment) ?? assessment.rowsTotal;
      const right = [adjustment.score, fittingAdjustment(assessment, rows)];
      if (!right.some((value) => value?.eq(printed.value) === true)) return [];
    }
    return adjustment.working.entries.flatMap((entry): readonly Found[] => {
      if (!entry.cut || entry.effective === null || entry.count === null) return [];
      const verb = entry.effective.sign() < 0 ? '减' : '加';
      return [
        {
          indicator: adjustment.name,
          names: [entry.input.name, rowName('score', adjustment.name)],
          message: `${entry.input.name}为 ${entry.count.toDecimalText()}，按上限${verb} ${formatPoints(entry.effective.abs())} 分，多出的不再计。`,
          fix: null,
        },
      ];
    });
  },
};
