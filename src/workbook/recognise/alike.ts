import type { HeadedColumn } from './header';
import type { RecognisedColumn } from './recognition';
import { isReview, isSelf, plain } from './words';

type Role = RecognisedColumn['role'];

/** The column that is taken for a role, and what is doubtful about that. */
export interface Chosen {
  readonly column: HeadedColumn;
  readonly doubt: string | null;
}

/** What a wrong column would be bound for: scores, and texts that the review reads. */
const CALLED: Partial<Readonly<Record<Role, string>>> = {
  score: '得分',
  reviewScore: '得分',
  standard: '评分标准',
  narrative: '评分说明',
  reviewReason: '扣分原因',
};

/**
 * Chooses among the columns whose headings have one meaning: the one that says it most plainly, of equals the first.
 * Columns under one heading are one. It is doubtful where another could be it as well.
 * @param blank whether nothing stands in a column
 */
export function chosenOf(
  role: Role,
  columns: readonly HeadedColumn[],
  blank: (column: number) => boolean,
): Chosen | null {
  const apart = columns.filter(
    (one, index) => columns.findIndex(({ under }) => under === one.under) === index,
  );
  const ranks = apart.map((one) => rankOf(role, plain(one.header)));
  const best = Math.min(...ranks);
  const column = apart[ranks.indexOf(best)];
  if (column === undefined) return null;
  const called = CALLED[role];
  if (called === undefined || apart.length === 1) return { column, doubt: null };
  const all = apart.map(({ header }) => header).join('、');
  // Any second column of scores is doubtful; of texts one that says as much, or that alone is filled in.
  const scores = role === 'score' || role === 'reviewScore';
  const again = ranks.filter((rank) => rank === best).length > 1;
  const instead = blank(column.column) && apart.some((one) => !blank(one.column));
  const vague = role === 'narrative' && best > 0;
  const doubt = `有 ${String(apart.length)} 列像是${called}（${all}），取“${column.header}”一列。`;
  return { column, doubt: scores || again || instead || vague ? doubt : null };
}

/** How plainly a heading says that it is of a role; 0 for most plainly. */
function rankOf(role: Role, heading: string): number {
  switch (role) {
    case 'score':
      return isSelf(heading) ? 0 : 1;
    case 'narrative':
      // 完成情况 tells what was done; why it is worth its points stands beside it.
      return heading.endsWith('说明') ? 0 : /(?:依据|理由)$/u.test(heading) ? 1 : 2;
    case 'reviewReason':
      return isSelf(heading) ? 2 : isReview(heading) ? 0 : 1;
    default:
      return 0;
  }
}
