import { Quotient } from '../../rubric/formula';
import { formatAmount } from '../../scoring/format';
import type { InputKind } from '../../rubric/types';
import type { Check, Found } from '../check';
import { cellName, onlyReader } from '../conditions';
import { exactPercent } from '../percent';

/** A figure out of its range: negative, above its maximum, or a count that is not whole. */
export const N10: Check = {
  code: 'N10',
  severity: 'warning',
  scope: ['S', 'D'],
  title: '数值在合理范围内',
  reads: [],
  basis: "",
  advice: "",
  looksAt: () => 1,
  find({ assessment }) {
    const { rubric } = assessment;
    const found: Found[] = [];
    const add = (name: string, message: string): void => {
      found.push({
        indicator: onlyReader(assessment, name),
        names: [cellName(assessment, name)],
        message,
        fix: null,
      });
    };
    for (const [name, input] of rubric.inputs) {
      const reading = assessment.readings.get(name);
      if (reading?.status === 'negative') {
        add(name, `“${name}”是 ${reading.text}，不能为负数；用到它的指标暂不计分。`);
      } else if (reading?.status === 'number') {
        if (input.max !== undefined && reading.value.gt(input.max)) {
          add(
            name,
            `“${name}”是 ${show(reading.value, input.kind)}，超过 ${showMost(input.max, input.kind)}；请核实。`,
          );
        }
        if ((input.kind === 'count' || input.kind === 'days') && !reading.value.isInteger()) {
          add(name, `“${name}”是 ${reading.value.toDecimalText()}，应为整数；请核实。`);
        }
      }
    }
    for (const [name, value] of rubric.values) {
      const outcome = assessment.value(name)?.outcome;
      if (value.max !== undefined && outcome?.kind === 'number' && outcome.value.gt(value.max)) {
        add(
          name,
          `“${name}”为 ${show(outcome.value, value.kind)}，超过 ${showMost(value.max, value.kind)}；请核实数据。`,
        );
      }
    }
    return found;
  },
};

/** A value beyond its maximum is never shown as the maximum itself. */
function show(value: Quotient, kind: InputKind): string {
  return kind === 'ratio' ? exactPercent(value) : formatAmount(value);
}

function showMost(max: Quotient, kind: InputKind): string {
  return kind === 'ratio' ? `${max.mul(Quotient.HUNDRED).toDecimalText()}%` : formatAmount(max);
}
