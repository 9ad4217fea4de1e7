/** How grave a finding (问题) is: the score must change or the sheet contradicts itself; a reviewer would ask; for information. */
export type Severity = 'error' | 'warning' | 'info';

/** Gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** How every door calls them. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '必须改正',
  warning: '请核实',
  info: '提示',
};

/** A check that fired, at one or more cells. */
export interface Finding {
  /** Stable: a code never changes its meaning. */
  readonly code: string;
  readonly severity: Severity;
  /** The rubric's name of the row, or null for the sheet as a whole. */
  readonly indicator: string | null;
  /** The defined names of the cells it points at; the workbook knows where they stand. */
  readonly names: readonly string[];
  /** Cells that no name stands for, as `评分表!J15`. */
  readonly cells: readonly string[];
  /** In Chinese, with the numbers. */
  readonly message: string;
  /** What it rests on, in Chinese: the clause of the standard, or the rule of arithmetic. */
  readonly clause: string;
  /** What to do about it, in Chinese. */
  readonly advice: string;
  readonly fix: Fix | null;
}

/** What would put it right by writing one cell. */
export interface Fix {
  /** The defined name of the cell. */
  readonly name: string;
  readonly value: string;
  /**
   * Whether nothing is decided by it: the value follows from what the sheet says already. `全部修正` writes only
   * these.
   */
  readonly safe: boolean;
}

/**
 * Whether a finding only says what a row lacks (M01). Every door counts and lists that by itself; marked, noted and
 * listed among what is wrong it would be said twice.
 */
export function saysLack({ code }: Pick<Finding, 'code'>): boolean {
  return code === 'M01';
}
