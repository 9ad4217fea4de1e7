import fc from 'fast-check';

import {
  dispositionsOf,
  findingCheck,
  type NotedFinding,
  planDisposition,
  planReviewNotes,
  planTakenUp,
  readReviewNotes,
} from '../../../src/workbook/review-notes';
import type { SheetContent } from '../../../src/workbook/source';
import { blankList, noted, typed, written } from './support';

const CODES = ['N03', 'N06', 'L01', 'S02', 'T04'];

const finding: fc.Arbitrary<NotedFinding> = fc
  .record({
    code: fc.constantFrom(...CODES),
    facts: fc.nat(3),
    indicator: fc.constantFrom('支出完成率', '结转结余率', null),
    severity: fc.constantFrom('error' as const, 'warning' as const),
    advice: fc.constantFrom('请核对。', '=改正', ''),
    row: fc.nat(4),
  })
  .map(({ code, facts, indicator, severity, advice, row }) =>
    noted(code, `-第 ${facts} 种`, { indicator, severity, advice, at: row === 0 ? [] : [`评分表!J${row}`] }),
  );

/** Columns that people write in, ours among them where the 校验 tells. */
const TITLES = ['处理', '处理说明', '处理人', '处理时间', '问题', '建议', '级别', '指标'];

type Act =
  | { readonly kind: 'refresh'; readonly findings: readonly NotedFinding[] }
  | { readonly kind: 'ignore' | 'unignore'; readonly finding: NotedFinding; readonly by: string }
  | { readonly kind: 'type'; readonly row: number; readonly title: string; readonly text: string }
  | { readonly kind: 'insert'; readonly row: number };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('refresh'), findings: fc.array(finding, { maxLength: 8 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('ignore', 'ignore', 'unignore'),
      finding,
      by: fc.constantFrom('甲', '乙'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('type'),
      row: fc.integer({ min: 3, max: 12 }),
      title: fc.constantFrom(...TITLES),
      text: fc.constantFrom('忽略', '见附件', '=A1', '一般'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('insert'), row: fc.integer({ min: 3, max: 9 }) }) },
);

function shifted(content: SheetContent, from: number): SheetContent {
  return {
    ...content,
    cells: content.cells.map((cell) => (cell.row >= from ? { ...cell, row: cell.row + 1 } : cell)),
  };
}

/** Cells in which a person's words stand, as `row,column`, moving as rows are inserted. */
class Words {
  private list: { row: number; readonly column: number; readonly text: string }[] = [];

  add(row: number, column: number, text: string): void {
    this.list = this.list.filter((one) => one.row !== row || one.column !== column);
    this.list.push({ row, column, text });
  }
  insert(row: number): void {
    this.list = this.list.map((one) => (one.row >= row ? { ...one, row: one.row + 1 } : one));
  }
  drop(keep: (one: { readonly row: number; readonly column: number }) => boolean): void {
    this.list = this.list.filter(keep);
  }
  lostIn(content: SheetContent): readonly unknown[] {
    return this.list.filter(
      ({ row, column, text }) =>
        content.cells.find((cell) => cell.row === row && cell.column === column)?.value !== text,
    );
  }
}

test('nothing that a person wrote is lost, every finding has its row, and writing twice writes nothing', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
      let content = blankList();
      const words = new Words();
      const columnOf = (title: string): number =>
        content.cells.find((cell) => cell.row === 2 && cell.value === title)!.column;
      for (const one of acts) {
        if (one.kind === 'type') {
          content = typed(content, one.row, { [one.title]: one.text });
          words.add(one.row, columnOf(one.title), one.text);
        } else if (one.kind === 'insert') {
          content = shifted(content, one.row);
          words.insert(one.row);
        } else if (one.kind === 'refresh') {
          const { writes } = planReviewNotes(content, one.findings)!;
          content = written(content, writes);
          expect(planReviewNotes(content, one.findings)!.writes).toEqual([]);
          const checks = readReviewNotes(content)!.rows.map((row) => row.check);
          for (const { finding: wanted } of one.findings) expect(checks).toContain(findingCheck(wanted));
        } else if (one.kind === 'ignore') {
          const as = { kind: '忽略', reason: '=理由', by: one.by, at: '2020-11-12' };
          const writes = planDisposition(content, one.finding, as)!;
          // A person may say it anew in a row of her own, or take up what was merely pending; nothing else.
          const rows = new Set(writes.map((write) => write.address.row));
          const before = readReviewNotes(content)!.rows.filter((row) => rows.has(row.row));
          for (const { texts } of before) {
            if (texts.by === '') expect([texts.reason, texts.at]).toEqual(['', '']);
            else expect(texts.by).toBe(one.by);
          }
          words.drop(
            (said) =>
              !writes.some(({ address }) => address.row === said.row && address.column === said.column),
          );
          content = written(content, writes);
          expect(
            dispositionsOf(readReviewNotes(content)!).get(findingCheck(one.finding.finding))?.ignored,
          ).toBe(true);
        } else {
          const writes = planTakenUp(content, one.finding)!;
          words.drop(
            (said) =>
              !writes.some(({ address }) => address.row === said.row && address.column === said.column),
          );
          content = written(content, writes);
          const noted = dispositionsOf(readReviewNotes(content)!).get(findingCheck(one.finding.finding));
          expect(noted?.ignored ?? false).toBe(false);
        }
        expect(words.lostIn(content)).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});
