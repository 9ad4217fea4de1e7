import { verdictNote } from '../../scoring/explain';
import { judgementsOf } from '../../scoring/judgements-of';
import { TRANSFER_VERDICTS, VERDICTS } from '../../rubric/rubric';
import { itemName } from '../../rubric/names';
import type { Check, Found } from '../check';
import { cellOf } from './M01';

const KNOWN: readonly string[] = Object.values(VERDICTS);

/** A judgement that cannot be used: unknown, not allowed here, 酌情 without a usable 扣分. */
export const M02: Check = {
  code: 'M02',
  severity: 'warning',
  scope: ['D'],
  title: '判定可以采用',
  find: (assessment) =>
    assessment.rows.flatMap((row): readonly Found[] => {
      const unusable = row.missing.filter((one) =>
        ['unknown-verdict', 'not-allowed', 'no-deduction', 'bad-deduction'].includes(one.reason),
      );
      const aside = judgementsOf(row.working).filter(
        ({ judgement, computed }) => computed && judgement.verdict !== null && !KNOWN.includes(judgement.verdict),
      );
      return [
        ...unusable.map((one): Found => ({
          indicator: row.name,
          names: [cellOf(assessment, row, one)],
          message: `“${one.name}”${verdictNote(one)}，视为未判定；请改正。`,
          fix: null,
        })),
        ...aside.map(({ name, judgement }): Found => ({
          indicator: row.name,
          names: [itemName('verdict', row.name, judgement)],
          message: `“${row.name}”的“${name}”写的判定“${judgement.verdict ?? ''}”不在可选范围（${TRANSFER_VERDICTS.join('、')}），未予采用，按数据计分。`,
          fix: null,
        })),
      ];
    }),
};
