import { assess } from '../../src/scoring/assess';
import type { Assessment } from '../../src/scoring/assessment';
import { CHOICE } from '../../src/scoring/facts';
import { facts } from '../support/facts';
import { legalOf, pointsOf, rowOf, smallRubric, treeOf } from '../support/small-rubric';

/** What the 2019 rubric does not need but a rubric file may say, kind by kind; points are worked out by hand. */

type Judged = Readonly<Record<string, Readonly<Record<string, string>>>>;

function sheet(text: string) {
  const rubric = smallRubric(text);
  return (
    inputs: Readonly<Record<string, string>>,
    judged: Readonly<Record<string, Judged>> = {},
    weights: Readonly<Record<string, string>> = {},
  ): Assessment => assess(rubric, facts({ inputs: { 奖项: '0', ...inputs }, judgements: judged, weights }));
}

describe('bands', () => {
  const bands = sheet(`
inputs: { 甲: amount 元, 乙: amount 元 }
rows:
  - name: 行
    weight: 4
    certainty: { level: inferred, note: 推定行 }
    rule:
      kind: bands
      value: 甲
      clause: 总则
      special:
        - { outcome: 免, when: 乙=0, points: full }
        - { outcome: 减, when: 乙=1, points: 1.5, clause: 减则, certainty: { level: assumed, note: 暂定减 } }
      bands:
        - { above: 20, points: 0, label: 高 }
        - { above: 0, atMost: 10, points: 4, label: 低, clause: 低则 }
        - { atLeast: 0, atMost: 0, points: 1, label: 零, certainty: { level: assumed, note: 暂定零 } }
        - { below: 0, points: 0, label: 负 }
        - { above: 10, atMost: 20, points: 3, label: 中 }
`);

  test.each([
    ['0', '1', '零'],
    ['0.0000001', '4', '低'],
    ['10', '4', '低'],
    ['10.0000001', '3', '中'],
    ['20', '3', '中'],
    ['20.0000001', '0', '高'],
  ])('%s: %s', (value, points, label) => {
    const assessment = bands({ 甲: value, 乙: '5' });
    expect(pointsOf(assessment, '行')).toBe(points);
    const { working } = rowOf(assessment, '行');
    if (working.kind !== 'bands') throw new Error(working.kind);
    expect(working.bands.map((band) => band.label)).toEqual(['负', '零', '低', '中', '高']);
    expect(working.bands.at(working.hit ?? -1)?.label).toBe(label);
  });

  test('a band says its own clause and how sure it is, else the rule does', () => {
    const low = rowOf(bands({ 甲: '5', 乙: '5' }), '行');
    expect([low.working.clause, low.working.certainty, low.assumed]).toEqual(['低则', null, false]);
    expect(low.caveats).toEqual([{ level: 'inferred', note: '推定行' }]);
    const zero = rowOf(bands({ 甲: '0', 乙: '5' }), '行');
    expect([zero.working.clause, zero.working.certainty?.note, zero.assumed]).toEqual([
      '总则',
      '暂定零',
      true,
    ]);
    expect(zero.caveats.map((one) => one.note)).toEqual(['推定行', '暂定零']);
  });

  test('special clauses come first, in their order; a missing value is not needed then', () => {
    const free = bands({ 乙: '0' });
    expect([pointsOf(free, '行'), rowOf(free, '行').working.outcome]).toEqual(['4', '免']);
    expect(rowOf(free, '行').working.clause).toBe('总则');
    expect(rowOf(free, '行').working.certainty).toBeNull();
    const less = rowOf(bands({ 甲: '5', 乙: '1' }), '行');
    expect([less.score?.toDecimalText(), less.working.outcome, less.working.clause]).toEqual([
      '1.5',
      '减',
      '减则',
    ]);
    expect(less.working.certainty?.note).toBe('暂定减');
    expect(treeOf(free, '行')).toBe(
      ['行：4 / 4 分', '├─ 甲 = （未填）', '├─ 特殊情形“免”：满分', '├─ 依据：总则', '└─ 推定：推定行'].join(
        '\n',
      ),
    );
    expect(treeOf(bands({ 甲: '5', 乙: '1' }), '行')).toContain('特殊情形“减”：1.5 分');
  });

  test('the scale is shown from the best values down, with the band that was hit', () => {
    expect(treeOf(bands({ 甲: '5', 乙: '5' }), '行')).toBe(
      [
        '行：4 / 4 分',
        '├─ 甲 = 5',
        '├─ 分档',
        '│  ├─ 　 高：0 分',
        '│  ├─ 　 中：3 分',
        '│  ├─ → 低：4 分',
        '│  ├─ 　 零：1 分',
        '│  └─ 　 负：0 分',
        '├─ 依据：低则',
        '└─ 推定：推定行',
      ].join('\n'),
    );
  });

  test('what cannot be used or is blank leaves the row missing', () => {
    expect(pointsOf(bands({ 乙: '5' }), '行')).toEqual(['甲 blank']);
    expect(pointsOf(bands({ 甲: '-1', 乙: '0' }), '行')).toEqual(['甲 negative']);
    expect(treeOf(bands({ 甲: '约5', 乙: '5' }), '行')).toBe(
      [
        '行：缺',
        '├─ 甲 = 约5（不能采用）',
        '├─ 缺：甲，不是数字，无法读取（约5）',
        '├─ 依据：总则',
        '└─ 推定：推定行',
      ].join('\n'),
    );
  });

  test('a smaller weight on the sheet caps bands and special clauses', () => {
    const light = bands({ 甲: '5', 乙: '5' }, {}, { 行: '2' });
    expect([pointsOf(light, '行'), rowOf(light, '行').working.outcome]).toEqual(['2', 'full']);
    expect(legalOf(light, '行')).toEqual(['0', '1', '1.5', '2']);
    expect(legalOf(bands({}), '行')).toEqual(['0', '1', '1.5', '3', '4']);
  });
});

describe('steps', () => {
  const started = sheet(`
inputs: { 甲: amount 元, 乙: amount 元, 超天: days 天 }
values: { 率: 甲/乙-1 }
rows:
  - name: 起
    weight: 3
    rule:
      kind: steps
      value: 率
      per: 12.5%
      deduct: 0.8
      count: started
      clause: 起则
      certainty: { level: inferred, note: 推定 }
      onEdge: { level: assumed, note: 恰好 }
      special:
        - { outcome: 免, when: 甲=7, points: full }
        - { outcome: 减, when: 甲=8, points: 0.5, clause: 减则, certainty: { level: assumed, note: 暂定 } }
  - name: 满
    weight: 3
    rule: { kind: steps, value: 超天, per: 5, deduct: 1, count: completed }
`);

  test.each([
    ['90', '3', '0', false],
    ['87.5', '3', '0', false],
    ['100', '3', '0', false],
    ['100.01', '2.2', '1', false],
    ['112.5', '2.2', '1', true],
    ['112.51', '1.4', '2', false],
    ['137.5', '0.6', '3', true],
    ['137.51', '0', '4', false],
    ['1000', '0', '72', true],
  ])('every started 12.5%%: %s of 100 gives %s (%s steps)', (amount, points, steps, onEdge) => {
    const assessment = started({ 甲: amount, 乙: '100', 超天: '0' });
    expect(pointsOf(assessment, '起')).toBe(points);
    const { working } = rowOf(assessment, '起');
    if (working.kind !== 'steps') throw new Error(working.kind);
    expect([working.steps?.toDecimalText(), working.onEdge]).toEqual([steps, onEdge]);
    expect(working.certainty?.note).toBe(onEdge ? '恰好' : '推定');
    expect(working.clause).toBe('起则');
  });

  test.each([
    ['0', '3', 'full'],
    ['4', '3', 'full'],
    ['5', '2', 'partial'],
    ['9', '2', 'partial'],
    ['10', '1', 'partial'],
    ['14', '1', 'partial'],
    ['15', '0', 'zero'],
    ['20', '0', 'zero'],
  ])('every completed 5 days: %s gives %s', (days, points, outcome) => {
    const assessment = started({ 甲: '100', 乙: '100', 超天: days });
    expect([pointsOf(assessment, '满'), rowOf(assessment, '满').working.outcome]).toEqual([points, outcome]);
    expect(rowOf(assessment, '满').working.clause).toBeNull();
    expect(rowOf(assessment, '满').working.certainty).toBeNull();
  });

  test('the width of a step is shown in the unit of its value', () => {
    const assessment = started({ 甲: '112.51', 乙: '100', 超天: '20' });
    expect(treeOf(assessment, '起')).toContain('每 12.5% 为一级：2 级 × 0.8 分 = 扣 1.6 分\n');
    expect(treeOf(assessment, '满')).toBe(
      ['满：0 / 3 分', '├─ 超天 = 20', '└─ 每 5 为一级：4 级 × 1 分 = 扣 4 分，扣完 3 分为止'].join('\n'),
    );
    expect(treeOf(started({ 甲: '1', 乙: '1', 超天: '15' }), '满')).toMatch(/3 级 × 1 分 = 扣 3 分$/u);
  });

  test('special clauses, with their own clause and certainty or without', () => {
    const free = rowOf(started({ 甲: '7', 乙: '100' }), '起').working;
    expect([free.points?.toDecimalText(), free.outcome, free.clause, free.certainty]).toEqual([
      '3',
      '免',
      '起则',
      null,
    ]);
    const less = started({ 甲: '8', 乙: '100' });
    const { working } = rowOf(less, '起');
    if (working.kind !== 'steps') throw new Error(working.kind);
    expect([working.points?.toDecimalText(), working.steps, working.onEdge]).toEqual(['0.5', null, false]);
    expect([working.clause, working.certainty?.note]).toEqual(['减则', '暂定']);
    expect(treeOf(less, '起')).not.toContain('一级');
  });

  test('a blank or a division by nought leaves it missing', () => {
    expect(pointsOf(started({ 甲: '1', 乙: '0' }), '起')).toEqual(['乙 zero-denominator']);
    expect(pointsOf(started({}), '满')).toEqual(['超天 blank']);
    expect(treeOf(started({ 甲: '1', 乙: '0' }), '起')).toContain('率 = 甲/乙-1 = （除数为 0，无法计算）');
    expect(treeOf(started({ 甲: '1' }), '起')).toContain('率 = 甲/乙-1 = （缺数据，无法计算）');
  });

  test('legal scores go down by whole steps and end at nought, special ones beside them', () => {
    expect(legalOf(started({}), '起')).toEqual(['0', '0.5', '0.6', '1.4', '2.2', '3']);
    expect(legalOf(started({}), '满')).toEqual(['0', '1', '2', '3']);
  });

  test('steps that cost nothing, or next to nothing, have no list of scores', () => {
    const cheap = sheet(`
inputs: { 甲: count }
rows:
  - { name: 免扣, weight: 2, rule: { kind: steps, value: 甲, per: 1, deduct: 0, count: started } }
  - { name: 微扣, weight: 2, rule: { kind: steps, value: 甲, per: 1, deduct: 0.001, count: started } }
  - { name: 细扣, weight: 2, rule: { kind: steps, value: 甲, per: 1, deduct: 0.002, count: started } }
`)({ 甲: '9' });
    expect(pointsOf(cheap, '免扣')).toBe('2');
    expect(legalOf(cheap, '免扣')).toBe('any');
    expect(legalOf(cheap, '微扣')).toBe('any');
    expect(legalOf(cheap, '细扣')).toHaveLength(201);
  });
});

describe('proportion', () => {
  const share = sheet(`
inputs: { 甲: score 百分制, 乙: ratio % }
rows:
  - { name: 分, weight: 2, rule: { kind: proportion, value: 甲, of: 80, clause: 分则 } }
  - name: 率
    weight: 3
    rule:
      kind: proportion
      value: 乙
      of: 92.5%
      certainty: { level: inferred, note: 推定 }
      special: [{ outcome: 减, when: 乙=0.5, points: 1, clause: 减则, certainty: { level: assumed, note: 暂定 } }]
  - { name: 差, weight: 1, rule: { kind: proportion, value: 乙-0.2 } }
`);

  test.each([
    ['0', '0', 'zero'],
    ['20', '0.5', 'partial'],
    ['79.99', '1.99975', 'partial'],
    ['80', '2', 'full'],
    ['100', '2', 'full'],
  ])('%s against 80 gives %s', (score, points, outcome) => {
    const assessment = share({ 甲: score, 乙: '1' });
    expect([pointsOf(assessment, '分'), rowOf(assessment, '分').working.outcome]).toEqual([points, outcome]);
    expect(rowOf(assessment, '分').working.clause).toBe('分则');
    expect(rowOf(assessment, '分').working.certainty).toBeNull();
  });

  test('a value below nought gives nought', () => {
    expect(pointsOf(share({ 甲: '1', 乙: '0.1' }), '差')).toBe('0');
    expect(pointsOf(share({ 甲: '1', 乙: '0.7' }), '差')).toBe('0.5');
  });

  test('the standard is shown in the unit of the value', () => {
    const assessment = share({ 甲: '20', 乙: '0.37' });
    expect(treeOf(assessment, '分')).toBe(
      ['分：0.5 / 2 分', '├─ 甲 = 20', '├─ 2 分 × min(20 ÷ 80, 1) = 0.5 分', '└─ 依据：分则'].join('\n'),
    );
    expect(treeOf(assessment, '率')).toContain('3 分 × min(37.00% ÷ 92.5%, 1) = 1.2 分');
    expect(treeOf(assessment, '差')).toContain('1 分 × min(17.00%, 1) = 0.17 分');
    expect(rowOf(assessment, '率').working.certainty?.note).toBe('推定');
  });

  test('special clause', () => {
    const less = share({ 甲: '1', 乙: '0.5' });
    const { working } = rowOf(less, '率');
    expect([working.points?.toDecimalText(), working.outcome, working.clause]).toEqual(['1', '减', '减则']);
    expect(working.certainty?.note).toBe('暂定');
    expect(treeOf(less, '率')).not.toContain('min');
  });

  test('any score may come, and a blank leaves it missing', () => {
    expect(legalOf(share({}), '率')).toBe('any');
    expect(pointsOf(share({}), '率')).toEqual(['乙 blank']);
    expect(treeOf(share({}), '率')).not.toContain('min');
  });
});

describe('tally', () => {
  const rows = sheet(`
inputs: { 甲: count 件, 乙: count, 丙: count }
rows:
  - name: 扣
    weight: 3
    rule:
      kind: tally
      start: full
      clause: 扣则
      entries:
        - input: 甲
          clause: 甲则
          certainty: { level: inferred, note: 推定 }
          bands:
            - { atLeast: 5, points: -2, label: 多, clause: 多则, certainty: { level: assumed, note: 暂定多 } }
            - { atLeast: 2, below: 5, points: -1, label: 少 }
            - { below: 2, points: 0, label: 无 }
        - { input: 乙, each: -0.5, cap: 1 }
        - { input: 丙, each: 0.25 }
  - name: 加
    weight: 2
    rule: { kind: tally, start: zero, entries: [{ input: 丙, each: 0.5, cap: 3 }, { input: 乙, bands: [] }] }
  - { name: 大扣, weight: 2, rule: { kind: tally, start: full, entries: [{ input: 乙, each: -1.5 }, { input: 丙, each: 0 }] } }
`);

  test.each([
    ['0', '0', '0', '3'],
    ['2', '0', '0', '2'],
    ['5', '0', '0', '1'],
    ['0', '1', '0', '2.5'],
    ['0', '2', '0', '2'],
    ['0', '9', '0', '2'],
    ['5', '9', '0', '0'],
    ['5', '9', '1', '0.25'],
    ['0', '0', '2', '3.5'],
  ])('from full points: %s, %s, %s give %s', (first, second, third, points) => {
    const assessment = rows({ 甲: first, 乙: second, 丙: third });
    expect(pointsOf(assessment, '扣')).toBe(points);
    expect(Number(rowOf(assessment, '扣').score?.toDecimalText())).toBe(Math.min(Number(points), 3));
  });

  test('what is cut by a cap or by the floor says so', () => {
    const cut = (name: string, inputs: Record<string, string>): unknown => {
      const { working } = rowOf(rows(inputs), name);
      if (working.kind !== 'tally') throw new Error(working.kind);
      return working.entries.map((entry) => [
        entry.nominal?.toDecimalText(),
        entry.effective?.toDecimalText(),
        entry.cut,
      ]);
    };
    expect(cut('扣', { 甲: '5', 乙: '2', 丙: '0' })).toEqual([
      ['-2', '-2', false],
      ['-1', '-1', false],
      ['0', '0', false],
    ]);
    expect(cut('扣', { 甲: '1', 乙: '3', 丙: '0' })).toEqual([
      ['0', '0', false],
      ['-1', '-1', true],
      ['0', '0', false],
    ]);
    expect(cut('大扣', { 甲: '0', 乙: '2', 丙: '9' })).toEqual([
      ['-3', '-2', true],
      ['0', '0', false],
    ]);
    expect(cut('加', { 甲: '0', 乙: '2', 丙: '9' })).toEqual([
      ['3', '3', true],
      ['0', '0', false],
    ]);
  });

  test('the clause and the doubt of the band that counted; of several the least certain', () => {
    const of = (inputs: Record<string, string>): unknown => {
      const { working } = rowOf(rows({ 乙: '0', 丙: '0', ...inputs }), '扣');
      if (working.kind !== 'tally') throw new Error(working.kind);
      return [working.certainty?.note ?? null, working.entries[0]?.clause, working.clause];
    };
    expect(of({ 甲: '1' })).toEqual([null, '甲则', '扣则']);
    expect(of({ 甲: '3' })).toEqual(['推定', '甲则', '扣则']);
    expect(of({ 甲: '5' })).toEqual(['暂定多', '多则', '扣则']);
    expect(rowOf(rows({ 甲: '5', 乙: '0', 丙: '0' }), '扣').assumed).toBe(true);
  });

  test('derivation', () => {
    expect(treeOf(rows({ 甲: '5', 乙: '3', 丙: '2' }), '扣')).toBe(
      [
        '扣：0.5 / 3 分',
        '├─ 甲 = 5 件：扣 2 分',
        '├─ 乙 = 3：扣 1 分（已达上限）',
        '├─ 丙 = 2：加 0.5 分',
        '├─ 依据：扣则',
        '└─ 暂定：暂定多',
      ].join('\n'),
    );
    expect(treeOf(rows({ 甲: '0', 乙: '3', 丙: '2' }), '加')).toBe(
      ['加：1 / 2 分', '├─ 丙 = 2：加 1 分', '└─ 乙 = 3：不加减分'].join('\n'),
    );
    expect(treeOf(rows({ 甲: '0', 乙: '3', 丙: '9' }), '加')).toContain('不超过权重 2 分');
    expect(treeOf(rows({ 甲: '0', 乙: '3' }), '加')).toContain('├─ 丙 = （未填）\n');
  });

  test('missing: each input once, refused ones first', () => {
    expect(pointsOf(rows({ 甲: '1', 乙: '-2' }), '扣')).toEqual(['乙 negative', '丙 blank']);
    const { working } = rowOf(rows({ 甲: '5', 乙: '-2' }), '扣');
    expect([working.outcome, working.certainty]).toEqual(['missing', null]);
  });

  test('legal scores: what is left of the full points; from nought anything', () => {
    expect(legalOf(rows({}), '加')).toBe('any');
    expect(legalOf(rows({}), '大扣')).toEqual(['0', '0.5', '2']);
    const only = sheet(`
inputs: { 甲: count, 乙: count }
rows:
  - name: 扣
    weight: 3
    rule:
      kind: tally
      start: full
      entries: [{ input: 甲, bands: [{ below: 2, points: 0, label: 无 }, { atLeast: 2, points: -1.2, label: 有 }] }]
  - { name: 微扣, weight: 3, rule: { kind: tally, start: full, entries: [{ input: 乙, each: -0.01 }] } }
  - { name: 细扣, weight: 2, rule: { kind: tally, start: full, entries: [{ input: 乙, each: -0.01 }] } }
`)({});
    expect(legalOf(only, '扣')).toEqual(['1.8', '3']);
    expect(legalOf(only, '微扣')).toBe('any');
    expect(legalOf(only, '细扣')).toHaveLength(201);
  });
});

describe('deadlines', () => {
  const days = sheet(`
inputs: { 甲: days 天, 乙: days 天, 丙: days 天 }
rows:
  - name: 期
    weight: 2
    rule:
      kind: deadlines
      clause: 期则
      certainty: { level: assumed, note: 暂定 }
      items: [{ input: 甲, name: 甲种, within: 30 }, { input: 乙, name: 乙种, within: 60 }, { input: 丙, name: 丙种, within: 10 }]
  - { name: 限, weight: 1, rule: { kind: deadlines, items: [{ input: 甲, name: 甲种, within: 30 }] } }
`);

  test.each([
    ['30', '60', '10', '2'],
    ['31', '60', '10', '1.33333333333'],
    ['31', '61', '10', '0.666666666667'],
    ['31', '61', '11', '0'],
    ['30', '', '', '2'],
    ['31', '', '', '0'],
    ['31', '60', '', '1'],
    ['', '', '3', '2'],
  ])('%s, %s, %s days: %s', (first, second, third, points) => {
    expect(pointsOf(days({ 甲: first, 乙: second, 丙: third }), '期')).toBe(points);
  });

  test('clause and certainty, given or not; outcome', () => {
    const assessment = days({ 甲: '30', 乙: '61' });
    const { working } = rowOf(assessment, '期');
    expect([working.clause, working.certainty?.note, working.outcome]).toEqual(['期则', '暂定', 'partial']);
    const bare = rowOf(assessment, '限').working;
    expect([bare.clause, bare.certainty, bare.outcome]).toEqual([null, null, 'full']);
  });

  test('nothing given, or something that cannot be used', () => {
    expect(pointsOf(days({}), '期')).toEqual(['甲 blank', '乙 blank', '丙 blank']);
    expect(pointsOf(days({ 甲: '-3', 乙: '5' }), '期')).toEqual(['甲 negative']);
    const { working } = rowOf(days({}), '期');
    expect([working.outcome, working.certainty]).toEqual(['missing', null]);
  });

  test('derivation and legal scores', () => {
    const assessment = days({ 甲: '30', 乙: '61' });
    expect(treeOf(assessment, '期')).toBe(
      [
        '期：1 / 2 分',
        '├─ 甲种：甲 = 30 天（规定 30 日），按期',
        '├─ 乙种：乙 = 61 天（规定 60 日），超期',
        '├─ 丙种：丙 = （未填）（规定 10 日），不适用',
        '├─ 依据：期则',
        '└─ 暂定：暂定',
      ].join('\n'),
    );
    expect(legalOf(assessment, '期')).toEqual(['0', '0.67', '1', '1.33', '2']);
    expect(legalOf(assessment, '限')).toEqual(['0', '1']);
  });
});

describe('transfer', () => {
  const text = `
inputs: { 甲: ratio %, 乙: days 天 }
rows:
  - name: 去处
    weight: 4
    rule:
      kind: bands
      value: 甲
      bands: [{ below: 50%, points: 1, label: 低 }, { atLeast: 50%, points: 4, label: 高 }]
  - name: 转
    weight: 2
    rule:
      kind: transfer
      to: 去处
      clause: 转则
      certainty: { level: inferred, note: 推定 }
      rule:
        kind: bands
        value: 乙
        clause: 内则
        bands: [{ atMost: 15, points: 2, label: 早 }, { above: 15, points: 0.5, label: 晚, certainty: { level: assumed, note: 暂定晚 } }]
  - name: 去处比例
    weight: 3
    certainty: { level: assumed, note: 暂定去处 }
    rule: { kind: proportion, value: 甲 }
  - { name: 转比例, weight: 1, rule: { kind: transfer, to: 去处比例, rule: { kind: deadlines, items: [{ input: 乙, name: 乙种, within: 5 }] } } }
`;
  const moved = sheet(text);
  const aside = { 转: { 1: { verdict: ' 不适用 ', reason: '没有下属', evidence: '《说明》' } } };

  test('does not apply: its points × the score of the other row ÷ its weight', () => {
    const assessment = moved({ 甲: '0.4', 乙: '20' }, aside);
    const { working } = rowOf(assessment, '转');
    if (working.kind !== 'transfer') throw new Error(working.kind);
    expect([working.points?.toDecimalText(), working.outcome]).toEqual(['0.5', 'notApplicable']);
    expect(working.judgement.ignored).toEqual(['乙']);
    expect([working.clause, working.certainty?.note]).toEqual(['转则', '推定']);
    expect(treeOf(assessment, '转')).toBe(
      [
        '转：0.5 / 2 分',
        '├─ 不适用，分值调整至“去处”：2 × 1 / 4 = 0.5 分',
        '├─ 理由：没有下属',
        '├─ 佐证：《说明》',
        '├─ 依据：转则',
        '└─ 推定：推定',
      ].join('\n'),
    );
  });

  test('an assumed target makes it known', () => {
    const judged = { 转比例: { 1: { verdict: '不适用' } } };
    const assessment = moved({ 甲: '0.4' }, judged);
    expect(pointsOf(assessment, '转比例')).toBe('0.4');
    expect(rowOf(assessment, '转比例').working.clause).toBeNull();
    expect(rowOf(assessment, '转比例').working.certainty).toBeNull();
    expect(treeOf(assessment, '转比例')).toContain('   └─ “去处比例”的评分规则为暂定，本项随之变动');
  });

  test('points scale with the sheet only where they move', () => {
    const weights = { 转: '3' };
    expect(pointsOf(moved({ 甲: '0.4', 乙: '20' }, aside, weights), '转')).toBe('1.125');
    expect(pointsOf(moved({ 甲: '0.4', 乙: '20' }, {}, weights), '转')).toBe('0.5');
  });

  test('what the target lacks, the part lacks; a target of weight nought lends nothing', () => {
    expect(pointsOf(moved({}, aside), '转')).toEqual(['甲 blank']);
    expect(treeOf(moved({}, aside), '转')).toContain('├─ 判定：不适用\n');
    const none = moved({ 甲: '0.4' }, aside, { 去处: '0' });
    expect(pointsOf(none, '转')).toEqual(['去处 zero-denominator']);
    expect(rowOf(none, '转').working.outcome).toBe('missing');
    expect(treeOf(none, '转')).toContain('2 × 0 / 0 = （除数为 0，无法计算）');
    expect(legalOf(none, '转')).toEqual(['0', '0.5', '2']);
  });

  test('not met: nothing, whatever the data', () => {
    const assessment = moved({ 甲: '1', 乙: '3' }, { 转: { 1: { verdict: '不符合' } } });
    const { working } = rowOf(assessment, '转');
    if (working.kind !== 'transfer') throw new Error(working.kind);
    expect([working.points?.toDecimalText(), working.outcome]).toEqual(['0', 'notMet']);
    expect([working.judgement.ignored, working.certainty]).toEqual([['乙'], null]);
    expect(treeOf(assessment, '转')).toContain('├─ 判定：不符合\n');
  });

  test.each([
    ['15', '2', 'full', null],
    ['16', '0.5', 'partial', '暂定晚'],
  ])(
    'otherwise the data decide, whatever other verdict there is: %s days give %s',
    (n, points, outcome, note) => {
      const assessment = moved({ 甲: '1', 乙: n }, { 转: { 1: { verdict: '符合' } } });
      const { working } = rowOf(assessment, '转');
      if (working.kind !== 'transfer') throw new Error(working.kind);
      expect([working.points?.toDecimalText(), working.outcome, working.judgement.ignored]).toEqual([
        points,
        outcome,
        [],
      ]);
      expect([working.clause, working.certainty?.note ?? null]).toEqual(['内则', note]);
      expect(treeOf(assessment, '转')).not.toContain('判定');
    },
  );

  test('without data it is missing', () => {
    expect(pointsOf(moved({ 甲: '1' }), '转')).toEqual(['乙 blank']);
    expect(rowOf(moved({ 甲: '1' }), '转').working.outcome).toBe('missing');
  });

  test('legal scores: by the data, by every score of the target, and nought', () => {
    expect(legalOf(moved({}), '转')).toEqual(['0', '0.5', '2']);
    expect(legalOf(moved({}, {}, { 去处: '3' }), '转')).toEqual(['0', '0.5', '0.67', '2']);
    expect(legalOf(moved({}), '转比例')).toBe('any');
    expect(legalOf(moved({}), '不存在')).toBe('any');
  });

  test('a row of data without end moves to a row of bands: anything may come', () => {
    const open = sheet(
      text
        .replace(
          'rule: { kind: deadlines, items: [{ input: 乙, name: 乙种, within: 5 }] }',
          'rule: { kind: proportion, value: 乙/5 }',
        )
        .replace('to: 去处比例', 'to: 去处'),
    );
    expect(legalOf(open({}), '转比例')).toBe('any');
  });
});

describe('parts', () => {
  const parts = sheet(`
inputs: { 甲: count, 乙: count, 丙: ratio % }
rows:
  - name: 合
    weight: 6
    rule:
      kind: parts
      parts:
        - key: 档
          points: 2
          certainty: { level: inferred, note: 推定档 }
          rule:
            kind: bands
            value: 甲
            clause: 档则
            special: [{ outcome: 多给, when: 乙=7, points: 5 }]
            bands: [{ below: 1, points: -3, label: 倒扣 }, { atLeast: 1, below: 2, points: 0, label: 无 }, { atLeast: 2, points: 2, label: 足 }]
        - { key: 计, points: 2, rule: { kind: tally, start: full, entries: [{ input: 乙, each: 0.5 }] } }
        - { key: 转, points: 2, rule: { kind: transfer, to: 处, certainty: { level: assumed, note: 暂定转 }, rule: { kind: proportion, value: 丙 } } }
  - { name: 处, weight: 1, rule: { kind: proportion, value: 丙 } }
`);

  test('each part lies between nought and its own points', () => {
    expect(pointsOf(parts({ 甲: '2', 乙: '0', 丙: '1' }), '合')).toBe('6');
    expect(pointsOf(parts({ 甲: '0', 乙: '0', 丙: '1' }), '合')).toBe('4');
    expect(pointsOf(parts({ 甲: '2', 乙: '2', 丙: '1' }), '合')).toBe('6');
    const over = parts({ 甲: '0', 乙: '7', 丙: '0.5' });
    expect(pointsOf(over, '合')).toBe('5');
    expect(treeOf(over, '合')).toContain('├─ 档（2 / 2 分）\n');
  });

  test('the least certain of the parts speaks for the row', () => {
    const of = (judged: Record<string, Judged>): unknown =>
      rowOf(parts({ 甲: '2', 乙: '0', 丙: '1' }, judged), '合').caveats.map((one) => one.note);
    expect(of({})).toEqual(['推定档']);
    expect(of({ 合: { 转: { verdict: '不适用' } } })).toEqual(['暂定转']);
  });

  test('what two parts lack alike is said once', () => {
    const judged = { 合: { 转: { verdict: '不适用' } } };
    expect(pointsOf(parts({ 甲: '1' }, judged), '合')).toEqual(['乙 blank', '丙 blank']);
    expect(treeOf(parts({ 甲: '1', 乙: '0' }), '合')).toContain('├─ 转（缺数据）\n');
  });

  test('derivation of the parts', () => {
    expect(treeOf(parts({ 甲: '1', 乙: '0', 丙: '0.25' }), '合')).toBe(
      [
        '合：2.5 / 6 分',
        '├─ 档（0 / 2 分）',
        '│  ├─ 甲 = 1',
        '│  ├─ 分档',
        '│  │  ├─ 　 足：2 分',
        '│  │  ├─ → 无：0 分',
        '│  │  └─ 　 倒扣：-3 分',
        '│  └─ 依据：档则',
        '├─ 计（2 / 2 分）',
        '│  └─ 乙 = 0：不加减分',
        '├─ 转（0.5 / 2 分）',
        '│  ├─ 丙 = 25.00%',
        '│  └─ 2 分 × min(25.00%, 1) = 0.5 分',
        '└─ 推定：推定档',
      ].join('\n'),
    );
  });

  test('legal scores are sums, or anything if a part can be anything', () => {
    expect(legalOf(parts({}), '合')).toBe('any');
    const sums = sheet(`
inputs: { 甲: count }
rows:
  - name: 合
    weight: 3
    rule:
      kind: parts
      parts:
        - { key: 一, points: 1, rule: { kind: bands, value: 甲, bands: [{ below: 2, points: 0, label: 无 }, { atLeast: 2, points: 1, label: 有 }] } }
        - { key: 二, points: 2, rule: { kind: steps, value: 甲, per: 3, deduct: 1.5, count: started } }
`);
    expect(legalOf(sums({}), '合')).toEqual(['0', '0.5', '1', '1.5', '2', '3']);
    expect(legalOf(sums({}, {}, { 合: '1.2' }), '合')).toEqual(['0', '0.5', '1', '1.2']);
  });
});

describe('checklist', () => {
  const list = sheet(`
inputs: { 甲: ratio %, 乙: count }
rows:
  - name: 单
    weight: 3
    rule: { kind: checklist, items: [{ key: 1, name: 唯一, points: 3, discretion: none, clause: 单则 }] }
  - name: 多
    weight: 6
    rule:
      kind: checklist
      clause: 多则
      items:
        - { key: 1, name: 甲项, points: 1, certainty: { level: inferred, note: 推定一 } }
        - { key: 2, name: 乙项, points: 2, certainty: { level: assumed, note: 暂定二 }, discretion: none }
        - { key: 3, name: 丙项, points: 2, moveTo: ["1", "2"], rule: { kind: proportion, value: 甲, of: 80%, clause: 内则 } }
        - { key: 4, name: 丁项, points: 1, moveTo: ["2"] }
  - name: 数
    weight: 2
    rule:
      kind: checklist
      items:
        - { key: 1, name: 项, points: 1, rule: { kind: tally, start: full, entries: [{ input: 乙, each: 1 }] } }
        - { key: 2, name: 项, points: 1, clause: 项则, discretion: none }
`);
  const all = { 1: { verdict: '符合' }, 2: { verdict: '符合' }, 4: { verdict: '符合' } };

  test.each([
    [{ verdict: '符合' }, '5'],
    [{ verdict: '不符合', deduct: '0.2' }, '4'],
    [{ verdict: '酌情', deduct: '0.2' }, '4.8'],
    [{ verdict: '酌情', deduct: '9' }, '4'],
    [{}, ['多.1 not-judged']],
    [{ verdict: '酌情' }, ['多.1 no-deduction']],
    [{ verdict: '酌情', deduct: '-1' }, ['多.1 bad-deduction']],
    [{ verdict: '酌情', deduct: '少许' }, ['多.1 bad-deduction']],
    [{ verdict: '不适用' }, ['多.1 not-allowed']],
    [{ verdict: '大致' }, ['多.1 unknown-verdict']],
  ])('%j', (given, points) => {
    const assessment = list({ 甲: '0.4' }, { 多: { ...all, 1: given } });
    expect(pointsOf(assessment, '多')).toEqual(points);
  });

  test('what stands there is named: the verdict, or the deduction that cannot be used', () => {
    const found = (given: Record<string, string>): unknown =>
      rowOf(list({ 甲: '0.4' }, { 多: { ...all, 1: given } }), '多').missing[0]?.found;
    expect(found({ verdict: '大致', deduct: '0.5' })).toBe('大致');
    expect(found({ verdict: '不适用', deduct: '0.5' })).toBe('不适用');
    expect(found({ verdict: '酌情' })).toBe('酌情');
    expect(found({ verdict: '酌情', deduct: '-1' })).toBe('-1');
    expect(found({})).toBeUndefined();
  });

  test('points that move are shared evenly, over what they find there', () => {
    const judged = {
      多: { ...all, 3: { verdict: '不适用' }, 4: { verdict: '不适用' }, 1: { verdict: '不符合' } },
    };
    const assessment = list({}, judged);
    expect(pointsOf(assessment, '多')).toBe('4');
    expect(treeOf(assessment, '多')).toBe(
      [
        '多：4 / 6 分',
        '├─ 1 甲项：不符合（0 / 2 分）',
        '│  └─ 含并入的分值 1 分',
        '├─ 2 乙项：符合（4 / 4 分）',
        '│  └─ 含并入的分值 2 分',
        '├─ 3 丙项：不适用（0 / 0 分）',
        '├─ 4 丁项：不适用（0 / 0 分）',
        '├─ 依据：多则',
        '└─ 暂定：暂定二',
      ].join('\n'),
    );
    expect(rowOf(assessment, '多').assumed).toBe(true);
  });

  test('inputs of an item that is put aside are ignored, and only then', () => {
    const ignored = (verdict: string): unknown => {
      const { working } = rowOf(list({ 甲: '0.4' }, { 多: { ...all, 3: { verdict } } }), '多');
      if (working.kind !== 'checklist') throw new Error(working.kind);
      return working.items.map((item) => item.judgement.ignored);
    };
    expect(ignored('不适用')).toEqual([[], [], ['甲'], []]);
    expect(ignored('符合')).toEqual([[], [], [], []]);
  });

  test('a computed item is worth its own points at most', () => {
    expect(pointsOf(list({ 乙: '5' }, { 数: { 2: { verdict: '不符合' } } }), '数')).toBe('1');
  });

  test('derivation of verdicts, deductions, reasons and computed items', () => {
    const judged = {
      多: {
        1: { verdict: '酌情', deduct: '0.25', reason: '缺一份' },
        2: { verdict: '符合', deduct: '1', evidence: '底稿' },
      },
    };
    expect(treeOf(list({ 甲: '0.4' }, judged), '多')).toBe(
      [
        '多：缺',
        '├─ 1 甲项：酌情，扣 0.25 分（0.75 / 1 分）',
        '│  └─ 理由：缺一份',
        '├─ 2 乙项：符合（2 / 2 分）',
        '│  └─ 佐证：底稿',
        '├─ 3 丙项（1 / 2 分）',
        '│  ├─ 甲 = 40.00%',
        '│  ├─ 2 分 × min(40.00% ÷ 80%, 1) = 1 分',
        '│  └─ 依据：内则',
        '├─ 4 丁项（未判定）',
        '├─ 缺：多.4，未判定',
        '├─ 依据：多则',
        '└─ 暂定：暂定二',
      ].join('\n'),
    );
    expect(treeOf(list({}, { 数: {} }), '数')).toContain('├─ 1 项（缺数据）\n');
  });

  test('one item takes the weight of the sheet', () => {
    const judged = { 单: { 1: { verdict: '符合' } } };
    expect(pointsOf(list({}, judged, { 单: '2.5' }), '单')).toBe('2.5');
    expect(pointsOf(list({ 甲: '1' }, { 多: all }, { 多: '9' }), '多')).toBe('6');
    expect(legalOf(list({}, {}, { 单: '2.5' }), '单')).toEqual(['0', '2.5']);
  });

  test('legal scores: anything while points may still move or be deducted', () => {
    expect(legalOf(list({}, { 多: all }), '多')).toBe('any');
    expect(legalOf(list({}), '数')).toEqual(['0', '1', '2']);
    const fixed = sheet(`
inputs: { 甲: count }
rows:
  - name: 行
    weight: 4
    rule:
      kind: checklist
      items:
        - { key: 1, name: 一, points: 1, discretion: none }
        - { key: 2, name: 二, points: 1, moveTo: ["1"] }
        - { key: 3, name: 三, points: 2, rule: { kind: steps, value: 甲, per: 1, deduct: 1.25, count: started } }
`);
    expect(legalOf(fixed({}), '行')).toBe('any');
    expect(legalOf(fixed({}, { 行: { 2: { verdict: '不适用' } } }), '行')).toEqual([
      '0',
      '0.75',
      '2',
      '2.75',
      '4',
    ]);
  });
});

describe('choice and evidence', () => {
  const picked = sheet(`
inputs: { 甲: ratio % }
rows:
  - name: 选
    weight: 2
    rule:
      kind: choice
      clause: 选则
      options:
        - { choice: 好, points: 2, clause: 好则, certainty: { level: assumed, note: 暂定 } }
        - { choice: 中, points: 1 }
        - { choice: 差, points: 0 }
  - name: 证
    weight: 2
    rule:
      kind: evidence
      rule:
        kind: checklist
        clause: 证则
        items: [{ key: 1, name: 一, points: 1, discretion: none }, { key: 2, name: 二, points: 1, moveTo: ["1"], rule: { kind: proportion, value: 甲 } }]
`);
  const choose = (verdict: string): Record<string, Judged> => ({
    选: { [CHOICE]: { verdict, reason: '因', evidence: '据' } },
  });

  test.each([
    ['好', '2', '好则', '暂定', 'full'],
    ['中', '1', '选则', null, 'partial'],
    ['差', '0', '选则', null, 'zero'],
  ])('%s', (verdict, points, clause, note, outcome) => {
    const { working } = rowOf(picked({}, choose(verdict)), '选');
    expect([
      working.points?.toDecimalText(),
      working.clause,
      working.certainty?.note ?? null,
      working.outcome,
    ]).toEqual([points, clause, note, outcome]);
  });

  test('another word, or none', () => {
    const other = rowOf(picked({}, choose('尚可')), '选');
    expect(other.missing).toEqual([{ name: '选.1', reason: 'unknown-verdict', found: '尚可' }]);
    expect([other.working.clause, other.working.outcome]).toEqual(['选则', 'missing']);
    expect(rowOf(picked({}), '选').missing).toEqual([{ name: '选.1', reason: 'not-judged' }]);
    expect(treeOf(picked({}), '选')).toBe(
      ['选：缺', '├─ 情形：（未选）（未判定）', '├─ 缺：选.1，未判定', '└─ 依据：选则'].join('\n'),
    );
    expect(treeOf(picked({}, choose('中')), '选')).toBe(
      ['选：1 / 2 分', '├─ 情形：中（1 分）', '├─ 理由：因', '├─ 佐证：据', '└─ 依据：选则'].join('\n'),
    );
  });

  test('legal scores, capped at the weight', () => {
    expect(legalOf(picked({}), '选')).toEqual(['0', '1', '2']);
    expect(legalOf(picked({}, {}, { 选: '1.5' }), '选')).toEqual(['0', '1', '1.5']);
    expect(pointsOf(picked({}, choose('好'), { 选: '1.5' }), '选')).toBe('1.5');
  });

  test('no evidence, no points, also for a part that is put aside', () => {
    const given = (one: Record<string, string>, two: Record<string, string> = {}): Assessment =>
      picked({ 甲: '0.5' }, { 证: { 1: one, 2: two } });
    expect(pointsOf(given({ verdict: '符合', evidence: '据' }), '证')).toBe('1.5');
    expect(pointsOf(given({ verdict: '符合' }), '证')).toBe('0');
    expect(rowOf(given({ verdict: '符合' }), '证').working.outcome).toBe('withoutEvidence');
    expect(rowOf(given({ verdict: '符合' }), '证').working.clause).toBe('证则');
    expect(treeOf(given({ verdict: '符合' }), '证')).toContain('├─ 缺佐证，按标准不得分\n');
    const aside = given({ verdict: '符合', evidence: '据' }, { verdict: '不适用' });
    expect(pointsOf(aside, '证')).toBe('0');
    const { working } = rowOf(aside, '证');
    expect(working.kind === 'evidence' && working.without).toEqual(['2']);
    expect(pointsOf(given({}), '证')).toEqual(['证.1 not-judged']);
    expect(rowOf(given({}), '证').working.outcome).toBe('missing');
    expect(treeOf(given({ verdict: '符合', evidence: '据' }), '证')).not.toContain('缺佐证');
    expect(legalOf(aside, '证')).toEqual(['0', '2']);
  });
});
