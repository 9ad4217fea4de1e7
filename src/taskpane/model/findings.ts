import type { Severity } from '../../review';
import { ratioName, rowName } from '../../rubric/names';
import type { FindingView, SheetView } from '../../session/view';
import { cellText } from '../../workbook/address';
import type { Binding } from '../../workbook/binding';

/** How the three severities are called, gravest first. */
export const SEVERITIES: readonly (readonly [Severity, string])[] = [
  ['error', '必须改正'],
  ['warning', '请核实'],
  ['info', '提示'],
];

/** The check that says what a row lacks: 缺 counts and lists that itself, and twice is noise. */
const STILL_MISSING = 'M01';

export function shownFindings(view: Pick<SheetView, 'findings'>): readonly FindingView[] {
  return view.findings.filter(({ finding }) => finding.code !== STILL_MISSING);
}

/** A cell to go to. */
export interface Target {
  /** Defined name. */
  readonly name: string;
  /** `评分表!J15` */
  readonly cell: string;
}

/** The cells that a finding points at, by the names under which the session knows them. */
export function targetsOf({ finding }: FindingView, binding: Binding): readonly Target[] {
  const place = (name: string): readonly Target[] => {
    const address = binding.cells.get(name);
    return address === undefined ? [] : [{ name, cell: cellText(address) }];
  };
  const found = finding.names.flatMap((name) =>
    binding.cells.has(name) ? place(name) : place(ratioName(name)),
  );
  if (found.length > 0 || finding.indicator === null) return found;
  return place(rowName('score', finding.indicator));
}

/** Where a name stands, as `评分表!J15`; null when the workbook lacks it. */
export function cellOf(binding: Binding, name: string): string | null {
  const address = binding.cells.get(name);
  return address === undefined ? null : cellText(address);
}
