import type { Quotient } from '../formula';
import type { Path } from '../rubric-error';
import type { ChecklistRule, IndicatorDefinition, LeafRule, RowRule, RubricSource } from '../types';

/** An indicator with its place in the file. */
export interface IndicatorPlace {
  readonly path: Path;
  readonly indicator: IndicatorDefinition;
}

/** A leaf rule with its place. */
export interface LeafPlace {
  readonly path: Path;
  readonly rule: LeafRule;
  /** `“支出完成率”`, or with the item or part that the rule stands in. */
  readonly owner: string;
  /** The points of the item or part; null where the rule is the row's own. */
  readonly points: Quotient | null;
}

export function indicatorPlaces(source: RubricSource): readonly IndicatorPlace[] {
  return source.groups.flatMap((level1, one) =>
    level1.groups.flatMap((level2, two) =>
      level2.indicators.map((indicator, three) => ({
        path: ['groups', one, 'groups', two, 'indicators', three],
        indicator,
      })),
    ),
  );
}

/** Every rule that computes from numbers, at any depth, 加减分项 included. */
export function leafPlaces(source: RubricSource): readonly LeafPlace[] {
  return [
    ...indicatorPlaces(source).flatMap(({ path, indicator }) =>
      leavesOf(indicator.rule, [...path, 'rule'], `“${indicator.name}”`),
    ),
    {
      path: ['adjustment', 'rule'],
      rule: source.adjustment.rule,
      owner: `“${source.adjustment.name}”`,
      points: null,
    },
  ];
}

function leavesOf(rule: RowRule, path: Path, owner: string): readonly LeafPlace[] {
  switch (rule.kind) {
    case 'checklist':
      return rule.items.flatMap(({ key, points, rule: inner }, index) =>
        inner === undefined
          ? []
          : [{ path: [...path, 'items', index, 'rule'], rule: inner, owner: `${owner}第 ${key} 项`, points }],
      );
    case 'evidence':
      return leavesOf(rule.rule, [...path, 'rule'], owner);
    case 'parts':
      return rule.parts.flatMap((part, index) =>
        leavesOf(part.rule, [...path, 'parts', index, 'rule'], `${owner}的“${part.key}”部分`).map((leaf) => ({
          ...leaf,
          points: part.points,
        })),
      );
    case 'transfer':
      return leavesOf(rule.rule, [...path, 'rule'], owner);
    case 'choice':
      return [];
    default:
      return [{ path, rule, owner, points: null }];
  }
}

/** The checklist of a row, through an evidence gate; null where there is none. */
export function checklistOf(
  rule: RowRule,
  path: Path,
): { readonly rule: ChecklistRule; readonly path: Path } | null {
  if (rule.kind === 'checklist') return { rule, path };
  return rule.kind === 'evidence' ? { rule: rule.rule, path: [...path, 'rule'] } : null;
}
