import { pairs } from '../../rubric/pairs';
import type { Rubric } from '../../rubric/rubric';
import type { SheetContent } from '../source';
import { type Candidate, candidateOf } from './candidate';
import { type Grid, gridOf } from './grid';
import { scoreHeaderOf } from './header';
import type { NotRecognised, Recognition } from './recognition';
import { recognitionOf } from './whole';

export { makeshiftRubric, MAKESHIFT } from './makeshift';
export { printedSheet } from './printed-sheet';
export { readRecognised } from './read-recognised';
export type {
  GivenFacts,
  NotRecognised,
  Proof,
  RecognisedColumn,
  RecognisedRow,
  Recognition,
} from './recognition';

export interface RecogniseOptions {
  /** The sheet to take, where a workbook has several score sheets. */
  readonly sheet?: string;
}

/**
 * Makes out the score sheet of a workbook without names (layout.md): pure, never throws, whatever the cells hold, and
 * guesses nothing: what is doubtful is said, and then it is not trusted.
 * @param sheets every sheet, read whole
 * @param library the rubrics that it may be of
 */
export function recognise(
  sheets: readonly SheetContent[],
  library: readonly Rubric[],
  date1904 = false,
  { sheet: wanted }: RecogniseOptions = {},
): Recognition | NotRecognised {
  if (wanted !== undefined && !sheets.some((one) => one.name === wanted))
    return not(`没有名为“${wanted}”的工作表。这个工作簿有：${listed(sheets.map((one) => one.name))}。`);
  const grids = sheets.map(gridOf);
  const heads = grids.flatMap((grid) => {
    const header = scoreHeaderOf(grid);
    return header === null ? [] : [{ grid, header }];
  });
  const candidates = heads
    .flatMap(({ grid, header }) => candidateOf(grid, header, library) ?? [])
    .sort((one, other) => compare(other, one));
  const offered = wanted === undefined ? candidates : candidates.filter(({ grid }) => grid.name === wanted);
  const [best, next] = offered;
  if (best === undefined) return not(whyNone(grids, heads, wanted));
  if (next !== undefined && compare(best, next) === 0) {
    const alike = offered.filter((one) => compare(best, one) === 0).map(({ grid }) => grid.name);
    return not(`工作表${listed(alike)}都像评分表，不相上下，请指明用哪一张。`, alike);
  }
  const others = candidates.filter((one) => one !== best).map(({ grid }) => grid.name);
  return recognitionOf({ sheets, grids, best, others, date1904 });
}

/** Whether a score sheet was made out. */
export function isRecognised(result: Recognition | NotRecognised): result is Recognition {
  return 'rows' in result;
}

/** Above 0 when the first fits better. */
function compare(one: Candidate, other: Candidate): number {
  const ranks = (of: Candidate): readonly number[] => [
    of.grid.visible ? 1 : 0,
    of.known ? 1 : 0,
    of.matched,
    of.table.rows.length,
    of.scored > 0 ? 1 : 0,
    of.proofs.every((proof) => proof.holds) ? 1 : 0,
  ];
  for (const [rank, theirs] of pairs(ranks(one), ranks(other))) if (rank !== theirs) return rank - theirs;
  return 0;
}

function whyNone(grids: readonly Grid[], heads: readonly unknown[], wanted: string | undefined): string {
  if (grids.every((grid) => grid.rows.length === 0)) return '工作簿是空的，没有可以识别的评分表。';
  const where = wanted === undefined ? '没有一张工作表' : `工作表“${wanted}”没`;
  return heads.length > 0
    ? '找到了评分表的表头，但表头下面没有指标行，请检查表格内容。'
    : `${where}有评分表的表头：应有“三级指标”（或考核指标）、“评分标准”（或评价标准）和“得分”（或自评得分、核查得分）三列。请检查表头的文字，或用 jixiao template 制作标准工作簿。`;
}

function not(message: string, sheets?: readonly string[]): NotRecognised {
  return sheets === undefined ? { message } : { message, sheets };
}

const MOST_LISTED = 10;

function listed(names: readonly string[]): string {
  const more = names.length > MOST_LISTED ? '等' : '';
  return `${names
    .slice(0, MOST_LISTED)
    .map((name) => `“${name}”`)
    .join('、')}${more}`;
}
