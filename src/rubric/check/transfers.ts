import { suggestion } from '../nearest';
import type { Problem } from '../rubric-error';
import type { RowRule, RubricSource } from '../types';
import { checklistOf, indicatorPlaces, type Path } from './places';
import { findCircle } from './references';

/** Points that move find a place that keeps them: targets exist, and nothing hands points round in a circle. */
export function checkTransfers(source: RubricSource): readonly Problem[] {
  const places = indicatorPlaces(source);
  const names = places.map(({ indicator }) => indicator.name);
  const targets = new Map(
    places.map(({ path, indicator }) => [indicator.name, transfersOf(indicator.rule, [...path, 'rule'])]),
  );
  const below = (name: string): readonly string[] => (targets.get(name) ?? []).map((one) => one.to);
  const problems: Problem[] = [];
  for (const { path, indicator } of places) {
    for (const { to, path: at } of targets.get(indicator.name) ?? []) {
      if (!names.includes(to)) {
        problems.push({ path: at, message: `分值要调整至的指标“${to}”不存在${suggestion(to, names) || '；请写一个三级指标的名称。'}` });
        continue;
      }
      const circle = findCircle(indicator.name, below);
      if (circle !== null) problems.push({ path: at, message: `分值转移成了循环：${circle.join(' → ')}；请改变其中一个去处。` });
    }
    problems.push(...checkMoves(indicator.rule, [...path, 'rule']));
  }
  return problems;
}

function transfersOf(rule: RowRule, path: Path): readonly { readonly to: string; readonly path: Path }[] {
  if (rule.kind === 'transfer') return [{ to: rule.to, path: [...path, 'to'] }];
  if (rule.kind !== 'parts') return [];
  return rule.parts.flatMap((part, index) =>
    part.rule.kind === 'transfer' ? [{ to: part.rule.to, path: [...path, 'parts', index, 'rule', 'to'] }] : [],
  );
}

function checkMoves(rule: RowRule, path: Path): readonly Problem[] {
  const list = checklistOf(rule, path);
  if (list === null) return [];
  const { items } = list.rule;
  return items.flatMap((item, index) =>
    (item.moveTo ?? []).flatMap((key, position): readonly Problem[] => {
      const at = [...list.path, 'items', index, 'moveTo', position];
      const target = items.find((one) => one.key === key);
      if (target === undefined) {
        const keys = items.map((one) => one.key);
        return [{ path: at, message: `分值要并入的第“${key}”项不存在，可写 ${keys.join('、')}。` }];
      }
      if (target.moveTo !== undefined) {
        return [{ path: at, message: `第 ${key} 项自己也可能不适用，分值并入它会丢失；请并入总是适用的项。` }];
      }
      return [];
    }),
  );
}
