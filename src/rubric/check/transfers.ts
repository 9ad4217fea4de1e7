import { suggestion } from '../nearest';
import type { Path, Problem } from '../rubric-error';
import type { RowRule, RubricSource } from '../types';
import { circles } from './circles';
import { checklistOf, indicatorPlaces } from './places';

interface Transfer {
  readonly from: string;
  readonly to: string;
  readonly path: Path;
}

/** Points that move find a place that keeps them: targets exist, and nothing hands points round in a circle. */
export function checkTransfers(source: RubricSource): readonly Problem[] {
  const places = indicatorPlaces(source);
  const names = places.map(({ indicator }) => indicator.name);
  const transfers = places.flatMap(({ path, indicator }) =>
    transfersOf(indicator.name, indicator.rule, [...path, 'rule']),
  );
  const unknown = transfers
    .filter(({ to }) => !names.includes(to))
    .map(({ to, path }) => ({
      path,
      message: `分值要调整至的指标“${to}”不存在${suggestion(to, names) || '；请写一个三级指标的名称。'}`,
      rests: [['groups']],
    }));
  const below = (name: string): readonly string[] =>
    transfers.filter((one) => one.from === name).map((one) => one.to);
  const round = circles(names, below).flatMap((circle) => {
    const first = transfers.find(({ from, to }) => from === circle[0] && to === circle[1]);
    const message = `分值转移成了循环：${circle.join(' → ')}；请把其中一个的去处（to）改为不再转移的指标。`;
    return first === undefined ? [] : [{ path: first.path, message }];
  });
  return [
    ...unknown,
    ...round,
    ...places.flatMap(({ path, indicator }) => checkMoves(indicator.rule, [...path, 'rule'])),
  ];
}

function transfersOf(from: string, rule: RowRule, path: Path): readonly Transfer[] {
  if (rule.kind === 'transfer') return [{ from, to: rule.to, path: [...path, 'to'] }];
  if (rule.kind !== 'parts') return [];
  return rule.parts.flatMap((part, index) => transfersOf(from, part.rule, [...path, 'parts', index, 'rule']));
}

/** Within a row: where points of items go, and which items or parts a clause for several speaks of. */
function checkMoves(rule: RowRule, path: Path): readonly Problem[] {
  if (rule.kind === 'parts') {
    const movable = rule.parts.filter((part) => part.rule.kind === 'transfer').map((part) => part.key);
    return checkTogether(rule.notApplicable, path, movable, '部分', '规则的 kind 是 transfer 的部分才是');
  }
  const list = checklistOf(rule, path);
  if (list === null) return [];
  const { items, notApplicable } = list.rule;
  const movable = items.filter((item) => item.moveTo !== undefined).map((item) => item.key);
  const fixed = items.filter((item) => item.moveTo === undefined).map((item) => item.key);
  const moves = items.flatMap((item, index) =>
    (item.moveTo ?? []).flatMap((key, position): readonly Problem[] => {
      if (fixed.includes(key)) return [];
      const fault = movable.includes(key) ? '也可能不适用，分值并入它会丢失' : '不存在';
      const at = [...list.path, 'items', index, 'moveTo', position];
      return [
        { path: at, message: `分值要并入的第 ${key} 项${fault}；可写总是适用的 ${fixed.join('、')}。` },
      ];
    }),
  );
  return [...moves, ...checkTogether(notApplicable, list.path, movable, '项', '写了 moveTo 的项才是')];
}

function checkTogether(
  clauses: readonly { readonly keys: readonly string[] }[],
  path: Path,
  movable: readonly string[],
  what: string,
  condition: string,
): readonly Problem[] {
  return clauses.flatMap(({ keys }, index) =>
    keys.flatMap((key, position): readonly Problem[] => {
      const at = [...path, 'notApplicable', index, 'keys', position];
      if (keys.indexOf(key) < position) return [{ path: at, message: `“${key}”重复；请删去一个。` }];
      if (movable.includes(key)) return [];
      return [
        {
          path: at,
          message: `“${key}”不是可以不适用的${what}；${condition}${movable.length === 0 ? '' : `，可写 ${movable.join('、')}`}。`,
        },
      ];
    }),
  );
}
