import { assess } from '../../../src/scoring/assess';
import { NO_FACTS } from '../../../src/scoring/facts';
import { review } from '../../../src/review';
import { readFacts, type WorkbookFacts } from '../../../src/workbook/reading/read-facts';
import { modelSource } from '../../../src/workbook/source';
import { standardWorkbook } from '../../../src/workbook/standard';
import { filledTemplate } from '../../../src/workbook/template';
import { case2019, rubric2019 } from '../../support/facts';
import { changed, renamed } from '../support';

const rubric = rubric2019();
const filled = filledTemplate(rubric, case2019().facts);

function read(changes: Parameters<typeof changed>[1]): WorkbookFacts {
  return readFacts(rubric, modelSource(changed(filled, changes)));
}

test('a blank workbook has no facts but its year, and nothing to complain of', () => {
  const { facts, faults } = readFacts(rubric, modelSource(standardWorkbook(rubric)));
  expect(facts).toEqual({ ...NO_FACTS, header: { 评价年度: '2019' } });
  expect(faults).toEqual([]);
});

test('what people type is read', () => {
  const { facts, faults } = read({
    收入预算数: '３，８６７.48 万元',
    支出决算数: { value: 3629.5600000000004 },
    一般性转移支付提前下达比例: '98.60%',
    预算公开日期: '2019年2月14日',
    满意度得分: '96.59 分',
    得分_预决算: '3 分',
    合计: '９３．９４',
    权重_预决算: 4,
    判定_预算编制合理性_1: ' 符 合 ',
    判定_预算编制合理性_2: '酌情',
    扣分_预算编制合理性_2: '0.5 分',
    单位名称: '\u3000某局\u00a0',
    说明_预决算: '已公开。\r\n',
    收入预算调整依据: ' 湛财预〔2019〕8号 ',
  });
  expect(faults).toEqual([]);
  expect(facts.inputs).toMatchObject({
    收入预算数: '3867.48',
    支出决算数: '3629.56',
    一般性转移支付提前下达比例: '0.986',
    预算公开日期: '2019-02-14',
    满意度得分: '96.59',
    收入预算调整依据: '湛财预〔2019〕8号',
  });
  expect(facts.reported).toEqual({ 预决算: '3', 合计: '93.94' });
  expect(facts.weights).toEqual({ 预决算: '4' });
  expect(facts.judgements.预算编制合理性).toMatchObject({
    1: { verdict: '符合' },
    2: { verdict: '酌情', deduct: '0.5' },
  });
  expect(facts.header.单位名称).toBe('某局');
  expect(facts.narratives).toEqual({ 预决算: '已公开。' });
});

test.each([
  ['收入预算数', '约3867', '约3867', '基础数据!B5（收入预算数）“约3867”不是数字，未能读取；请改正。'],
  [
    '预算公开日期',
    '2019-02-30',
    '2019-02-30',
    '（预算公开日期）“2019-02-30”不是日期，应填如 2019-02-14，未能',
  ],
  [
    '收入预算调整依据',
    { error: '#REF!' },
    '#REF!',
    '（收入预算调整依据）单元格是错误值 #REF!，未能读取；请改正。',
  ],
  ['满意度得分', true, 'TRUE', '（满意度得分）单元格是逻辑值 TRUE，未能读取；请改正。'],
  ['得分_预决算', '三', '三', '（得分_预决算）“三”不是数字，未能读取；请改正。'],
  ['合计', '93.94%', '93.94%', '（合计）“93.94%”是百分数'],
  ['权重_预决算', { error: '#N/A' }, '#N/A', '（权重_预决算）单元格是错误值 #N/A，未能读取；请改正。'],
  [
    '说明_预决算',
    { error: '#VALUE!' },
    '#VALUE!',
    '（说明_预决算）单元格是错误值 #VALUE!，未能读取；请改正。',
  ],
  ['判定_预决算_1', { error: '#NAME?' }, '#NAME?', '（判定_预决算_1）单元格是错误值 #NAME?，未能读取'],
  ['扣分_财务合规性_1', '少许', '少许', '（扣分_财务合规性_1）“少许”不是数字，未能读取；请改正。'],
  ['单位名称', { error: '#REF!' }, '#REF!', '评分表!B2（单位名称）单元格是错误值 #REF!，未能读取；请改正。'],
])('%s: %j is refused, with the cell and the reason', (name, value, found, message) => {
  const { facts, faults } = read({ [name]: value });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ name, found });
  expect(faults[0]?.message).toContain(message);
  expect(faults[0]?.message).toContain(faults[0]?.cell);
  // Its text stays in the facts, for S14 and so that nothing is scored as if it were blank.
  expect(JSON.stringify(facts)).toContain(JSON.stringify(found));
});

test('a row whose data cannot be read is missing, and S14 says so', () => {
  const { facts } = read({ 收入预算数: '12亿元', 满意度得分: '无', 判定_预决算_1: { error: '#NAME?' } });
  const assessment = assess(rubric, facts);
  const missing = assessment.rows.filter((row) => row.status === 'missing').map((row) => row.name);
  expect(missing).toEqual(['预算编制准确性', '预决算', '公众或服务对象满意度']);
  expect(assessment.complete).toBe(false);
  const found = review(assessment).filter((one) => one.code === 'S14');
  expect(found.map((one) => one.names)).toEqual([['收入预算数'], ['满意度得分']]);
});

test('weights that say the same as the rubric are left out, blank ones too', () => {
  expect(read({ 权重_预决算: '3.00', 权重_绩效目标: null }).facts.weights).toEqual({});
});

test('a word that is no verdict stays as it is', () => {
  expect(read({ 判定_预决算_1: '已公布' }).facts.judgements.预决算).toMatchObject({
    '': { verdict: '已公布' },
  });
});

test('cells without a name are not read, and nothing fails', () => {
  const { facts, binding, faults } = readFacts(rubric, modelSource(renamed(filled, () => [])));
  expect(facts).toEqual(NO_FACTS);
  expect(faults).toEqual([]);
  expect(binding.missing.length).toBeGreaterThan(200);
});

test('what a formula shows is what is read', () => {
  const { facts } = read({
    收入预算数: { formula: 'SUM(A1:A9)', value: 100.1 + 0.2 },
    得分_预决算: { formula: 'A1', value: '' },
  });
  expect(facts.inputs.收入预算数).toBe('100.3');
  expect(facts.reported).toEqual({});
});
