/** 95%至100%之间: the first of the two bounds. */
const OTHER_BOUND =
  /^\s?(?:[-~～至到和与、]|—{1,2})\s?\d[\d.,]{0,12}\s?[^\s\d，,。；;]{0,4}?\s?(?:之间|区间)/;
/** 在95%—100%: without 之间, what stands before tells. */
const NEXT_BOUND = /^\s?(?:[-~～至到]|—{1,2})\s?\d/;
const WITHIN = /[在于]\s?$/;
const AFTER_BOUND = /[在于]\s?\d[\d.,]{0,12}\s?[^\s\d，,。；;]{0,4}?\s?(?:[-~～至到]|—{1,2})\s?$/;
/** How far about a number a range is looked for. */
const BESIDE = 28;

/** Whether a number is a bound of a range: nothing is said to be just that much. */
export function isBound(plain: string, start: number, end: number): boolean {
  const before = plain.slice(Math.max(0, start - BESIDE), start);
  const behind = plain.slice(end, end + BESIDE);
  if (/^\s?(?:之间|区间)/.test(behind) || OTHER_BOUND.test(behind)) return true;
  return AFTER_BOUND.test(before) || (WITHIN.test(before) && NEXT_BOUND.test(behind));
}
