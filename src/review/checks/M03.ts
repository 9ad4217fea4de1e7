import { suggestion } from '../../rubric/nearest';
import { judgedItemsOf } from '../../rubric/rubric';
import type { Assessment } from '../../scoring/assessment';
import { CHOICE, own, TOTAL } from '../../scoring/facts';
import type { Check, Found } from '../check';

/** A name in the facts that the rubric does not know: what stands under it would be lost without a word. */
export const M03: Check = {
  code: 'M03',
  severity: 'warning',
  scope: ['D'],
  title: '名称都能识别',
  reads: [],
  basis: "",
  advice: "",
  looksAt: () => 1,
  find({ assessment }) {
    const { facts, rubric } = assessment;
    const rows = rubric.indicators.map((indicator) => indicator.name);
    const scored = [...rows, assessment.adjustment.name];
    return [
      ...unknown('输入', Object.keys(facts.inputs), [...rubric.inputs.keys()]),
      ...unknown('权重的指标', Object.keys(facts.weights), rows),
      ...unknown('得分的指标', Object.keys(facts.reported), [...scored, TOTAL]),
      ...unknown('评分说明的指标', Object.keys(facts.narratives), scored),
      ...unknown('判定的指标', Object.keys(facts.judgements), judgedRows(assessment)),
      ...unknownItems(assessment),
    ];
  },
};

function judgedRows(assessment: Assessment): readonly string[] {
  return assessment.rubric.indicators.filter((one) => judgedItemsOf(one).length > 0).map((one) => one.name);
}

function unknown(what: string, names: readonly string[], known: readonly string[]): readonly Found[] {
  return names
    .filter((name) => !known.includes(name))
    .sort()
    .map((name) => ({
      indicator: null,
      names: [],
      message: `${what}“${name}”不在评分标准中，未予采用${suggestion(name, known) || '。'}`,
      fix: null,
    }));
}

function unknownItems(assessment: Assessment): readonly Found[] {
  return assessment.rubric.indicators.flatMap((indicator) => {
    const given = own(assessment.facts.judgements, indicator.name);
    const keys = judgedItemsOf(indicator).map((item) => item.key ?? CHOICE);
    if (given === undefined || keys.length === 0) return [];
    return Object.keys(given)
      .filter((key) => !keys.includes(key))
      .sort()
      .map((key): Found => ({
        indicator: indicator.name,
        names: [],
        message: `“${indicator.name}”没有判定项“${key === CHOICE ? 'choice' : key}”，未予采用；可写 ${keys.map((one) => (one === CHOICE ? 'choice' : one)).join('、')}。`,
        fix: null,
      }));
  });
}
