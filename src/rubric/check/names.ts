import { definedNames, nameFault, nameKey } from '../names';
import { judgedItemsOf } from '../rubric';
import type { Problem } from '../rubric-error';
import type { RowRule, RubricSource } from '../types';
import { checklistOf, indicatorPlaces, type Path } from './places';

/** Names become Excel's defined names: valid and unique. Rows and aliases can be told apart; keys are unique. */
export function checkNames(source: RubricSource): readonly Problem[] {
  return [...checkDefined(source), ...checkRows(source), ...checkValues(source), ...checkKeys(source)];
}

function checkDefined(source: RubricSource): readonly Problem[] {
  const places = indicatorPlaces(source).map(({ path, indicator }) => ({ path, name: indicator.name, rule: indicator.rule }));
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  const faulty = new Set<string>();
  for (const { name, path } of definedNames(source, places, judgedItemsOf)) {
    const fault = nameFault(name);
    const at = path.join('/');
    if (fault !== null) {
      if (!faulty.has(at)) problems.push({ path, message: `“${name}”不能用作单元格名称：${fault}。` });
      faulty.add(at);
      continue;
    }
    const before = seen.get(nameKey(name));
    // Two rows of one name collide in each of their cells; checkRows says it once.
    if (before !== undefined && !path.includes('indicators')) {
      problems.push({ path, message: `单元格名称“${name}”重复${before === name ? '' : `（与“${before}”只是大小写不同）`}；请改名。` });
    }
    seen.set(nameKey(name), before ?? name);
  }
  return problems;
}

/** An alias that is another row's name, or stands twice, could not be resolved. */
function checkRows(source: RubricSource): readonly Problem[] {
  const places = [
    ...indicatorPlaces(source),
    { path: ['adjustment'] as Path, indicator: source.adjustment },
  ];
  const owner = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { path, indicator } of places) {
    if (owner.has(indicator.name)) {
      problems.push({ path: [...path, 'name'], message: `指标“${indicator.name}”重复；每个三级指标只能出现一次。` });
    }
    owner.set(indicator.name, indicator.name);
  }
  for (const { path, indicator } of places) {
    indicator.aliases.forEach((alias, index) => {
      const other = owner.get(alias);
      if (other !== undefined) {
        problems.push({ path: [...path, 'aliases', index], message: `别名“${alias}”已是“${other}”的名称或别名；请删去其中一个。` });
      }
      owner.set(alias, indicator.name);
    });
  }
  return problems;
}

/** A derived value shares the formulas' name space with the inputs. */
function checkValues(source: RubricSource): readonly Problem[] {
  return Object.keys(source.values).flatMap((name) =>
    Object.hasOwn(source.inputs, name) ? [{ path: ['values', name], message: `“${name}”在 inputs 中已有；公式里无法区分，请改名。` }] : [],
  );
}

function checkKeys(source: RubricSource): readonly Problem[] {
  return indicatorPlaces(source).flatMap(({ path, indicator }) => keysOf(indicator.rule, [...path, 'rule']).flatMap(repeats));
}

interface Key {
  readonly key: string;
  readonly path: Path;
}

function keysOf(rule: RowRule, path: Path): readonly (readonly Key[])[] {
  const list = checklistOf(rule, path);
  if (list !== null) {
    const keys = list.rule.items.map((item, index) => ({ key: item.key, path: [...list.path, 'items', index, 'key'] }));
    return [keys, ...togetherKeys(list.rule.notApplicable, keys, list.path)];
  }
  if (rule.kind === 'parts') return [rule.parts.map((part, index) => ({ key: part.key, path: [...path, 'parts', index, 'key'] }))];
  if (rule.kind === 'choice') return [rule.options.map((option, index) => ({ key: option.choice, path: [...path, 'options', index, 'choice'] }))];
  return [];
}

function togetherKeys(
  lists: readonly { readonly keys: readonly string[] }[],
  _known: readonly Key[],
  path: Path,
): readonly (readonly Key[])[] {
  return lists.map((one, index) => one.keys.map((key, position) => ({ key, path: [...path, 'notApplicable', index, 'keys', position] })));
}

function repeats(keys: readonly Key[]): readonly Problem[] {
  return keys.flatMap(({ key, path }, index) =>
    keys.findIndex((other) => other.key === key) < index ? [{ path, message: `“${key}”重复；同一指标中每个只能出现一次。` }] : [],
  );
}
