import type { ColumnModel } from '../../../src/workbook/model';
import {
  dispositionsOf,
  heightsOf,
  notedOf,
  planDisposition,
  planReviewNotes,
  planTakenUp,
  readReviewNotes,
} from '../../../src/workbook/review-notes';
import type { NoteDisposition } from '../../../src/workbook/review-notes/dispositions';
import type { SheetContent } from '../../../src/workbook/source';
import { blankList, noted, rowsOf, typed, written } from './support';

const N03 = noted('N03', '得分 5 高于权重 4。');
const N06 = noted('N06', '按说明计算为 98.60%，写为 98.06%。');
const list = written(blankList(), planReviewNotes(blankList(), [N03, N06])!.writes);
/** A sheet of that name on which no titles stand. */
const NO_LIST: SheetContent = { ...blankList(), cells: [] };

const IGNORED: NoteDisposition = { kind: '忽略', reason: '已核实', by: '甲', at: '2020-11-12' };

function decided(content: SheetContent, as: NoteDisposition = IGNORED): SheetContent {
  return written(content, planDisposition(content, N03, as)!);
}

describe('what the list says of a finding', () => {
  test('what somebody decided, and nothing of one that nobody spoke of', () => {
    const said = dispositionsOf(readReviewNotes(decided(list))!);
    expect(notedOf(said, N03)).toEqual({ disposition: IGNORED, ignored: true });
    expect(notedOf(said, N06)).toEqual({ disposition: null, ignored: false });
  });

  test('of two people’s words those that put it aside', () => {
    const twice = decided(decided(list, { ...IGNORED, kind: '已说明' }), { ...IGNORED, by: '乙' });
    const said = dispositionsOf(readReviewNotes(twice)!);
    expect(notedOf(said, N03)).toMatchObject({ disposition: { by: '乙' }, ignored: true });
  });
});

describe('writing a decision', () => {
  test('takes a row that is still pending, without anybody’s name', () => {
    const after = decided(typed(list, 3, { 处理: '待处理' }));
    expect(rowsOf(after)).toHaveLength(2);
    expect(rowsOf(after)[0]).toContain('处理=忽略 | 处理说明=已核实 | 处理人=甲');
  });

  test('leaves a row in which a decision stands without a name, and adds its own', () => {
    const after = decided(typed(list, 3, { 处理: '已说明' }));
    expect(rowsOf(after)).toHaveLength(3);
    expect(rowsOf(after)[0]).toContain('处理=已说明');
    expect(rowsOf(after)[2]).toContain('处理=忽略');
  });

  test('leaves a word blank that nobody said, and writes nothing the second time', () => {
    const as = { ...IGNORED, at: '' };
    expect(planDisposition(list, N03, as)!.map(({ value }) => value)).toEqual(['忽略', '已核实', '甲']);
    expect(planDisposition(decided(list, as), N03, as)).toEqual([]);
  });

  test('leaves a row whose words a formula gives', () => {
    const formula = 'IF(A1="","","待处理")';
    const linked = written(list, [
      { address: { sheet: '核查意见', row: 3, column: 7 }, value: null, formula },
    ]);
    const after = decided(linked);
    expect(rowsOf(after)[0]).toContain(`处理==${formula}`);
    expect(rowsOf(after)[2]).toContain('处理=忽略');
  });

  test('is not possible without a list, nor is taking it up again', () => {
    expect(planDisposition(NO_LIST, N03, IGNORED)).toBeNull();
    expect(planTakenUp(NO_LIST, N03)).toBeNull();
  });
});

describe('reading the list', () => {
  test('cells of blanks hold nothing, and a number among the titles is none', () => {
    const blanks = typed(list, 3, { 处理: ' ', 处理人: '　' });
    const marked = written(blanks, [{ address: { sheet: '核查意见', row: 2, column: 12 }, value: 2020 }]);
    const { rows } = readReviewNotes(marked)!;
    expect(rows.map((row) => row.spoken)).toEqual([false, false]);
    expect(planReviewNotes(marked, [N03, N06])!.writes).toEqual([]);
  });

  test('nothing is written into merged rows below the list, whatever they are merged for', () => {
    const merge = { top: 5, bottom: 6, left: 0, right: 3 };
    const single = { top: 8, bottom: 8, left: 0, right: 0 };
    const found = [N03, N06, noted('L01', '甲'), noted('L02', '乙')];
    const after = (merges: SheetContent['merges']): readonly number[] => {
      const content = { ...list, merges: [...list.merges, ...merges] };
      const next = written(content, planReviewNotes(content, found)!.writes);
      return readReviewNotes(next)!.rows.flatMap((row) => (row.check === null ? [] : [row.row]));
    };
    expect(after([])).toEqual([3, 4, 5, 6]);
    expect(after([merge])).toEqual([3, 4, 7, 8]);
    // One cell is no merged area.
    expect(after([merge, single])).toEqual([3, 4, 7, 8]);
  });
});

describe('what a row says', () => {
  const rowOf = (finding: ReturnType<typeof noted>): string =>
    rowsOf(written(blankList(), planReviewNotes(blankList(), [finding])!.writes))[0]!;

  test('advice and the change that it comes to are two sentences', () => {
    const fix = { name: '得分_支出完成率', value: '3', safe: true };
    expect(rowOf(noted('N03', '甲', { advice: '请核对', fix }))).toContain(
      '建议=请核对。可将“得分_支出完成率”改为 3。',
    );
    expect(rowOf(noted('N03', '甲', { advice: '请核对。', fix }))).toContain('建议=请核对。可将');
  });

  test('a place that is no cell gets no link; a long list of places names the first', () => {
    expect(rowOf(noted('N03', '甲', { at: ['整张表'] }))).not.toContain('单元格=');
    const sheet = '很长的工作表名称'.repeat(3);
    const at = [`${sheet}!J15`, `${sheet.slice(1)}乙!J16`, `${sheet.slice(1)}丙!J17`];
    const [link] = [...rowOf(noted('N03', '甲', { at })).matchAll(/单元格=(=HYPERLINK\([^)]*\))/gu)].map(
      ([, formula]) => formula,
    );
    expect(link).toBe(`=HYPERLINK("#'${sheet}'!J15","${at.join('、')}")`);
    const longer = at.map((one) => one.replace('!', `${'再长'.repeat(12)}!`));
    expect(rowOf(noted('N03', '甲', { at: longer }))).toContain(`","${longer[0]!}")`);
  });
});

describe('heights', () => {
  const wide: ColumnModel = { first: 5, last: 6, width: 40, hidden: false };
  const columns = [{ first: 0, last: 4, width: 8, hidden: false }, wide];

  test('rows are as high as the longest of their texts; links, other rows and columns without a width do not count', () => {
    const long = typed(list, 3, { 问题: '很长的问题。'.repeat(40), 处理说明: '很长的说明。'.repeat(400) });
    const heights = heightsOf(long, columns, new Set([3]));
    expect([...heights.keys()]).toEqual([3]);
    const short = heightsOf(list, columns, new Set([3, 4]));
    expect([...short.keys()]).toEqual([3, 4]);
    expect(heights.get(3)!).toBeGreaterThan(3 * short.get(3)!);
    const onlyOther = heightsOf(long, [wide], new Set([3]));
    expect(onlyOther.get(3)).toBe(heights.get(3));
    expect(heightsOf(long, columns, new Set()).size).toBe(0);
  });
});
