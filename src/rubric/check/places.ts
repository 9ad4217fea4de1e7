import type { ChecklistItem, IndicatorDefinition, LeafRule, RowRule, RubricSource } from '../types';

export type Path = readonly (string | number)[];

/** An indicator with its place in the file. */
export interface IndicatorPlace {
  readonly path: Path;
  readonly indicator: IndicatorDefinition;
}

/** A leaf rule with its place, the points it counts in and where its sentences stand. */
export interface LeafPlace {
  readonly path: Path;
  readonly rule: LeafRule;
  readonly row: string;
  readonly holder: 'row' | 'item' | 'part' | 'transfer';
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
      leavesOf(indicator.rule, [...path, 'rule'], indicator.name),
    ),
    { path: ['adjustment', 'rule'], rule: source.adjustment.rule, row: source.adjustment.name, holder: 'row' as const },
  ];
}

function leavesOf(rule: RowRule, path: Path, row: string): readonly LeafPlace[] {
  switch (rule.kind) {
    case 'checklist':
      return checklistItems(rule.items, path).flatMap(({ item, path: at }) =>
        item.rule === undefined ? [] : [{ path: [...at, 'rule'], rule: item.rule, row, holder: 'item' as const }],
      );
    case 'evidence':
      return leavesOf(rule.rule, [...path, 'rule'], row);
    case 'parts':
      return rule.parts.map((part, index) => {
        const at = [...path, 'parts', index, 'rule'];
        return part.rule.kind === 'transfer'
          ? { path: [...at, 'rule'], rule: part.rule.rule, row, holder: 'transfer' as const }
          : { path: at, rule: part.rule, row, holder: 'part' as const };
      });
    case 'transfer':
      return [{ path: [...path, 'rule'], rule: rule.rule, row, holder: 'transfer' }];
    case 'choice':
      return [];
    default:
      return [{ path, rule, row, holder: 'row' }];
  }
}

export function checklistItems(
  items: readonly ChecklistItem[],
  path: Path,
): readonly { readonly item: ChecklistItem; readonly path: Path }[] {
  return items.map((item, index) => ({ item, path: [...path, 'items', index] }));
}

/** The checklist of a row, through an evidence gate; null where there is none. */
export function checklistOf(rule: RowRule, path: Path): { readonly rule: Extract<RowRule, { kind: 'checklist' }>; readonly path: Path } | null {
  if (rule.kind === 'checklist') return { rule, path };
  return rule.kind === 'evidence' ? { rule: rule.rule, path: [...path, 'rule'] } : null;
}

