import { type CellAddress, cellText, singleCell } from '../address';
import type { MarkSeverity } from './mark';
import { graver } from './severity';

/** A mark that is wanted on a cell. */
export interface WantedMark {
  readonly address: CellAddress;
  /** The finding's code: `N03`. */
  readonly code: string;
  readonly severity: MarkSeverity;
}

/** A finding with the cells it points at, as `评分表!J15`. */
export interface FoundOnCells {
  readonly finding: { readonly code: string; readonly severity: MarkSeverity };
  readonly cells: readonly string[];
}

/** The marks of findings: one for a code at a cell, the gravest where it comes twice. */
export function marksOf(findings: readonly FoundOnCells[]): readonly WantedMark[] {
  const marks = new Map<string, WantedMark>();
  for (const { finding, cells } of findings) {
    const { code, severity } = finding;
    for (const cell of cells) {
      const address = singleCell(cell);
      if (address === null) continue;
      const key = `${code} ${cellText(address)}`;
      const before = marks.get(key);
      if (before === undefined || graver(severity, before.severity))
        marks.set(key, { address, code, severity });
    }
  }
  return [...marks.values()];
}
