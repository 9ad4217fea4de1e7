import { foundBy, saying } from './support';

/** What the words of a text only seem to say. */
const says = (code: string, row: string, text: string, score?: string, change = {}): readonly string[] =>
  foundBy(code, saying(row, text, score, change)).map(({ message }) => message);

describe('L04 words that hedge nothing of the unit’s own', () => {
  test.each([
    '如基本符合再行支付。',
    '对比较规范的做法作了总结。',
    '总结中对比较规范的做法作了介绍。',
    '相较规范的单位有所改进。',
    '绩效较好的项目优先。',
    '不存在保管较好与账目基本相符的问题。',
  ])('silent: %s', (text) => {
    expect(says('L04', '资产管理情况规范性', text)).toEqual([]);
  });
});

describe('L03 what is denied, accounted for by rounding, or admitted', () => {
  test.each([
    ['不存在截留，未按规定使用的情况。', []],
    ['不存在挤占、挪用，未按规定审批的支出。', []],
    ['会计核算规范，未按规定审批。', ['“财务合规性”的评分说明写着“未按规定审批”，得分却是满分 6。']],
  ])('%s', (text, expected) => {
    expect(says('L03', '财务合规性', text)).toEqual(expected);
  });

  test('numbers alone decide a ratio; where they are not known its words are looked at', () => {
    const admitted = ['“政府采购执行率”的评分说明写着“个别项目未完成采购”，得分却是满分 2。'];
    const at = (actual: string, score: string): readonly string[] =>
      says('L03', '政府采购执行率', '个别项目未完成采购。', score, {
        inputs: { 政府采购计划金额: '1000', 政府采购实际金额: actual },
      });
    expect(at('999', '2')).toEqual([]);
    expect(at('1000', '2')).toEqual([]);
    expect(at('900', '2')).toEqual(admitted);
    expect(at('', '2')).toEqual(admitted);
  });

  test('points were taken for it and come to full marks by rounding', () => {
    const judged = (deduct: string): object => ({
      judgements: { 自评材料报送质量: { 1: { verdict: '酌情', deduct, reason: '材料不完整' } } },
    });
    expect(says('L03', '自评材料报送质量', '材料不完整。', '1', judged('0.004'))).toEqual([]);
    expect(says('L03', '自评材料报送质量', '材料不完整。', '1')).toEqual([
      '“自评材料报送质量”的评分说明写着“材料不完整”，得分却是满分 1。',
    ]);
  });

  test('of a row in parts that numbers decide, and of one whose numbers are missing', () => {
    expect(says('L03', '公用经费控制率', '个别项目未完成。')).toEqual([]);
    expect(
      says('L03', '公用经费控制率', '个别项目未完成。', '4', { inputs: { 三公经费预算数: '' } }),
    ).toEqual(['“公用经费控制率”的评分说明写着“个别项目未完成”，得分却是满分 4。']);
  });
});

describe('T04 numbers of documents', () => {
  test('several faults read as one sentence', () => {
    expect(says('T04', '绩效目标', '湛财绩[2020]第06号')).toEqual([
      '“绩效目标”的评分说明中文号“湛财绩[2020]第06号”的年份应当用六角括号，写作“〔2020〕”，顺序号前不加“第”，顺序号不编虚位。',
    ]);
  });

  test.each([
    ['湛财绩〔2020〕6', '“绩效目标”的评分说明中文号“湛财绩〔2020〕6”缺“号”。'],
    [
      '湛财绩（２０２０）６号',
      '“绩效目标”的评分说明中文号“湛财绩（2020）6号”的年份应当用六角括号，写作“〔2020〕”。',
    ],
  ])('%s', (text, message) => {
    expect(says('T04', '绩效目标', text)).toEqual([message]);
  });

  test.each(['湛财绩〔202〕6号', '湛财绩(2020)6', '湛财绩〔1820〕6号'])('silent: %s', (text) => {
    expect(says('T04', '绩效目标', text)).toEqual([]);
  });
});

describe('T12 a bank card that nothing announces', () => {
  test.each([
    ['结算用6222021234567890128。', ['“组织建立情况”的评分说明写有银行账号（622**************28）。']],
    // Its check digit is another.
    ['编号6222021234567890123。', []],
  ])('%s', (text, expected) => {
    expect(says('T12', '组织建立情况', text)).toEqual(expected);
  });
});

describe('T08 slips', () => {
  test.each([
    ['金领清晰，轻车缓急得当。', ['“金领清晰”应为“金额清晰”', '“轻车缓急”应为“轻重缓急”']],
    ['目的的明确，单位的的绩效好。', ['“位的的”应为“位的”']],
    ['省略……，，，，之类。', []],
  ])('%s', (text, expected) => {
    const [message = ''] = says('T08', '目标科学性', text);
    for (const one of expected) expect(message).toContain(one);
    expect(message.match(/应为/gu) ?? []).toHaveLength(expected.length);
  });
});

describe('L09 awards without a matter', () => {
  test('are not taken for one', () => {
    expect(says('L09', '加减分项', '1、市级先进单位；2、全市优秀集体，加2分。')).toEqual([]);
  });
});

describe('L11 the year', () => {
  test('that is evaluated is the rubric’s where the sheet prints none', () => {
    const change = { header: { 评价年度: '' } };
    expect(says('L11', '财务合规性', '（一）审计发现2017年度账目不清。', undefined, change)).toEqual([
      '“财务合规性”的评分说明写着“（一）审计发现2017年度账目不清”，所说的是 2017 年度，评价年度是 2019。',
    ]);
    expect(says('L11', '财务合规性', '审计发现2019年度账目不清。', undefined, change)).toEqual([]);
  });
});
