import { definedNames, itemName, nameFault, nameKey, type OwnedName, rowName } from '../names';
import { judgedItemsOf } from '../rubric';
import type { Path, Problem } from '../rubric-error';
import type { RowRule, RubricSource } from '../types';
import { checklistOf, indicatorPlaces } from './places';

/** Names become Excel's defined names: valid and unique. Rows and aliases can be told apart; keys are unique. */
export function checkNames(source: RubricSource): readonly Problem[] {
  return [...checkDefined(source), ...checkRows(source), ...checkValues(source), ...checkKeys(source)];
}

function checkDefined(source: RubricSource): readonly Problem[] {
  const seen = new Map<string, OwnedName>();
  const problems: Problem[] = [];
  for (const one of definedNames(source, indicatorPlaces(source), judgedItemsOf)) {
    const fault = one.row === null ? nameFault(one.name) : null;
    if (fault !== null) {
      problems.push({ path: one.path, message: `“${one.name}”不能用作单元格名称：${fault}；请改名。` });
      continue;
    }
    const before = seen.get(nameKey(one.name));
    if (before === undefined) seen.set(nameKey(one.name), one);
    // Two rows of one name collide in each of their cells; checkRows says it once.
    else if (one.row === null || one.row !== before.row) problems.push(collision(before, one));
  }
  return problems;
}

/** Told at the name that the writer chose, if only one of the two was chosen. */
function collision(before: OwnedName, after: OwnedName): Problem {
  const [chosen, other] = after.made && !before.made ? [before, after] : [after, before];
  const how = chosen.name === other.name ? '同名' : `“${other.name}”只是大小写不同，Excel 不区分`;
  return { path: chosen.path, message: `“${chosen.name}”与${other.owner}${how}；请改名。` };
}

/** An alias that is another row's name, or stands twice, could not be resolved. */
function checkRows(source: RubricSource): readonly Problem[] {
  const places: readonly {
    readonly path: Path;
    readonly indicator: { readonly name: string; readonly aliases: readonly string[] };
  }[] = [...indicatorPlaces(source), { path: ['adjustment'], indicator: source.adjustment }];
  const owner = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { path, indicator } of places) {
    const at = [...path, 'name'];
    const fault = nameFault(rowName('narrative', indicator.name));
    if (fault !== null)
      problems.push({
        path: at,
        message: `指标名称“${indicator.name}”不能用作单元格名称：${fault}；请改名。`,
      });
    if (owner.has(indicator.name)) {
      problems.push({
        path: at,
        message: `指标“${indicator.name}”重复；每个三级指标只能出现一次，请改名或删去一个。`,
      });
    }
    owner.set(indicator.name, indicator.name);
  }
  for (const { path, indicator } of places) {
    indicator.aliases.forEach((alias, index) => {
      const other = owner.get(alias);
      if (other !== undefined) {
        problems.push({
          path: [...path, 'aliases', index],
          message: `别名“${alias}”已是“${other}”的名称或别名；请删去其中一个。`,
        });
      }
      owner.set(alias, indicator.name);
    });
  }
  return problems;
}

/** A derived value shares the formulas' name space with the inputs, even where its cell is called 比率_…. */
function checkValues(source: RubricSource): readonly Problem[] {
  return Object.entries(source.values).flatMap(([name, { kind }]) =>
    kind === 'ratio' && Object.hasOwn(source.inputs, name)
      ? [{ path: ['values', name], message: `“${name}”在 inputs 中已有，公式里无法区分；请改名。` }]
      : [],
  );
}

function checkKeys(source: RubricSource): readonly Problem[] {
  return indicatorPlaces(source).flatMap(({ path, indicator }) => {
    const { what, keys, field, at } = keysOf(indicator.rule, [...path, 'rule']);
    return keys.flatMap((key, index): readonly Problem[] => {
      const place = [...at, index, field];
      if (keys.indexOf(key) < index)
        return [{ path: place, message: `${what}“${key}”重复；同一指标中不能有两个，请改正。` }];
      const fault = field === 'key' ? nameFault(itemName('evidence', indicator.name, { key })) : null;
      // What is wrong with the row's own name is told there.
      if (fault === null || nameFault(rowName('narrative', indicator.name)) !== null) return [];
      return [{ path: place, message: `${what}“${key}”不能用在单元格名称中：${fault}；请改正。` }];
    });
  });
}

function keysOf(
  rule: RowRule,
  path: Path,
): {
  readonly what: string;
  readonly keys: readonly string[];
  readonly field: 'key' | 'choice';
  readonly at: Path;
} {
  const list = checklistOf(rule, path);
  if (list !== null) {
    return {
      what: '项号',
      keys: list.rule.items.map((item) => item.key),
      field: 'key',
      at: [...list.path, 'items'],
    };
  }
  if (rule.kind === 'choice') {
    return {
      what: '选项',
      keys: rule.options.map((one) => one.choice),
      field: 'choice',
      at: [...path, 'options'],
    };
  }
  const keys = rule.kind === 'parts' ? rule.parts.map((part) => part.key) : [];
  return { what: '部分', keys, field: 'key', at: [...path, 'parts'] };
}
