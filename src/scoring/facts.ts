/**
 * Facts (事实): what one unit says of one year. All numbers and dates are text, exactly as written; a blank text
 * means "not given". Shapes follow the facts file; judgements of a one-choice row stand under {@link CHOICE}.
 */
export interface Facts {
  readonly header: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly judgements: Readonly<Record<string, Readonly<Record<string, Judgement>>>>;
  /** Indicator → weight as the sheet prints it; absent means the rubric's own. */
  readonly weights: Readonly<Record<string, string>>;
  /** Indicator → score as the sheet prints it, plus 合计. */
  readonly reported: Readonly<Record<string, string>>;
  /** Indicator → 评分说明 as the sheet prints it. */
  readonly narratives: Readonly<Record<string, string>>;
}

/** A person's decision on one item (判定), as text. */
export interface Judgement {
  readonly verdict?: string;
  readonly deduct?: string;
  readonly reason?: string;
  readonly evidence?: string;
}

/** The key under which the choice of a one-choice row stands. */
export const CHOICE = '';

/** The key of the sheet's own total among `reported`. */
export const TOTAL = '合计';

/** Facts in which nothing is given. */
export const NO_FACTS: Facts = {
  header: {},
  inputs: {},
  judgements: {},
  weights: {},
  reported: {},
  narratives: {},
};

/**
 * A record's own value: a facts file may use any key, also one that every object inherits.
 * @returns `undefined` where the record itself has no such key
 */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Text without surrounding white space (full-width spaces included); spaces only are blank. */
export function trimmed(text: string | undefined): string {
  return text?.trim() ?? '';
}
