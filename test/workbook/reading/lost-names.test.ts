import { lostNames } from '../../../src/workbook/reading/fault-findings';
import { rubric2019 } from '../../support/facts';

const rubric = rubric2019();

const lost = (name: string) => ({
  name,
  refersTo: '评分表!#REF!',
  message: `名称“${name}”指向的单元格已被删除（#REF!），请在名称管理器中重新指定。`,
});

describe('names that mean no cell', () => {
  test('of an input: S14, at that name', () => {
    const [found, ...others] = lostNames(rubric, [lost('支出决算数')]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: 'S14',
      severity: 'error',
      indicator: null,
      names: ['支出决算数'],
      message: '名称“支出决算数”指向的单元格已被删除（#REF!），请在名称管理器中重新指定。',
      fix: null,
    });
  });

  test('of a row that was deleted: one finding, with all its names', () => {
    const names = ['得分_预决算', '权重_预决算', '说明_预决算', '校验_得分_预决算', '校验_说明_预决算'];
    const found = lostNames(rubric, [...names, '得分_绩效目标'].map(lost));
    expect(found.map(({ indicator }) => indicator)).toEqual(['预决算', '绩效目标']);
    expect(found[0]?.names).toEqual(names);
    expect(found[0]?.message).toBe(
      '名称“得分_预决算”指向的单元格已被删除（#REF!），请在名称管理器中重新指定；同一行的“权重_预决算”、“说明_预决算”、“校验_得分_预决算”等 4 个名称也不能使用。',
    );
  });

  test('few of a row are all told', () => {
    const [found] = lostNames(rubric, ['得分_预决算', '说明_预决算'].map(lost));
    expect(found?.message).toMatch(/；同一行的“说明_预决算”也不能使用。$/u);
  });

  test('none: nothing', () => {
    expect(lostNames(rubric, [])).toEqual([]);
  });
});
