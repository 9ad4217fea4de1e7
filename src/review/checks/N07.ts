import { Quotient, references } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import type { Condition } from '../../rubric/types';
import type { Assessment } from '../../scoring/assessment';
import { defineCheck, type Subject } from '../check';
import { conditionsWith, judgeCondition } from '../conditions';
import { assessedAs, saidOf } from '../said';

/** 支出完成率 + 结转结余率 = 100% on one denominator, as the rubric states it. */
export const N07 = defineCheck({
  code: 'N07',
  severity: 'error',
  scope: ['S', 'D'],
  reads: ['texts', 'inputs'],
  title: '支出完成率与结转结余率之和为 100%',
  basis: '两个比率的分母相同，支出与年末结转结余之和等于分母，两者之和应为 100%。',
  advice: '核对支出和年末结转结余，改正有误的一项。',
  places: (subject) => [
    ...conditionsWith(subject.assessment, 'N07').map((condition) => ({ condition, said: null })),
    ...saidPlaces(subject),
  ],
  judge({ condition, said }, { assessment }) {
    if (said === null) return judgeCondition(assessment, condition);
    const found = judgeCondition(said.assessment, condition);
    return found === null ? null : { ...found, names: said.rows.map((row) => rowName('narrative', row)) };
  },
});

interface SaidPlace {
  readonly condition: Condition;
  /** The sheet with what the texts calculate for data, and the rows of these texts. */
  readonly said: { readonly assessment: Assessment; readonly rows: readonly string[] };
}

/** Conditions on two ratios without data, both calculated in the texts on one denominator. */
function saidPlaces(subject: Subject): readonly SaidPlace[] {
  const { assessment } = subject;
  return assessment.rubric.source.conditions.flatMap((condition): readonly SaidPlace[] => {
    if (condition.code !== 'N07') return [];
    const wanted = references(condition.when).filter((name) => assessment.rubric.ratios.includes(name));
    const all = assessment.rows.flatMap(({ name }) => {
      const said = saidOf(subject, name);
      return said?.calculated === true && wanted.includes(said.ratio.name) ? [{ row: name, said }] : [];
    });
    const [first] = all;
    if (first === undefined || all.length < 2 || all.length !== new Set(wanted).size) return [];
    const { under } = first.said;
    if (!all.every(({ said }) => said.under.value.eq(under.value))) return [];
    // What rounding of the printed amounts may hide is no contradiction.
    const parts = all.map(({ said }) => said.over);
    const off = Quotient.sum(...parts.map(({ value }) => value)).sub(under.value);
    const hidden = Quotient.sum(under.tolerance, ...parts.map(({ tolerance }) => tolerance));
    if (!off.isZero() && off.abs().lte(hidden)) return [];
    const as = assessedAs(
      assessment,
      all.map(({ said }) => said),
    );
    return as === null ? [] : [{ condition, said: { assessment: as, rows: all.map(({ row }) => row) } }];
  });
}
