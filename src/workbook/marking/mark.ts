import type { Area, BorderModel, ConditionalFormat, LineStyle } from '../model';

/**
 * A mark shows on a cell that something was found there. It is a conditional format over the cell, so that the cell's
 * own look stays and shows again as soon as the mark is gone, in whatever program that is. What is found is not
 * written into it: that stands in 核查意见 and in the pane.
 */

export type MarkSeverity = 'error' | 'warning' | 'info';

/** How a mark looks. Each severity has a frame of its own, so that it is known without colours. */
export interface MarkLook {
  /** RRGGBB. */
  readonly fill: string;
  readonly line: LineStyle;
  /** RRGGBB, of the frame. */
  readonly colour: string;
  readonly underline: boolean;
}

export const MARK_LOOKS: Readonly<Record<MarkSeverity, MarkLook>> = {
  error: { fill: 'F8CBAD', line: 'thin', colour: 'C00000', underline: true },
  warning: { fill: 'FFE699', line: 'dashed', colour: '7F6000', underline: false },
  info: { fill: 'DDEBF7', line: 'dotted', colour: '1F4E79', underline: false },
};

const PREFIX = '绩评:';

/**
 * A condition that always holds and names the finding, without the leading `=`: by it the product knows its marks
 * again. It refers to no cell, so that moving, copying and sorting leave it as it is.
 * @param code the finding's code: `N03`
 */
export function markFormula(code: string): string {
  return `N("${PREFIX}${code}")=0`;
}

/**
 * The finding's code of a mark of ours; null for any other condition. What programs make of a formula's spelling when
 * they save it makes no difference: a leading `=`, blanks, brackets around it, the sides exchanged, capitals.
 */
export function codeOfMark(formula: unknown): string | null {
  if (typeof formula !== 'string') return null;
  let text = formula.trim().replace(/^=/u, '').trim();
  for (let inner = withoutBrackets(text); inner !== null; inner = withoutBrackets(text)) text = inner;
  const call = String.raw`N\s*\(\s*"\s*绩评[:：]\s*([^"]*?)\s*"\s*\)`;
  const zero = String.raw`0(?:\.0+)?`;
  const found =
    new RegExp(`^${call}\\s*=\\s*${zero}$`, 'iu').exec(text) ??
    new RegExp(`^${zero}\\s*=\\s*${call}$`, 'iu').exec(text);
  return found?.[1] ?? null;
}

/** What stands in brackets that hold the whole; null where there are none. A mark has no other brackets but N's. */
function withoutBrackets(text: string): string | null {
  return /^\((.*)\)$/su.exec(text)?.[1]?.trim() ?? null;
}

/** A mark as files hold it. @param areas the cell, of a merged cell all of it */
export function markFormat(areas: readonly Area[], code: string, severity: MarkSeverity): ConditionalFormat {
  const { fill, line, colour, underline } = MARK_LOOKS[severity];
  const edge = { style: line, colour };
  const border: BorderModel = { left: edge, right: edge, top: edge, bottom: edge };
  return {
    areas,
    formula: markFormula(code),
    fill,
    fontColour: null,
    bold: false,
    underline,
    border,
    stopIfTrue: false,
  };
}
