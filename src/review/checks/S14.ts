import { rowName, SHEET_NAMES } from '../../rubric/names';
import { own, TOTAL, trimmed } from '../../scoring/facts';
import { readWeight } from '../../scoring/weights';
import type { Check, Found } from '../check';
import { onlyReader } from '../conditions';
import { reported } from '../reported';

/** What should be a number, or a date, and cannot be read as one. Nothing is guessed. */
export const S14: Check = {
  code: 'S14',
  severity: 'error',
  scope: ['S'],
  title: '数字和日期可以读取，公式没有改动',
  reads: [],
  basis: "",
  advice: "",
  looksAt: () => 1,
  find({ assessment }) {
    const { rubric, facts } = assessment;
    const found: Found[] = [];
    for (const [name, reading] of assessment.readings) {
      if (reading.status !== 'unreadable') continue;
      const wanted =
        rubric.inputs.get(name)?.kind === 'date' ? '日期，请改写成 2019-02-14 的形式' : '数字，请改写为数字';
      found.push({
        indicator: onlyReader(assessment, name),
        names: [name],
        message: `“${name}”写的是“${shown(reading.text)}”，不是${wanted}。`,
        fix: null,
      });
    }
    for (const row of assessment.rows) {
      const weight = trimmed(own(facts.weights, row.name));
      if (weight !== '' && readWeight(weight) === null) {
        found.push({
          indicator: row.name,
          names: [rowName('weight', row.name)],
          message: `“${row.name}”的权重写的是“${shown(weight)}”，不是可用的数字，暂按评分标准的权重计。`,
          fix: null,
        });
      }
    }
    for (const name of [...assessment.rows.map((row) => row.name), assessment.adjustment.name, TOTAL]) {
      const score = reported(assessment, name);
      if (score.status !== 'unreadable') continue;
      found.push({
        indicator: name === TOTAL ? null : name,
        names: [name === TOTAL ? SHEET_NAMES.total : rowName('score', name)],
        message: `“${name}”${name === TOTAL ? '' : '的得分'}写的是“${shown(score.text)}”，不是数字，请改写为数字。`,
        fix: null,
      });
    }
    return found;
  },
};

/** A cell's text may be of any length. */
function shown(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
