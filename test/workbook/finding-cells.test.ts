import { review, type Finding } from '../../src/review';
import { assess } from '../../src/scoring/assess';
import { findingCells } from '../../src/workbook/finding-cells';
import type { WorkbookModel } from '../../src/workbook/model';
import { withFaults } from '../../src/workbook/reading/fault-findings';
import { readFacts } from '../../src/workbook/reading/read-facts';
import { readStamp } from '../../src/workbook/reading/read-stamp';
import { modelSource } from '../../src/workbook/source';
import { standardWorkbook } from '../../src/workbook/standard';
import { filledTemplate } from '../../src/workbook/template';
import { case2019, rubric2019 } from '../support/facts';
import { bound, changed, renamed } from './support';

const rubric = rubric2019();
const filled = filledTemplate(rubric, case2019().facts);

function finding(names: readonly string[], indicator: string | null = null): Finding {
  return {
    code: 'S01',
    severity: 'error',
    indicator,
    names,
    cells: [],
    message: '',
    clause: '',
    advice: '',
    fix: null,
  };
}

test('cells that no name stands for come after those of its names, each once', () => {
  const binding = bound(rubric, filled);
  const cells = ['评分表!C7', '评分表!J23'];
  expect(findingCells(binding, { ...finding(['得分_预决算']), cells })).toEqual(['评分表!J23', '评分表!C7']);
  expect(findingCells(binding, { ...finding([], '预决算'), cells })).toEqual(cells);
});

test('a finding points at the cells of its names, each once', () => {
  const binding = bound(rubric, filled);
  expect(findingCells(binding, finding(['收入预算数', '得分_预决算', '收入预算数']))).toEqual([
    '基础数据!B5',
    '评分表!J23',
  ]);
  expect(findingCells(binding, finding(['支出完成率'], '支出完成率'))).toEqual([
    expect.stringMatching(/^基础数据!B\d+$/u),
  ]);
});

test('or at the score of its row, or nowhere', () => {
  const binding = bound(rubric, filled);
  expect(findingCells(binding, finding([], '预决算'))).toEqual(['评分表!J23']);
  expect(findingCells(binding, finding(['无此名称'], '预决算'))).toEqual(['评分表!J23']);
  expect(findingCells(binding, finding(['无此名称']))).toEqual([]);
  expect(findingCells(binding, finding([], '无此行'))).toEqual([]);
});

describe('cells that could not be read', () => {
  function found(model: WorkbookModel): {
    codes: readonly string[];
    all: readonly Finding[];
    plain: readonly Finding[];
  } {
    const { facts, faults } = readFacts(rubric, modelSource(model));
    const plain = review(assess(rubric, facts));
    const all = withFaults(rubric, plain, faults);
    return { codes: all.map((one) => one.code), all, plain };
  }

  test('none: the review as it is', () => {
    const { all, plain } = found(filled);
    expect(all).toBe(plain);
  });

  test('what the review speaks of is not said twice', () => {
    const { all, plain } = found(changed(filled, { 收入预算数: '约三千' }));
    expect(all).toBe(plain);
    expect(all.filter((one) => one.code === 'S14')).toHaveLength(1);
  });

  test('what it does not is added to the errors, with its row', () => {
    const { all } = found(
      changed(filled, { 理由_财务合规性_1: { error: '#REF!' }, 单位名称: { error: '#N/A' } }),
    );
    expect(all.filter((one) => one.code === 'S14').map((one) => [one.names, one.indicator])).toEqual([
      [['单位名称'], null],
      [['理由_财务合规性_1'], '财务合规性'],
    ]);
    const severities = all.map((one) => one.severity);
    expect(severities.lastIndexOf('error')).toBeLessThan(severities.concat('warning').indexOf('warning'));
  });
});

describe('which rubric a workbook was made for', () => {
  test('stands in it', () => {
    expect(readStamp(modelSource(standardWorkbook(rubric)))).toEqual({
      rubric: rubric.id,
      hash: rubric.hash,
    });
    const renumbered = changed(filled, { 评分标准_编号: ' 2019 ', 评分标准_哈希: ' ' });
    expect(readStamp(modelSource(renumbered))).toEqual({ rubric: '2019', hash: null });
  });

  test('or is not said', () => {
    expect(readStamp(modelSource(renamed(filled, () => [])))).toEqual({ rubric: null, hash: null });
    const broken = renamed(filled, (names) => names.map((one) => ({ ...one, refersTo: '#REF!' })));
    expect(readStamp(modelSource(broken))).toEqual({ rubric: null, hash: null });
  });

  test('a copied sheet does not say it for the workbook', () => {
    const copied = renamed(filled, (names) => [
      ...names.map((one) => ({ ...one, refersTo: '核查意见!$A$1', sheet: 3 })),
      ...names,
    ]);
    expect(readStamp(modelSource(copied)).rubric).toBe(rubric.id);
    const local = renamed(filled, (names) => names.map((one) => ({ ...one, sheet: 2 })));
    expect(readStamp(modelSource(local)).rubric).toBe(rubric.id);
  });
});
