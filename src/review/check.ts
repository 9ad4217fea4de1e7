import type { Assessment } from '../scoring/assessment';
import type { Finding, Severity } from './finding';
import type { Sheet } from './sheet';
import type { TextReading } from './texts/reading';

/** What a check may look at: the score sheet (S), the data behind it (D), the report (R). */
export type Scope = 'S' | 'D' | 'R';

/**
 * What a check reads. On a sheet of a rubric that is not known there are no rules, inputs, judgements or printed
 * standards to go by: checks that read these are left out there.
 */
export type Part =
  'weights' | 'scores' | 'texts' | 'standards' | 'layout' | 'header' | 'rules' | 'inputs' | 'judgements';

/** What is reviewed: an assessment beside what the sheet prints. */
export interface Subject {
  readonly assessment: Assessment;
  readonly sheet: Sheet;
  /** The 评分说明 of a row, read; one of a blank text for a row that has none. */
  text(row: string): TextReading;
}

/** A check: one file with its code, severity, what it reads, and what it finds. */
export interface Check {
  readonly code: string;
  readonly severity: Severity;
  /** Where it looks. */
  readonly scope: readonly Scope[];
  readonly reads: readonly Part[];
  /** What it is about, in Chinese. */
  readonly title: string;
  /** The rule it rests on where a finding names no clause of its own, in Chinese. */
  readonly basis: string;
  /** What to do about it where a finding says nothing of its own, in Chinese. */
  readonly advice: string;
  /** Pure; an empty list when all is well or there is nothing to look at. */
  find(subject: Subject): readonly Found[];
  /** The same with how much there was to look at. */
  examine(subject: Subject): Examined;
}

/** What a check found, and in how many places it looked. */
export interface Examined {
  /** 0 where it has nothing to look at. */
  readonly places: number;
  readonly found: readonly Found[];
}

/** A finding without what the check itself knows. What it gives of that counts for this case alone. */
export type Found = Pick<Finding, 'indicator' | 'names' | 'message' | 'fix'> &
  Partial<Pick<Finding, 'severity' | 'clause' | 'advice' | 'cells'>>;

/** How a check is written: the places that it looks at, and what is wrong at one. */
export interface CheckDefinition<Place> extends Omit<Check, 'find' | 'examine'> {
  /** Everything there is to look at; what is blank or cannot be compared is no place. */
  readonly places: (subject: Subject) => readonly Place[];
  readonly judge: (place: Place, subject: Subject) => Found | readonly Found[] | null;
}

/** A check from its places and its judgement on one of them. */
export function defineCheck<Place>({ places, judge, ...known }: CheckDefinition<Place>): Check {
  const examine = (subject: Subject): Examined => {
    const all = places(subject);
    return { places: all.length, found: all.flatMap((place) => judge(place, subject) ?? []) };
  };
  return { ...known, examine, find: (subject) => examine(subject).found };
}
