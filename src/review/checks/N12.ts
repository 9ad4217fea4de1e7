import type { Quotient } from '../../rubric/formula';
import { defineCheck, type Subject } from '../check';
import { conditionsWith, judgeCondition } from '../conditions';
import { addsUpWithoutSubparts, type PartsList, partsListsIn, sumOfParts } from '../texts/parts-lists';
import { aboutText, written } from '../texts/saying';

/** Parts that are listed with their total and do not add up to it. */
export const N12 = defineCheck({
  code: 'N12',
  severity: 'error',
  scope: ['S', 'D'],
  reads: ['texts'],
  title: '各部分之和等于总数',
  basis: '列明的各部分相加应等于总数，最多相差各数的舍入。',
  advice: '核对总数和各部分，改正有误的一项。',
  places: (subject) => [...lists(subject), ...conditionsWith(subject.assessment, 'N12')],
  judge(place, subject) {
    if (!('list' in place)) return judgeCondition(subject.assessment, place);
    const { row, list } = place;
    const sum = sumOfParts(list);
    const over = sum.sub(list.total.value);
    if (over.abs().lte(list.tolerance) || (over.sign() < 0 && !list.whole)) return null;
    if (addsUpWithoutSubparts(list)) return null;
    const reading = subject.text(row);
    const parts = list.parts.map((part) => `${part.label}${written(reading, part)}`).join('、');
    const compared = over.sign() > 0 ? '多' : '少';
    return aboutText(
      row,
      `评分说明写${list.total.label}${written(reading, list.total)}，所列各部分（${parts}）之和为 ${short(sum)}万元，${compared} ${short(over.abs())}万元。`,
    );
  },
});

interface Listed {
  readonly row: string;
  readonly list: PartsList;
}

function lists(subject: Subject): readonly Listed[] {
  const { rows, adjustment } = subject.assessment;
  return [...rows, adjustment].flatMap(({ name }) =>
    partsListsIn(subject.text(name)).map((list) => ({ row: name, list })),
  );
}

function short(value: Quotient): string {
  return value.round(6, 'half-up').toDecimalText();
}
