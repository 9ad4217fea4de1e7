import type { Finding, Fix } from '../../review';
import { agreeingFixes } from '../../review/agreeing-fixes';
import { ratioName, rowName } from '../../rubric/names';
import type { FindingView, SheetView } from '../../session/view';
import { cellText } from '../../workbook/address';
import type { Binding } from '../../workbook/binding';

/** What 全部修正 would write: the safe fixes of findings that are not put aside, of each cell the gravest. */
export function safeFixes(view: Pick<SheetView, 'findings'>): readonly Fix[] {
  const fixes = new Map<string, Fix>();
  for (const { finding, ignored } of view.findings) {
    const { fix } = finding;
    if (!ignored && fix?.safe === true && !fixes.has(fix.name)) fixes.set(fix.name, fix);
  }
  return agreeingFixes([...fixes.values()]);
}

/** By what a finding is known again while nothing of it changes. */
export function findingKey({ code, indicator, names, cells, message }: Finding): string {
  return [code, indicator ?? '', ...names, ...cells, message].join(' ');
}

/** A cell to go to. */
export interface Target {
  /** Defined name; null for a cell that has none, which is told and cannot be gone to. */
  readonly name: string | null;
  /** `评分表!J15` */
  readonly cell: string;
}

/** The cells that a finding points at, each once: those with a name first, as the session goes by names. */
export function targetsOf({ finding, cells }: FindingView, binding: Binding): readonly Target[] {
  const { indicator } = finding;
  const named = finding.names.flatMap((name) => {
    const known = binding.cells.has(name) ? name : ratioName(name);
    const cell = cellOf(binding, known);
    return cell === null ? [] : [{ name: known, cell }];
  });
  const names = namesByCell(binding);
  const others = [...cells, ...finding.cells].map((cell): Target => ({
    name: names.get(cell) ?? null,
    cell,
  }));
  const found = [...new Map([...named, ...others].map((one) => [one.cell, one])).values()];
  if (found.length > 0 || indicator === null)
    return found.sort((one, other) => Number(one.name === null) - Number(other.name === null));
  const name = rowName('score', indicator);
  const cell = cellOf(binding, name);
  return cell === null ? [] : [{ name, cell }];
}

/** The name to go to for a finding: that of its first cell, or of its row's score where no cell has one. */
export function nameToGoTo(view: FindingView, binding: Binding): string | null {
  const named = targetsOf(view, binding).find(({ name }) => name !== null);
  if (named !== undefined) return named.name;
  const { indicator } = view.finding;
  const score = indicator === null ? null : rowName('score', indicator);
  return score !== null && binding.cells.has(score) ? score : null;
}

const byCell = new WeakMap<Binding, ReadonlyMap<string, string>>();

function namesByCell(binding: Binding): ReadonlyMap<string, string> {
  let names = byCell.get(binding);
  if (names === undefined) {
    names = new Map([...binding.cells].map(([name, address]) => [cellText(address), name]));
    byCell.set(binding, names);
  }
  return names;
}

/** Where a name stands, as `评分表!J15`; null when the workbook lacks it. */
export function cellOf(binding: Binding, name: string): string | null {
  const address = binding.cells.get(name);
  return address === undefined ? null : cellText(address);
}
