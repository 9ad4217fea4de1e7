import { rowName } from '../../rubric/names';
import { briefly } from '../../scoring/brief';
import type { RowResult } from '../../scoring/assessment';
import { defineCheck, type Found, type Subject } from '../check';
import { clauseOf } from '../clauses';
import { leavesOf } from '../conditions';
import { type Said, saidRows, type Scored, scoredRows } from '../printed';
import { isContradicted } from '../said';

/** The printed score differs from what the rule gives: by the data, or where there are none by the row's own text. */
export const N03 = defineCheck<Scored | Said>({
  code: 'N03',
  severity: 'error',
  scope: ['S', 'D'],
  reads: ['scores', 'texts', 'rules', 'inputs', 'judgements'],
  title: '得分与按标准计算的一致',
  basis: '得分按评分标准由数据和判定得出，四舍五入保留两位小数；没有填数据的，由评分说明写明的比率得出。',
  advice: '改为按标准计算的得分；数据或判定有误的，先改正数据或判定。',
  places: (subject) => [...scoredRows(subject.assessment), ...saidRows(subject)],
  judge: (place, subject) => ('said' in place ? bySaid(place, subject) : byData(place)),
});

function byData({ row, printed, right, note }: Scored): Found | null {
  if (printed.eq(right) || row.score?.eq(printed) === true) return null;
  const name = rowName('score', row.name);
  const value = right.toDecimalText();
  return {
    indicator: row.name,
    names: [name],
    message: `“${row.name}”得分 ${printed.toDecimalText()}，按标准应为 ${value}：${briefly(row)}${note}。`,
    fix: { name, value, safe: !row.assumed },
    ...clauseOf(row),
  };
}

function bySaid(place: Said, subject: Subject): Found | null {
  const { row, printed, score, said } = place;
  if (!isContradicted(subject, place, printed)) return null;
  const name = rowName('score', row.name);
  const value = score.toDecimalText();
  const given = said.calculated ? `所列算式“${said.written}”` : `所写的${said.ratio.name} ${said.written}`;
  return {
    indicator: row.name,
    names: [name, rowName('narrative', row.name)],
    message: `“${row.name}”得分 ${printed.toDecimalText()}，按评分说明${given}应为 ${value}${hitOf(row)}。`,
    // Which of the two is wrong only the data can tell.
    fix: { name, value, safe: false },
    advice: '核对评分说明的数字和得分，改正有误的一处；在数据表填上数据后可以按数据核对。',
    ...clauseOf(row),
  };
}

/** The band that a row fell in, or the clause that was applied before any. */
function hitOf({ working }: RowResult): string {
  const [leaf] = leavesOf(working);
  if (leaf === undefined || !('special' in leaf)) return '';
  if (leaf.special !== null) return `，属于“${leaf.special.outcome}”的情形`;
  const band = leaf.kind === 'bands' ? leaf.bands[leaf.hit ?? -1] : undefined;
  return band === undefined ? '' : `，属于“${band.label}”`;
}
