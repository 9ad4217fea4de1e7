import type { Sheet } from '../review';
import type { Binding } from '../workbook/binding';
import type { SheetContent } from '../workbook/source';
import { SHEETS } from '../workbook/standard/sheets';
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
  /** 核查意见 as it was last read or written; null for none. */
  notes: SheetContent | null = null;
  /** What was read whole has to be read again. */
  unread = true;
  /** When it was read last. */
  readAt = -Infinity;
  /** The checks could not be loaded; they are not asked for again before a retry. */
  failed = false;
  current: Reviewed = NOTHING;
  private score: SheetContent | null = null;
  private missed = false;
  /** Where the names stood when the sheets were read: cells may have moved since. */
  private placed: Binding | null = null;
  private seen: Seen | null = null;
  private readonly signOffs = new WeakMap<Standing, SignOff>();

  isUnread({ binding }: Standing): boolean {
    return this.unread || this.placed !== binding;
  }

  /** Takes in the sheets that were read whole; of those that are missing nothing is known. */
  take({ binding }: Standing, sheets: readonly SheetContent[]): void {
    this.unread = false;
    this.placed = binding;
    this.notes = sheets.find(({ name }) => name === SHEETS.findings) ?? null;
    this.score = sheets.find(({ name }) => name !== SHEETS.findings) ?? null;
    this.missed = false;
  }

  /**
   * The sheets could not be read: what was read before still counts, but where cells have moved since.
   * @param again whether they are read again as soon as the host answers
   */
  miss({ binding }: Standing, again: boolean): void {
    this.unread = false;
    this.missed = again;
    if (this.placed !== binding) this.score = null;
    this.placed = binding;
  }

  /** The host answers again. */
  answered(): void {
    this.unread ||= this.missed;
  }

  /** Whether what was found may have changed. */
  isDue(standing: Standing): boolean {
    if (this.seen === null || this.isUnread(standing)) return true;
    const { notes, score } = this;
    if (this.seen.notes !== notes || this.seen.score !== score) return true;
    if (this.seen.standing === standing) return false;
    const now = seenOf(standing, notes, score);
    if (!isAlike(this.seen, now)) return true;
    this.seen = now;
    return false;
  }

  /** @param recognised what the sheet printed when it was recognised without names */
  run(standing: Standing, recognised: Sheet | null): void {
    const { reviewer, notes, score } = this;
    if (reviewer === null) return;
    const before = this.current;
    const findings = same(before.findings, reviewer.review(standing, { notes, score, recognised }));
    const audit = reviewer.audit(standing);
    const signOff = same(before.signOff, this.signOffOf(standing) ?? UNSIGNED);
    this.seen = seenOf(standing, notes, score);
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
    this.score = null;
    this.placed = null;
    this.unread = true;
    this.missed = false;
    this.failed = false;
    this.current = NOTHING;
    this.seen = null;
  }
}

/** What a review rested on. */
interface Seen {
  readonly standing: Standing;
  readonly notes: SheetContent | null;
  readonly score: SheetContent | null;
  /** The cells of all names: formulas and texts that show a number are no facts, and are found fault with. */
  readonly cells: string;
}

function seenOf(standing: Standing, notes: SheetContent | null, score: SheetContent | null): Seen {
  const { snapshot, binding } = standing;
  const cells = [...binding.cells.values()].map((address) => {
    const cell = snapshot.cell(address);
    return cell === null ? 0 : [cell.value, cell.formula, cell.numberFormat];
  });
  return { standing, notes, score, cells: JSON.stringify(cells) };
}

function isAlike(one: Seen, other: Seen): boolean {
  const [a, b] = [one.standing, other.standing];
  return (
    a.assessment === b.assessment &&
    a.faults === b.faults &&
    a.binding === b.binding &&
    one.cells === other.cells
  );
}

/** The former object where the new one says the same. */
function same<T>(before: T, now: T): T {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
