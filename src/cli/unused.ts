import { suggestion } from '../rubric/nearest';
import { judgedItemsOf, type Rubric } from '../rubric/rubric';
import { CHOICE, type Facts, TOTAL } from '../scoring/facts';
import { quote } from './file-error';

const MOST_NAMED = 20;

/**
 * What stands in the facts and no rule, check or ratio of the rubric can read: a misspelt name would otherwise be
 * lost without a word.
 * @returns one line each, with the path and, where one is near, the name that was probably meant
 */
export function unusedFacts(rubric: Rubric, facts: Facts): readonly string[] {
  const rows = [...rubric.indicators.map((indicator) => indicator.name), rubric.source.adjustment.name];
  const aliases = new Map(
    [...rubric.indicators, rubric.source.adjustment].flatMap(({ name, aliases: other }) => other.map((one) => [one, name])),
  );
  const unknown = (member: string, names: readonly string[], known: readonly string[]): readonly string[] =>
    names
      .filter((name) => !known.includes(name))
      .map((name) => {
        const meant = aliases.get(name);
        const hint = meant === undefined || !known.includes(meant) ? suggestion(name, known) : `，是否应为“${meant}”？`;
        return `${member} 中的${quote(name)}${hint === '' ? '' : hint}`;
      });
  const items = rubric.indicators.flatMap((indicator) => {
    const keys = judgedItemsOf(indicator).map((item) => item.key ?? CHOICE);
    const judged = Object.hasOwn(facts.judgements, indicator.name) ? facts.judgements[indicator.name] : undefined;
    return Object.keys(judged ?? {})
      .filter((key) => !keys.includes(key))
      .map((key) => `judgements.${indicator.name} 中的${key === CHOICE ? ' choice' : quote(key)}${expected(keys)}`);
  });
  const found = [
    ...unknown('inputs', Object.keys(facts.inputs), [...rubric.inputs.keys()]),
    ...unknown('judgements', Object.keys(facts.judgements), rows),
    ...items,
    ...unknown('weights', Object.keys(facts.weights), rows),
    ...unknown('reported', Object.keys(facts.reported), [...rows, TOTAL]),
    ...unknown('narratives', Object.keys(facts.narratives), rows),
  ];
  // Facts of another place share few names with this rubric: the first of them say as much as all.
  const more = found.length - MOST_NAMED;
  return more > 0 ? [...found.slice(0, MOST_NAMED), `等共 ${String(found.length)} 处`] : found;
}

function expected(keys: readonly string[]): string {
  if (keys.length === 0) return '（本行由数据计算，没有判定项）';
  return keys.includes(CHOICE) ? '（本行是选一，应写 choice）' : `（本行的项号是 ${keys.join('、')}）`;
}
