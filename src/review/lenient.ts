import type { Finding } from './finding';

/** Checks that find a row scored better than its standard allows. */
const LENIENT: readonly string[] = ['L01', 'L08'];

/** A row that was scored against its standard, with what says so. */
export interface LenientRow {
  readonly row: string;
  readonly message: string;
}

/** 从宽: the rows scored against their standard, among findings. */
export function lenientRows(findings: readonly Finding[]): readonly LenientRow[] {
  return findings.flatMap(({ code, indicator, message }) =>
    LENIENT.includes(code) && indicator !== null ? [{ row: indicator, message }] : [],
  );
}
