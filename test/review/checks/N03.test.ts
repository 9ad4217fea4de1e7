import { review } from '../../../src/review';
import { assess } from '../../../src/scoring/assess';
import type { Facts } from '../../../src/scoring/facts';
import { rubric2019 } from '../../support/facts';
import { printedSheet } from '../../support/printed-sheet';
import { cleanFacts, cleanSheet, expectOnly, expectSilent, findings, type Told } from '../sheet';

const finding = (row: string, message: string, value: string): Told => ({
  code: 'N03',
  severity: 'error',
  indicator: row,
  names: [`得分_${row}`],
  message,
  fix: { name: `得分_${row}`, value },
});

describe('N03 the score by the standard', () => {
  test.each([
    ['支出完成率', '4', '3', '支出完成率 1176/(100+1100) = 98.00%，属于“95%≤支出完成率<100%”'],
    ['政府采购执行率', '1.91', '1.9', '政府采购执行率 190/200 = 95.00%'],
    ['预算编制准确性', '4.5', '5', '收入预决算差异率 3 分，预算调剂 2 分'],
    ['预决算', '2', '3', '情形为“未发现问题”'],
    ['项目监管', '4.9', '5', '第 1 项符合 5 分'],
    ['重点工作完成效率', '5', '4.75', '重点工作完成效率 95/100 = 95.00%'],
    ['资金下达合法性', '2', '3', '转移支付 2 分，部门预算 1 分'],
  ])('%s printed as %s', (row, printed, value, working) => {
    expectOnly(
      cleanSheet({ reported: { [row]: printed } }),
      finding(row, `“${row}”得分 ${printed}，按标准应为 ${value}：${working}。`, value),
    );
  });

  test('no more than the weight of this sheet', () => {
    expectOnly(
      cleanSheet({ weights: { 结转结余率: '2' }, reported: { 结转结余率: '1.5' } }),
      finding(
        '结转结余率',
        '“结转结余率”得分 1.5，按标准应为 2：结转结余率 24/(100+1100) = 2.00%，属于“≤10%”。',
        '2',
      ),
    );
  });

  test('out of range all the same', () => {
    expect(findings('N03', cleanSheet({ reported: { 支出完成率: '-1' } }))).toHaveLength(1);
  });

  describe('加减分项', () => {
    test('another number than its counts give', () => {
      expectOnly(
        cleanSheet({ reported: { 加减分项: '0' } }),
        finding('加减分项', '“加减分项”得分 0，按标准应为 1：表彰次数 1：+1 分。', '1'),
      );
      expectOnly(
        cleanSheet({ inputs: { 表彰次数: '0' }, reported: { 加减分项: '1' } }),
        finding('加减分项', '“加减分项”得分 1，按标准应为 0：没有加减分事项。', '0'),
      );
    });

    test('cut by the total’s bound, over the rows as they are printed', () => {
      // The product's rows give 98.35 and leave 1.65; printed are 97.35, which leave 2.65.
      const found = findings(
        'N03',
        cleanSheet({ inputs: { 表彰次数: '3' }, reported: { 支出完成率: '2', 加减分项: '2' } }),
      );
      expect(found[1]).toMatchObject(
        finding(
          '加减分项',
          '“加减分项”得分 2，按标准应为 2.65：表彰次数 3：+3 分，各行得分之和为 97.35，合计在 0 至 100 分之间。',
          '2.65',
        ),
      );
    });

    test.each([
      ['what fits the printed rows', { 支出完成率: '2', 加减分项: '2.65' }],
      ['the product’s own', { 支出完成率: '2', 加减分项: '1.65' }],
    ])('silent on a sheet whose printed rows differ: %s', (_, reported) => {
      const found = findings('N03', cleanSheet({ inputs: { 表彰次数: '3' }, reported }));
      expect(found.map((one) => one.indicator)).toEqual(['支出完成率']);
    });

    test('without printed rows, by the product’s own', () => {
      expectSilent('N03', cleanFacts({ inputs: { 表彰次数: '3' }, reported: { 加减分项: '1.65' } }));
      expect(
        findings('N03', cleanFacts({ inputs: { 表彰次数: '3' }, reported: { 加减分项: '3' } })),
      ).toHaveLength(1);
    });

    test('silent where a count is blank', () => {
      expectSilent('N03', cleanSheet({ inputs: { 问责次数: '' }, reported: { 加减分项: '1' } }));
    });
  });

  test.each([
    ['right, written otherwise', cleanSheet({ reported: { 政府采购执行率: '1.90' } })],
    ['nothing printed', cleanFacts()],
    ['the row is missing', cleanSheet({ inputs: { 支出决算数: '' }, reported: { 支出完成率: '4' } })],
    ['an item is not judged', cleanSheet({ judgements: { 财务合规性: {} }, reported: { 财务合规性: '6' } })],
    ['unreadable', cleanSheet({ reported: { 支出完成率: '四' } })],
  ])('silent: %s', (_, given) => {
    expectSilent('N03', given);
  });

  describe('a row without data, by what its text says', () => {
    const BLANK = {
      支出决算数: '',
      年初结转结余: '',
      一般公共预算财政拨款收入: '',
      政府性基金预算财政拨款收入: '',
      年末结转结余: '',
      上年末存量资金: '',
      本年末存量资金: '',
      政府采购计划金额: '',
      政府采购实际金额: '',
      在用固定资产总额: '',
      固定资产总额: '',
    };
    const FUNDS = '国库集中支付结转结余存量资金效率性';
    const told = (row: string, printed: string, text: string, inputs = {}): Facts =>
      cleanSheet({
        inputs: { ...BLANK, ...inputs },
        reported: { [row]: printed },
        narratives: { [row]: text },
      });

    test.each([
      ['支出完成率', '4', '支出完成率=3560.43/3611.03×100%=98.60%，得4分。', '3', '95%≤支出完成率<100%'],
      [
        '支出完成率',
        '4',
        '支出完成率=3560.43/（70+3541.03）×100%=98.60%，得4分。',
        '3',
        '95%≤支出完成率<100%',
      ],
      [
        '结转结余率',
        '3',
        '结转结余率=500/（70+3611.03）×100%=13.58%>10%，得3分。',
        '2',
        '10%<结转结余率≤20%',
      ],
      [
        FUNDS,
        '3',
        '国库集中支付结转结余存量资金变动率=（149.16/169.5-1）×100%=-12.00%。',
        '2',
        '-15%<变动率≤-10%',
      ],
      [
        FUNDS,
        '3',
        '上年末存量资金169.5万元，存量资金变动率=（149.16/169.5-1）×100%=-12%。',
        '2',
        '-15%<变动率≤-10%',
      ],
      [FUNDS, '3', '存量资金变动率=（161.025-169.5）/169.5×100%=-5.00%。', '1', '-10%<变动率≤0'],
      ['政府采购执行率', '2', '政府采购执行率=900/875.50×100%=102.80%，得2分。', '0', '超计划'],
      ['政府采购执行率', '2', '政府采购执行率=531.95万元/535.58万元=99.32%，得2分。', '1.99', ''],
      ['政府采购执行率', '2', '政府采购执行率=531.95/535.58=99.32%，本指标得分=2×99.32%=1.99。', '1.99', ''],
      ['固定资产利用率', '3', '固定资产利用率=910/1000=91%，得3分。', '1', '90%≤固定资产利用率<95%'],
    ])('%s printed as %s: %s', (row, printed, text, value, band) => {
      const found = findings('N03', told(row, printed, text));
      expect(found).toMatchObject([
        {
          severity: 'error',
          indicator: row,
          names: [`得分_${row}`, `说明_${row}`],
          fix: { name: `得分_${row}`, value, safe: false },
        },
      ]);
      expect(found[0]?.message).toMatch(
        new RegExp(`^“${row}”得分 ${printed}，按评分说明所列算式“.*%”应为 ${value}.*${band}.*。$`, 'u'),
      );
      expectSilent('N03', told(row, value, text));
    });

    test.each([
      ['固定资产利用率为91%，得3分。', '3', '1'],
      ['本单位固定资产利用率91.5%。', '3', '1'],
      ['固定资产利用率：62.35%，得1分', '1', '0'],
    ])('a percentage without a calculation: %s', (text, printed, value) => {
      const said = /\d[\d.]*%/u.exec(text)?.[0] ?? '';
      expect(findings('N03', told('固定资产利用率', printed, text))).toMatchObject([
        {
          message: expect.stringMatching(
            new RegExp(`得分 ${printed}，按评分说明所写的固定资产利用率 ${said}应为 ${value}，属于`, 'u'),
          ) as string,
          fix: { value, safe: false },
        },
      ]);
      expectSilent('N03', told('固定资产利用率', value, text));
    });

    test.each([
      ['it has reached', '固定资产利用率达到91%，得3分。', '3'],
      ['it is above', '固定资产利用率在91%以上，得3分。', '3'],
      ['about', '固定资产利用率约为91%，得3分。', '3'],
      ['it may be the next band, unrounded', '固定资产利用率为95%，得1分。', '1'],
      ['it may be the band before, unrounded', '固定资产利用率为90%，得3分。', '3'],
      ['less is printed', '固定资产利用率为100%，有一处闲置，得1分。', '1'],
      ['a part of it', '其中固定资产利用率为91%，得3分。', '3'],
      ['of another year', '2018年固定资产利用率为91%，得3分。', '3'],
      ['another percentage', '固定资产利用率为91%，其中9%为闲置，得3分。', '3'],
      ['something else', '办公设备固定资产利用率为91%，得3分。', '3'],
      ['amounts beside it', '固定资产利用率为91%，年末新购90万元，得3分。', '3'],
    ])('silent: %s, without a calculation', (_, text, printed) => {
      expectSilent('N03', told('固定资产利用率', printed, text));
    });

    test('a change alone, and one that cannot be', () => {
      const [found] = findings('N03', told(FUNDS, '3', '存量资金变动率为-5.00%，得3分。'));
      expect(found?.fix?.value).toBe('1');
      expectSilent('N03', told(FUNDS, '1', '存量资金变动率为-105%，得1分。'));
      expectSilent('N03', told('政府采购执行率', '2', '政府采购执行率为99%，得2分。'));
    });

    describe('the sheet and the roundings', () => {
      const text = '固定资产利用率=910/1000=91%，得3分。';
      const given = told('固定资产利用率', '3', text);
      const found = (facts: Facts, standard: string): readonly unknown[] => {
        const standards = { 固定资产利用率: standard };
        const sheet = printedSheet(rubric2019(), facts, { standards });
        return review(assess(rubric2019(), facts), sheet).filter(({ code }) => code === 'N03');
      };

      test('silent with other bounds in its printed standard', () => {
        expect(found(given, '高于９０％的得3分，80%（含）—90%的得1分')).toEqual([]);
        expect(found(given, '使用率高于95 %(含)得3分；90%-95%得1分')).toHaveLength(1);
        expect(found(given, '')).toHaveLength(1);
      });

      test.each([
        ['points', '使用率高于95%（含）的得3分，90%（含）—95%的得2分，低于90%的得0分', 0],
        ['steps', '使用率高于95%（含）的得3分，90%（含）—95%的得1分，每低1个百分点再扣0.1分', 0],
        ['no bounds', '得分=固定资产利用率×3分', 0],
        ['full points said otherwise', '本指标3分。高于95%（含）的得3分，90%（含）—95%的得1分', 1],
      ])('silent with another printed standard: %s', (_, standard, times) => {
        expect(found(given, standard)).toHaveLength(times);
      });

      test('silent where the rubric has no standard and the sheet prints one', () => {
        const facts = told('支出完成率', '4', '支出完成率=3560.43/3611.03=98.60%。');
        const told3 = (standard: string): readonly unknown[] => {
          const sheet = printedSheet(rubric2019(), facts, { standards: { 支出完成率: standard } });
          return review(assess(rubric2019(), facts), sheet).filter(({ code }) => code === 'N03');
        };
        expect(told3('得分=支出完成率×指标分值')).toEqual([]);
        expect(told3(' ')).toHaveLength(1);
      });

      test.each([
        ['3.94', 0],
        ['3.72', 0],
        ['3.5', 1],
        ['4', 1],
      ])('silent with a score that assumed bands do not give, but a calculation: %s', (score, times) => {
        const facts = told('支出完成率', score, '支出完成率=3560.43/3611.03=98.60%。');
        expect(findings('N03', facts)).toHaveLength(times);
      });

      test('silent with other points', () => {
        expectSilent('N03', { ...given, weights: { 固定资产利用率: '5' } });
      });

      test.each([
        ['3.14', 0],
        ['2.65', 0],
        ['4', 1],
        ['2.6', 1],
      ])('of amounts that are rounded, any score between: %s', (score, times) => {
        const rounded = told('政府采购执行率', score, '政府采购执行率=5/8=63%。');
        expect(findings('N03', { ...rounded, weights: { 政府采购执行率: '5' } })).toHaveLength(times);
      });

      test.each([
        ['0', 0],
        ['1', 1],
      ])('at the edge of a special clause, but what it gives: %s', (score, times) => {
        const edge = told('政府采购执行率', score, '政府采购执行率=875.50/875.50=100%。');
        expect(findings('N03', edge)).toHaveLength(times);
      });

      test('of the share of other points it has', () => {
        const share = told('政府采购执行率', '4', '政府采购执行率=531.95/535.58=99.32%，得4分。');
        expect(findings('N03', { ...share, weights: { 政府采购执行率: '4' } })[0]?.fix?.value).toBe('3.97');
      });
    });

    test.each([
      [
        'its result is not that of its numbers',
        '支出完成率',
        '4',
        '支出完成率=3560.43/3611.03=97.60%，得4分。',
      ],
      ['it is upside down', '结转结余率', '3', '结转结余率=3681.03/120=3067.53%，得3分。'],
      [
        'a change upside down',
        FUNDS,
        '3',
        '国库集中支付结转结余存量资金变动率=（313.1/169.5-1）×100%=84.72%。',
      ],
      [
        'less is printed, and upside down it would be right',
        '政府采购执行率',
        '0',
        '政府采购执行率=875.5/900=97.28%。',
      ],
      ['its result is rounded to the next band', '结转结余率', '3', '结转结余率=10.001/100=10%，得3分。'],
      ['rounding may hide all of the whole', '结转结余率', '3', '结转结余率=0.25/（0+0.5）=50%，得3分。'],
      ['its amounts are rounded', '结转结余率', '3', '结转结余率=101/1005=10.05%，得3分。'],
      ['another shape: no change', FUNDS, '3', '国库集中支付结转结余存量资金变动率=143.6/169.5=84.72%。'],
      ['another shape: a product', '支出完成率', '4', '支出完成率=50×71.2/3611.03=98.59%，得4分。'],
      ['another shape: a difference', '支出完成率', '4', '支出完成率=（3611.03-50.6）/3611.03=98.60%。'],
      ['another unit', '政府采购执行率', '2', '政府采购执行率=9000000元/8755000元=102.80%，得2分。'],
      ['no percentage', '支出完成率', '4', '支出完成率=3560.43/3611.03=0.986，得4分。'],
      ['approximate', '支出完成率', '4', '支出完成率=约3560/3611=98.59%，得4分。'],
      ['two values', '支出完成率', '4', '支出完成率=3560.43/3611.03=98.60%，支出进度100%，得4分。'],
      [
        'two calculations',
        '支出完成率',
        '4',
        '支出完成率=3560.43/3611.03=98.60%。支出完成率=3611/3611=100%。',
      ],
      ['a chain', '支出完成率', '4', '支出完成率=3560.43/3611.03=0.9860=98.60%，得4分。'],
      [
        'set right',
        '支出完成率',
        '4',
        '支出完成率=3560.43/3611.03=98.60%，剔除年底下达的资金后全部支出，得4分。',
      ],
      ['of another year', '支出完成率', '4', '2018年支出完成率=3560.43/3611.03=98.60%，得4分。'],
      ['something else', '支出完成率', '4', '项目支出进度=3560.43/3611.03=98.60%，得4分。'],
      ['nothing is divided', '支出完成率', '4', '支出完成率达到序时进度，得4分。'],
      ['over nothing', '支出完成率', '4', '支出完成率=0/100=0%，得0分。支出完成率另行核定100%。'],
      ['several ratios', '财政拨款收入预决算差异率', '4', '差异率=1/2=50%。'],
    ])('silent: %s', (_, row, printed, text) => {
      expectSilent('N03', told(row, printed, text));
    });

    describe('words that may explain another score', () => {
      const SPENT = '支出完成率=3560.43/3611.03×100%=98.60%';
      const LEFT = '结转结余率=500/（70+3611.03）×100%=13.58%';
      const CHANGED = '存量资金变动率=（149.16/169.5-1）×100%=-12.00%';
      const BOUGHT = '政府采购执行率=531.95/535.58=99.32%';
      const USED = '固定资产利用率=910/1000=91%';

      test.each([
        ['funds that do not count', '结转结余率', '3', `${LEFT}，12月下达的专项资金不计，得3分。`],
        ['funds that are in it', FUNDS, '3', `${CHANGED}，含当年12月下达的资金，得3分。`],
        ['in a note', FUNDS, '3', `${CHANGED}，当年12月下达的资金见《说明》，得3分。`],
        ['what was given back', '支出完成率', '4', `${SPENT}（未含年末财政收回指标），得4分。`],
        ['what was reported', '固定资产利用率', '3', `${USED}，待报废资产已报批核销，得3分。`],
        ['what goes on', '支出完成率', '4', `${SPENT}，未完成部分系跨年度项目，得4分。`],
        ['a decision', '支出完成率', '4', `${SPENT}，经市财政局核定，得4分。`],
        ['nothing is taken', '政府采购执行率', '2', `${BOUGHT}，采购计划全部完成，不扣分，得2分。`],
        ['savings', '政府采购执行率', '2', `${BOUGHT}，差额为招标节约资金，得2分。`],
        [
          'another reason for less',
          '政府采购执行率',
          '1.5',
          '政府采购执行率=200/200=100%，公开不及时扣0.5分。',
        ],
        ['another bound', '结转结余率', '3', `${LEFT}≤15%，得3分。`],
        ['a bound of the lost standard', '支出完成率', '4', `${SPENT}>95%，得4分。`],
        ['a quoted standard', '支出完成率', '4', `根据标准，支出完成率≥95%得4分，${SPENT}，得4分。`],
        ['rounding of points', '政府采购执行率', '2', `${BOUGHT}，得分=2×99.32%=1.99≈2分。`],
        [
          'a day before the end',
          '支出完成率',
          '4',
          '截至9月30日，支出完成率为78.5%；年末已全部支出，得4分。',
        ],
        ['one project', '支出完成率', '4', '办公楼修缮项目：支出完成率=93.2/100=93.2%，得4分。'],
        ['who it is of', '固定资产利用率', '3', '固定资产利用率为91%（下属单位），得3分。'],
        ['by pieces', '固定资产利用率', '3', '固定资产利用率=910/1000=91%（按台件数），得3分。'],
        ['pieces', '固定资产利用率', '3', '固定资产利用率=910台/1000台=91%，得3分。'],
        ['other quantities', '固定资产利用率', '3', '固定资产利用率=账面净值910/原值1000=91%，得3分。'],
        ['a standard', '固定资产利用率', '3', '标准：固定资产利用率为91%得3分。'],
        ['a clause of a standard', '固定资产利用率', '3', '固定资产利用率为91%的，得3分。'],
        ['by the budget', '支出完成率', '4', `${SPENT}（按预算计算），得4分。`],
        ['another year', '支出完成率', '4', `2020年1月付清。${SPENT}，得4分。`],
      ])('silent: %s', (_, row, printed, text) => {
        expectSilent('N03', told(row, printed, text));
      });

      test.each([
        ['whose and how', '支出完成率', '4', `经计算，本单位2019年度${SPENT}，得满分4分。`],
        ['how good it is', '支出完成率', '4', `${SPENT}，预算支出完成程度较好，得4分。`],
        ['its band', '支出完成率', '4', `${SPENT}，属于“95%≤支出完成率<100%”，得4分。`],
        ['its bound', '结转结余率', '3', `（1）${LEFT}>10%，得3分。`],
        ['its bound in words', '固定资产利用率', '3', `${USED}，低于95%（含），得3分。`],
        ['its amounts', '结转结余率', '3', `年末结转结余500万元，${LEFT}，得3分。`],
        ['its points', '政府采购执行率', '2', `按评分标准，${BOUGHT}，该项得分2分。`],
      ])('such as explain none: %s', (_, row, printed, text) => {
        expect(findings('N03', told(row, printed, text))).toHaveLength(1);
      });

      test.each([
        ['3', '变动率为50%，得3分。', 0],
        ['3', '变动率为8%，得3分。', 1],
        ['1', '变动率为150%，得1分。', 1],
      ])('a change without its sign, printed as %s: %s', (printed, text, times) => {
        expect(findings('N03', told(FUNDS, printed, text))).toHaveLength(times);
      });
    });

    test('silent where some data are given', () => {
      const text = '支出完成率=3560.43/3611.03×100%=98.60%，得4分。';
      expectSilent('N03', told('支出完成率', '4', text, { 年初结转结余: '70' }));
      expectSilent('N03', told('支出完成率', '', text));
    });
  });
});
