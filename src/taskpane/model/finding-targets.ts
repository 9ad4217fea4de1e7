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
  /** Defined name; null for a cell that has none. */
  readonly name: string | null;
  /** `评分表!J15` */
  readonly cell: string;
}

/** The cells that a finding points at, each once: those with a name first. */
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

/** By what the session goes to a cell: its name, which stays when rows move, or its address where it has none. */
export function placeOf({ name, cell }: Target): string {
  return name ?? cell;
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

/** Where a name stands, as `评分表!J15`, or such an address itself; null when the workbook lacks the name. */
export function cellOf(binding: Binding, name: string): string | null {
  // No defined name holds such a mark.
  if (name.includes('!')) return name;
  const address = binding.cells.get(name);
  return address === undefined ? null : cellText(address);
}
