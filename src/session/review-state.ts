import type { Sheet } from '../review';
import type { SheetContent } from '../workbook/source';
import type { Reviewer } from './reviewer';
import type { Standing } from './standing';
import type { AuditView, FindingView, SignOff } from './view';

/** What of a view rests on the checks. */
export interface Reviewed {
  readonly findings: readonly FindingView[];
  readonly reviewing: boolean;
  readonly audit: AuditView | null;
  readonly signOff: SignOff;
}

const UNSIGNED: SignOff = { state: 'none', unit: '', auditor: '', checker: '', date: '' };
const NOTHING: Reviewed = { findings: [], reviewing: true, audit: null, signOff: UNSIGNED };

/** What the last review found; made anew only when something that it rests on has changed. */
export class ReviewState {
  /** null until the checks are loaded. */
  reviewer: Reviewer | null = null;
  /** 核查意见 as it was last read; null for none. */
  notes: SheetContent | null = null;
  /** 核查意见 has to be read. */
  unread = true;
  /** The checks could not be loaded; they are not asked for again before a retry. */
  failed = false;
  current: Reviewed = NOTHING;
  private seen: Seen | null = null;
  private readonly signOffs = new WeakMap<Standing, SignOff>();

  /** Whether what was found may have changed. */
  isDue(standing: Standing, printed: Sheet | null): boolean {
    if (this.failed) return false;
    if (this.seen?.standing === standing && this.seen.printed === printed && this.seen.notes === this.notes)
      return false;
    const now = seenOf(standing, printed, this.notes);
    if (this.seen === null || !isAlike(this.seen, now)) return true;
    this.seen = now;
    return false;
  }

  run(standing: Standing, printed: Sheet | null): void {
    const { reviewer, notes } = this;
    if (reviewer === null) return;
    const before = this.current;
    const findings = same(before.findings, reviewer.review(standing, printed, notes));
    const audit = reviewer.audit(standing);
    const signOff = same(before.signOff, this.signOffOf(standing) ?? UNSIGNED);
    this.seen = seenOf(standing, printed, notes);
    this.current = {
      findings,
      reviewing: false,
      audit: audit === null ? null : { audit, lenient: reviewer.lenient(findings) },
      signOff,
    };
  }

  /** null while the checks are not loaded. */
  signOffOf(standing: Standing): SignOff | null {
    const { reviewer } = this;
    if (reviewer === null) return null;
    let signOff = this.signOffs.get(standing);
    if (signOff === undefined) {
      signOff = reviewer.signOff(standing);
      this.signOffs.set(standing, signOff);
    }
    return signOff;
  }

  /** Forgets the workbook. */
  reset(): void {
    this.notes = null;
    this.unread = true;
    this.failed = false;
    this.current = NOTHING;
    this.seen = null;
  }
}

/** What a review rested on. */
interface Seen {
  readonly standing: Standing;
  readonly printed: Sheet | null;
  readonly notes: SheetContent | null;
  /** The cells of all names: formulas and texts that show a number are no facts, and are found fault with. */
  readonly cells: string;
}

function seenOf(standing: Standing, printed: Sheet | null, notes: SheetContent | null): Seen {
  const { snapshot, binding } = standing;
  const cells = [...binding.cells.values()].map((address) => {
    const cell = snapshot.cell(address);
    return cell === null ? 0 : [cell.value, cell.formula, cell.numberFormat];
  });
  return { standing, printed, notes, cells: JSON.stringify(cells) };
}

function isAlike(one: Seen, other: Seen): boolean {
  const [a, b] = [one.standing, other.standing];
  return (
    a.assessment === b.assessment &&
    a.faults === b.faults &&
    a.binding === b.binding &&
    one.printed === other.printed &&
    one.notes === other.notes &&
    one.cells === other.cells
  );
}

/** The former object where the new one says the same. */
function same<T>(before: T, now: T): T {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
