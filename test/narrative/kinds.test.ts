import { narrate } from '../../src/narrative/narrate';
import { pick } from '../../src/narrative/words';
import { assess } from '../../src/scoring/assess';
import { type Change, kindsFacts, kindsRubric } from '../support/kinds';

const rubric = kindsRubric();
const met = { verdict: '符合' };
const aside = { verdict: '不适用' };

function text(row: string, change: Change = {}): string | null | undefined {
  return narrate(assess(rubric, kindsFacts(change))).get(row);
}

describe('every kind of rule has its text', () => {
  test.each([
    // 4 of 5 are 80%: the second band, 2 of 4 points.
    ['任务完成', '完成率=4/5=80.00%，基本完成，扣2分，得2分。'],
    // 25% holds two whole steps of 10%, 1.5 each.
    ['超支控制', '超支率25.00%（幅度25.00%），扣3分，得1分。'],
    // 3 × 60/80
    ['培训', '培训率60.00%，扣0.75分，得2.25分。'],
    ['报送', '月报5天（限5天），年报21天，超过20天（某发1号），扣1.5分，得1.5分。'],
    ['差错', '差错3件，扣2分；投诉1件，扣0.5分（满分5分），得2.5分。'],
    ['荣誉', '获奖1项，得1分；采纳1条，得0.5分，共得1.5分。'],
    // 2 + 1 + 0.75 + 0.9 + 1
    [
      '制度',
      '制定制度（某发1号）；已公示，得1分；抽查发现1处，扣0.25分；测评90分，扣0.1分；已归档，得5.65分。',
    ],
    ['公开', '已公开，得2分。'],
    ['资料', '台账齐全；月报按期，得2分。'],
    // 0 + 4 × 80% + 3
    ['资金', '超支250元，扣2分；拨付80.00%，扣0.8分；抽查1处，扣1分，得6.2分。'],
    ['下属', '拨付率80.00%，达到50%，得6分。'],
    ['奖惩', '表扬1次（某发1号），加1分，计1分。'],
  ])('%s', (row, expected) => {
    expect(text(row)).toBe(expected);
  });
});

describe('special clauses', () => {
  test('the first variant that fits: no formula with numbers, no band and no absolute value where nothing is computed', () => {
    expect(text('任务完成', { inputs: { 计划数: '0' } })).toBe('没有计划，得4分。');
  });

  test('one that gives 0', () => {
    expect(text('超支控制', { inputs: { 预算额: '0' } })).toBe('没有预算，扣4分，不得分。');
  });

  test('on a sheet that gives the row nothing, its deduction cannot be said', () => {
    expect(text('超支控制', { inputs: { 预算额: '0' }, weights: { 超支控制: '0' } })).toBe('超支控制得0分。');
  });
});

describe('counts and deadlines', () => {
  test('entries of a row that starts from nothing say what each gave, up to its cap', () => {
    // 3 awards count 2; 2 adopted count 1: all 3.
    expect(text('荣誉', { inputs: { 获奖数: '3', 采纳数: '2' } })).toBe(
      '获奖3项，得2分；采纳2条，得1分，共得3分。',
    );
    expect(text('荣誉', { inputs: { 获奖数: '0', 采纳数: '2' } })).toBe('采纳2条，得1分，共得1分。');
    expect(text('荣誉', { inputs: { 获奖数: '0', 采纳数: '0' } })).toBe('没有荣誉，不得分。');
  });

  test('entries that take nothing away are not said', () => {
    expect(text('差错', { inputs: { 差错数: '2', 投诉数: '0' } })).toBe('没有应扣分的差错，得5分。');
    expect(text('差错', { inputs: { 差错数: '2', 投诉数: '9' } })).toBe('投诉9件，扣2分（满分5分），得3分。');
  });

  test('a kind that does not apply is not said', () => {
    expect(text('报送', { inputs: { 月报天数: '' } })).toBe('年报21天，超过20天（某发1号），扣3分，不得分。');
  });

  test('a sentence that lacks a blank input is left out; with none left the row is said plainly', () => {
    expect(text('报送', { inputs: { 文号: '' } })).toBe('月报5天（限5天），扣1.5分，得1.5分。');
    expect(text('报送', { inputs: { 月报天数: '', 文号: '' } })).toBe('报送得0分。');
  });
});

describe('checklists', () => {
  const rows = (items: Readonly<Record<string, unknown>>, inputs = {}): string | null | undefined =>
    text('制度', { inputs, judgements: { 制度: { 1: met, 2: met, 5: met, ...items } } });

  test.each([
    [{ verdict: '不符合', reason: '没有制度。' }, '“建章”不符合（没有制度），扣2分；已公示，得1分'],
    [{ verdict: '不符合' }, '“建章”不符合，扣2分；已公示，得1分'],
    [{ verdict: '酌情', deduct: '0.5', reason: '较粗' }, '“建章”酌情（较粗），扣0.5分；已公示，得1分'],
    [{ verdict: '酌情', deduct: '0.5' }, '“建章”酌情，扣0.5分；已公示，得1分'],
  ])('%j', (judgement, begins) => {
    expect(rows({ 1: judgement })).toMatch(new RegExp(`^${begins}；`, 'u'));
  });

  test('variants: a condition first, then a reason, of which punctuation alone is none', () => {
    expect(rows({ 1: { ...met, reason: '齐全；' } }, { 文号: '' })).toMatch(/^制定制度，齐全；/u);
    expect(rows({ 1: { ...met, reason: '。' } }, { 文号: '' })).toMatch(/^制定制度；/u);
  });

  // The point of item 3 goes to 1 and 2 by halves, that of item 4 to 1: 3.5 + 1.5 + 1.
  test('items that do not apply together share a clause, with all their names, reasons and evidence', () => {
    expect(
      rows({
        3: { ...aside, reason: '未抽查', evidence: '说明一' },
        4: { ...aside, reason: '未测评。', evidence: '说明二' },
      }),
    ).toBe(
      '制定制度（某发1号）；已公示，得1.5分；抽查、测评不适用（未抽查、未测评；见说明一、说明二）；已归档，得6分。',
    );
    expect(rows({ 3: { ...aside, reason: '没有' }, 4: { ...aside, reason: '没有', evidence: '。' } })).toBe(
      '制定制度（某发1号）；已公示，得1.5分；抽查、测评不适用；已归档，得6分。',
    );
    expect(
      rows({ 3: { ...aside, reason: '没有', evidence: '说明' }, 4: { ...aside, reason: '没有' } }),
    ).toContain('抽查、测评不适用（没有；见说明）');
  });

  test('one that does not apply alone has a clause of its own', () => {
    expect(rows({ 3: aside })).toBe(
      '制定制度（某发1号）；已公示，得1.5分；“抽查”不适用；测评90分，扣0.1分；已归档，得5.9分。',
    );
    expect(rows({ 5: { ...aside, reason: '尚无档案' } })).toMatch(/；“归档”不适用，尚无档案，得5\.65分。$/u);
    expect(rows({ 5: aside })).toMatch(/；“归档”不适用，得5\.65分。$/u);
  });

  test('all lost, and more than the sheet’s weight', () => {
    const notMet = { verdict: '不符合' };
    expect(rows({ 1: notMet, 2: notMet, 5: notMet }, { 抽查数: '4', 测评分: '0' })).toBe(
      '“建章”不符合，扣2分；“公示”不符合，扣1分；抽查发现4处，扣1分；测评0分，扣1分；“归档”不符合，扣1分，共扣6分，不得分。',
    );
    expect(text('制度', { weights: { 制度: '5' } })).toMatch(/，以5分为限，得5分。$/u);
  });

  test('an ending that does not fit is replaced by a plain one', () => {
    expect(text('制度', { weights: { 制度: '0' } })).toMatch(/已归档，得0分。$/u);
  });

  test('without a clause that fits the row is said plainly', () => {
    expect(text('机构')).toBe('机构得2分。');
    expect(text('机构', { inputs: { 成立日期: '2021-03-08' } })).toBe('2021年3月8日设立，得2分。');
  });
});

describe('choices and evidence', () => {
  test('a reason and evidence', () => {
    expect(
      text('公开', { judgements: { 公开: { choice: '已公开', reason: '在网站', evidence: '截图。' } } }),
    ).toBe('已公开（在网站，见截图），得2分。');
    expect(text('公开', { judgements: { 公开: { choice: '未公开' } } })).toBe('未公开，扣2分，不得分。');
  });

  test('not chosen: no text', () => {
    expect(text('公开', { judgements: { 公开: {} } })).toBeNull();
  });

  test('a verdict without evidence', () => {
    expect(text('资料', { judgements: { 资料: { 1: met } } })).toBe('没有佐证，扣2分，不得分。');
  });

  test('computed items of a list behind evidence', () => {
    const evidence = '台账';
    const judgements = { 资料: { 1: { ...met, evidence }, 2: { evidence } } };
    expect(text('资料', { inputs: { 月报天数: '6' }, judgements })).toBe(
      '台账齐全；月报超期，扣1分，得1分。',
    );
  });
});

describe('parts and transfers', () => {
  // 制度 scores 5.65 of 6.
  const set = (items: Readonly<Record<string, unknown>>, inputs = {}): string | null | undefined =>
    text('资金', { inputs: { 支出额: '1000', ...inputs }, judgements: { 资金: items } });

  test('a part that does not apply alone', () => {
    // 4 × 5.65/6 = 3.7666…
    expect(set({ 拨付: aside })).toBe(
      '未超支；拨付不适用，4分调整至制度（5.65/6），得3.77分；抽查1处，扣1分，得8.77分。',
    );
    expect(set({ 抽查: aside })).toBe('未超支；拨付80.00%，扣0.8分；抽查不适用，得3.77分，得8.97分。');
  });

  test('parts that do not apply together are said once, with their sums', () => {
    // 8 × 5.65/6 = 7.5333…, 0.4666… lost
    expect(set({ 拨付: { ...aside, reason: '没有下属。' }, 抽查: { ...aside, reason: '没有下属' } })).toBe(
      '未超支；拨付、抽查都不适用（没有下属），8分调整至制度，得7.53分，扣0.47分，得9.53分。',
    );
    expect(set({ 拨付: aside, 抽查: aside })).toBe(
      '未超支；拨付、抽查都不适用，8分调整至制度，得7.53分，得9.53分。',
    );
  });

  test('not done at all', () => {
    const notMet = { verdict: '不符合' };
    expect(set({ 拨付: notMet, 抽查: notMet }, { 支出额: '1001' })).toBe(
      '超支1元，扣2分；未办理拨付，扣4分；拒绝抽查，扣4分，共扣10分，不得分。',
    );
  });

  test('a whole row', () => {
    const row = (judgement: object, inputs = {}): string | null | undefined =>
      text('下属', { inputs, judgements: { 下属: { 1: judgement } } });
    expect(row({}, { 拨付率: '0.499' })).toBe('拨付率49.90%，不足50%，扣3分，得3分。');
    // 任务完成 has 2 of 4: half of 6.
    expect(row({ ...aside, reason: '没有单位' })).toBe('没有下属（没有单位），6分×2/4，得3分。');
    expect(row(aside)).toBe('没有下属，6分×2/4，得3分。');
    expect(row({ verdict: '不符合' })).toBe('没有办理，扣6分，不得分。');
  });
});

describe('加减分项 by another name', () => {
  const adjusted = (inputs: Readonly<Record<string, string>>, more: Change = {}): string | null | undefined =>
    text('奖惩', { ...more, inputs });

  test('counted, both ways', () => {
    expect(adjusted({ 表扬数: '2', 通报数: '1' })).toBe('表扬2次（某发1号），加2分；通报1次，减2分，计0分。');
  });

  test('none', () => {
    expect(adjusted({ 表扬数: '0' })).toBe('没有奖惩（某发1号）。');
    expect(adjusted({ 表扬数: '0', 文号: '' })).toBe('奖惩得0分。');
  });

  test('what counts is said also where its sentence lacks an input', () => {
    expect(adjusted({ 表扬数: '2', 通报数: '1', 文号: '' })).toBe('表扬数，加2分；通报1次，减2分，计0分。');
  });

  test('the bounds of the total', () => {
    // The rows have 34.6: a penalty of 60 takes no more.
    expect(adjusted({ 表扬数: '0', 通报数: '10' })).toBe('通报10次，减60分，封底后减34.6分（某发1号）。');
    // Without 文号 the row 报送 still has 1.5.
    expect(adjusted({ 表扬数: '0', 通报数: '10', 文号: '' })).toBe('通报10次，减60分，奖惩得-34.6分。');
    // 培训 gives 22 × 60/80: 34.6 − 2.25 + 16.5 = 48.85 leaves 1.15.
    expect(adjusted({ 表扬数: '3', 培训率: '0.6' }, { weights: { 培训: '22' } })).toBe(
      '表扬3次（某发1号），加3分，封顶后加1.15分。',
    );
  });

  test('rows beyond the highest total are cut without any bonus or penalty', () => {
    // 培训 alone gives 60: 34.6 − 2.25 + 60 = 92.35.
    expect(adjusted({ 表扬数: '0' }, { weights: { 培训: '80' } })).toBe('奖惩得-42.35分。');
  });

  test('blank: no text', () => {
    expect(adjusted({ 表扬数: '' })).toBeNull();
  });
});

test('nothing to pick from gives nothing', () => {
  expect(pick(assess(rubric, kindsFacts()), undefined, {})).toBeNull();
});
