import { itemName } from '../../rubric/names';
import { judgedItemsOf, VERDICTS } from '../../rubric/rubric';
import type { Assessment, RowResult } from '../../scoring/assessment';
import { verdictNote } from '../../scoring/explain';
import { judgementsOf } from '../../scoring/judgements-of';
import type { MissingReason } from '../../scoring/working';
import type { Check, Found } from '../check';
import { missingCell, missingItem } from '../items';

const KNOWN: readonly string[] = Object.values(VERDICTS);
const UNUSABLE: readonly MissingReason[] = [
  'unknown-verdict',
  'not-allowed',
  'no-deduction',
  'bad-deduction',
];

/** A judgement that cannot be used: unknown, not allowed here, 酌情 without a usable 扣分. */
export const M02: Check = {
  code: 'M02',
  severity: 'warning',
  scope: ['D'],
  title: '判定可以采用',
  find: (assessment) =>
    assessment.rows.flatMap((row) => [...unusable(assessment, row), ...putAside(assessment, row)]),
};

function unusable(assessment: Assessment, row: RowResult): readonly Found[] {
  return row.missing
    .filter((one) => UNUSABLE.includes(one.reason))
    .map((one) => ({
      indicator: row.name,
      names: [missingCell(assessment, one)],
      message: `“${row.name}”${missingItem(row, one)}${verdictNote(one)}，视为未判定；请改正。`,
      fix: null,
    }));
}

/** A word that is no verdict at all, where data decide and the row is scored all the same. */
function putAside({ rubric }: Assessment, row: RowResult): readonly Found[] {
  const indicator = rubric.indicator(row.name);
  const items = indicator === undefined ? [] : judgedItemsOf(indicator);
  return judgementsOf(row.working).flatMap(({ name, judgement, computed }) => {
    const { verdict } = judgement;
    if (!computed || verdict === null || KNOWN.includes(verdict)) return [];
    const allowed = items.find((item) => item.key === judgement.key)?.allowed ?? [];
    return [
      {
        indicator: row.name,
        names: [itemName('verdict', row.name, judgement)],
        message: `“${row.name}”的“${name}”写的判定“${verdict}”不在可选范围（${allowed.join('、')}），未予采用，按数据计分。`,
        fix: null,
      },
    ];
  });
}
