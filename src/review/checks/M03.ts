import { suggestion } from '../../rubric/nearest';
import { judgedItemsOf } from '../../rubric/rubric';
import type { Assessment } from '../../scoring/assessment';
import { CHOICE, own, TOTAL } from '../../scoring/facts';
import { defineCheck } from '../check';

/** A name in the facts that the rubric does not know: what stands under it would be lost without a word. */
export const M03 = defineCheck({
  code: 'M03',
  severity: 'warning',
  scope: ['D'],
  reads: ['inputs', 'judgements'],
  title: '名称都能识别',
  basis: '只采用评分标准中有的名称。',
  advice: '改为评分标准中的名称；确实多余的可以删去。',
  places: ({ assessment }) => [...namesGiven(assessment), ...itemsGiven(assessment)],
  judge({ indicator, name, known, says }) {
    if (known.includes(name)) return null;
    return { indicator, names: [], message: says(name, known), fix: null };
  },
});

/** A name that is given, with the names that could stand there. */
interface Given {
  readonly indicator: string | null;
  readonly name: string;
  readonly known: readonly string[];
  readonly says: (name: string, known: readonly string[]) => string;
}

function namesGiven({ facts, rubric, adjustment }: Assessment): readonly Given[] {
  const rows = rubric.indicators.map((indicator) => indicator.name);
  const scored = [...rows, adjustment.name];
  const judged = rubric.indicators.filter((one) => judgedItemsOf(one).length > 0).map((one) => one.name);
  return [
    ...given('输入', Object.keys(facts.inputs), [...rubric.inputs.keys()]),
    ...given('权重的指标', Object.keys(facts.weights), rows),
    ...given('得分的指标', Object.keys(facts.reported), [...scored, TOTAL]),
    ...given('评分说明的指标', Object.keys(facts.narratives), scored),
    ...given('判定的指标', Object.keys(facts.judgements), judged),
  ];
}

function given(what: string, names: readonly string[], known: readonly string[]): readonly Given[] {
  const says: Given['says'] = (name) =>
    `${what}“${name}”不在评分标准中，未予采用${suggestion(name, known) || '。'}`;
  return [...names].sort().map((name) => ({ indicator: null, name, known, says }));
}

function itemsGiven({ facts, rubric }: Assessment): readonly Given[] {
  return rubric.indicators.flatMap((indicator) => {
    const items = own(facts.judgements, indicator.name);
    const known = judgedItemsOf(indicator).map((item) => item.key ?? CHOICE);
    if (items === undefined || known.length === 0) return [];
    const says: Given['says'] = (key) =>
      `“${indicator.name}”没有判定项“${written(key)}”，未予采用；可写 ${known.map(written).join('、')}。`;
    return Object.keys(items)
      .sort()
      .map((name): Given => ({ indicator: indicator.name, name, known, says }));
  });
}

/** A key as facts files write it. */
function written(key: string): string {
  return key === CHOICE ? 'choice' : key;
}
