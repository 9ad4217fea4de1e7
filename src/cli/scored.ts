import path from 'node:path';

import { type Facts, own, trimmed } from '../scoring/facts';

/** The unit that facts are about, or null. */
export function scoredUnit(facts: Facts): string | null {
  const unit = trimmed(own(facts.header, '单位名称'));
  return unit === '' ? null : unit;
}

/** The year that facts are about, or null. */
export function scoredYear(facts: Facts): string | null {
  const year = trimmed(own(facts.header, '评价年度'));
  return year === '' ? null : year;
}

/**
 * What each file is called in the output: its base name; the path as given where another file of the same call
 * has the same base name.
 */
export function fileNames(files: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const file of files) times.set(path.basename(file), (times.get(path.basename(file)) ?? 0) + 1);
  return files.map((file) => (times.get(path.basename(file)) === 1 ? path.basename(file) : file));
}
