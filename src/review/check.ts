import type { Assessment } from '../scoring/assessment';
import type { Finding, Severity } from './finding';

/** What a check may look at: the score sheet (S), the data behind it (D), the report (R). */
export type Scope = 'S' | 'D' | 'R';

/** A check: one file with its code, severity, what it reads, and what it finds. */
export interface Check {
  readonly code: string;
  readonly severity: Severity;
  /** Where it looks. */
  readonly scope: readonly Scope[];
  /** What it is about, in Chinese. */
  readonly title: string;
  /** Pure; an empty list when all is well or there is nothing to look at. */
  find(assessment: Assessment): readonly Found[];
}

/** A finding without what the check itself knows. A severity of its own softens a single case. */
export type Found = Omit<Finding, 'code' | 'severity'> & { readonly severity?: Severity };
