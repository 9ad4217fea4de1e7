import { blank, foundBy, saying } from '../words/support';

const TIMELY = { inputs: blank('计划项目数', '按时完成项目数') };
const CONTENT = { inputs: blank('满意度得分') };

describe('L02 a measured row without a figure', () => {
  test.each([
    ['项目完成及时性', '预算安排的项目均按计划完成。', '3', TIMELY],
    ['项目完成及时性', '所有项目按时完成，得3分，满分3分。', '3', TIMELY],
    ['公众或服务对象满意度', '', '3', CONTENT],
    ['公众或服务对象满意度', '群众对我单位的工作满意，得2.9分。', '2.9', CONTENT],
    ['固定资产利用率', '固定资产全部在用。', '3', { inputs: blank('在用固定资产总额', '固定资产总额') }],
    ['政府采购执行率', '采购按计划执行。', '2', { inputs: blank('政府采购计划金额', '政府采购实际金额') }],
  ])('%s: %s', (row, text, score, change) => {
    const [finding, ...others] = foundBy('L02', saying(row, text, score, change));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ indicator: row, names: [`说明_${row}`, `得分_${row}`], fix: null });
    expect(finding?.message).toContain(`得分 ${score}`);
    for (const name of Object.keys(change.inputs)) expect(finding?.message).toContain(`“${name}”`);
  });

  test.each([
    [
      '绩效目标完成效率',
      '整体绩效目标和项目绩效目标完成率为100%。',
      '3',
      { inputs: blank('绩效目标总数', '已完成绩效目标数') },
    ],
    ['绩效目标完成效率', '完成率达到百分之百。', '3', { inputs: blank('绩效目标总数', '已完成绩效目标数') }],
    ['项目完成及时性', '本年度安排的三个项目均按计划完成。', '3', TIMELY],
    ['项目完成及时性', '计划项目8个，按时完成8个。', '3', TIMELY],
    ['公众或服务对象满意度', '满意度得分96.59分，得2.9分。', '2.9', CONTENT],
    [
      '政府采购执行率',
      '本年度没有政府采购计划。',
      '2',
      { inputs: blank('政府采购计划金额', '政府采购实际金额') },
    ],
    ['固定资产利用率', '固定资产利用率为100％。', '3', { inputs: blank('在用固定资产总额', '固定资产总额') }],
    ['项目完成及时性', '', '0', TIMELY],
    ['项目完成及时性', '', '', TIMELY],
    ['项目完成及时性', '预算安排的项目均按计划完成。', '3', {}],
    [
      '资金下达合法性',
      '本单位无需批复下属单位预算。',
      '3',
      {
        inputs: blank(
          '一般性转移支付下达天数',
          '专项转移支付下达天数',
          '上级转移支付下达天数',
          '批复下属单位预算天数',
        ),
      },
    ],
    ['制度措施健全性', '制度健全。', '2', {}],
  ])('silent: %s: %s', (row, text, score, change) => {
    expect(foundBy('L02', saying(row, text, score, change))).toEqual([]);
  });
});
